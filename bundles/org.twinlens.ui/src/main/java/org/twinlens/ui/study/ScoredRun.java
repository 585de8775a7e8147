package org.twinlens.ui.study;

import java.nio.file.Files;
import java.util.List;

import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.Purpose;
import org.twinlens.model.run.RunFolder;

/**
 * A run whose best checkpoint can tell how similar images are.
 *
 * @param folder of the run
 * @param title  what people call it
 */
public record ScoredRun(RunFolder folder, String title) {

	/** Those of some runs, in their order. Reads the disk: not from the user interface's thread. */
	public static List<ScoredRun> of(List<RunSummary> runs) {
		return runs.stream().filter(run -> run.description().filter(d -> d.purpose() == Purpose.TRAINING).isPresent() && Files.exists(run.folder().best()))
				.map(run -> new ScoredRun(run.folder(), run.title())).toList();
	}

	public String id() {
		return folder.id();
	}
}
