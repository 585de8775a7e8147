package org.twinlens.model.run;

import java.nio.file.Path;

/** Where the parts of a run lie. */
public record RunFolder(Path path) {

	/** The run's id: the folder's name. */
	public String id() {
		return path.getFileName().toString();
	}

	/** Everything needed to repeat the run. */
	public Path description() {
		return path.resolve("run.json");
	}

	/** What happened, one JSON event a line. */
	public Path events() {
		return path.resolve("events.jsonl");
	}

	/** Locked by the process that trains. */
	public Path lock() {
		return path.resolve("run.lock");
	}

	/** What is wanted of the process that trains; see {@link RunControl}. */
	public Path control() {
		return path.resolve("control");
	}

	/** What the network made of some images after each epoch; see {@link Snapshots}. */
	public Path snapshots() {
		return path.resolve("snapshots");
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
