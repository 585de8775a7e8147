package org.twinlens.experiments.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes of this installation's command line.
 *
 * @param study the study's folder
 * @param areas where the processes have their configuration areas
 */
record CommandProcesses(Path study, Path areas) implements RunProcesses {

	@Override
	public ProcessHandle start(QueuedRun run, Path output) throws IOException {
		return ProcessArea.free(areas).start(words(run), output).toHandle();
	}

	/** The words behind {@code twinlens}: which study and, for a new run, which id are ours to say. */
	List<String> words(QueuedRun run) {
		List<String> words = new ArrayList<>(run.arguments());
		words.addAll(1, List.of("-s", study.toString()));
		if (!run.resumes()) {
			words.addAll(3, List.of("--id", run.id()));
		}
		return words;
	}
}
