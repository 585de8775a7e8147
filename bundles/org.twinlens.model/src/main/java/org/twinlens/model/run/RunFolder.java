package org.twinlens.model.run;

import java.nio.file.Path;

/** Where the parts of a run lie. */
public record RunFolder(Path path) {

	/** Everything needed to repeat the run. */
	public Path description() {
		return path.resolve("run.json");
	}

	/** What happened, one JSON event a line. */
	public Path events() {
		return path.resolve("events.jsonl");
	}

	/** The newest whole iteration saved. */
	public Path last() {
		return path.resolve("last.twin");
	}

	/** The best epoch. */
	public Path best() {
		return path.resolve("best.twin");
	}
}
