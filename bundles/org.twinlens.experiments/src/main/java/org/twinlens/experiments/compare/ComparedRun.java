package org.twinlens.experiments.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinlens.experiments.ReportFolder;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.run.RunHistory;

/**
 * A run with what a comparison needs of it.
 *
 * @param run     at a glance
 * @param history its curves
 * @param scores  of the test that all compared runs share, unless there is none or it cannot be read
 * @param problem a sentence when the scores cannot be read, or the empty string
 */
public record ComparedRun(RunSummary run, RunHistory history, Optional<RunScores> scores, String problem) {

	private static final String EVALUATIONS = "evaluations";
	/** The usual test. */
	private static final String TEST = "test";

	/** @param test name of the evaluation whose scores are wanted, if any */
	static ComparedRun read(RunSummary run, Optional<String> test) throws IOException {
		RunHistory history = RunHistory.read(run.folder());
		if (test.isEmpty()) {
			return new ComparedRun(run, history, Optional.empty(), "");
		}
		try {
			return new ComparedRun(run, history, Optional.of(RunScores.read(report(run, test.get()).scores())), "");
		} catch (IOException e) {
			return new ComparedRun(run, history, Optional.empty(), e.getMessage());
		}
	}

	private static ReportFolder report(RunSummary run, String test) {
		return new ReportFolder(run.folder().path().resolve(EVALUATIONS).resolve(test));
	}

	/** Names of the tests with scores. */
	static SortedSet<String> tests(RunSummary run) throws IOException {
		Path all = run.folder().path().resolve(EVALUATIONS);
		if (!Files.isDirectory(all)) {
			return new TreeSet<>();
		}
		try (Stream<Path> folders = Files.list(all)) {
			return folders.filter(folder -> Files.exists(new ReportFolder(folder).scores())).map(folder -> folder.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
		}
	}

	/** Of the tests, the usual one, else the first by name. */
	static Optional<String> preferred(SortedSet<String> tests) {
		return tests.stream().min(Comparator.comparing((String name) -> !name.equals(TEST)).thenComparing(Comparator.naturalOrder()));
	}
}
