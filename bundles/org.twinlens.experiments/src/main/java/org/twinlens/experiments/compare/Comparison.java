package org.twinlens.experiments.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;

import org.twinlens.core.Progress;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.architecture.ArchitectureDiff;

/**
 * Runs side by side. The first is what the others are compared with.
 *
 * @param runs          at least two
 * @param test          the evaluation that all share, if there is one
 * @param configuration what the runs were told, where any differ and where all agree
 * @param architectures for each run but the first: its architecture against the first's, unless one cannot be read
 * @param tests         for each run but the first: whether it differs from the first
 */
public record Comparison(List<ComparedRun> runs, Optional<String> test, List<ConfigurationRow> configuration, List<Optional<ArchitectureDiff>> architectures, List<PairedTest> tests) {

	/** More curves than this cannot be told apart, nor columns. */
	public static final int MOST_RUNS = 12;

	public Comparison {
		runs = List.copyOf(runs);
		configuration = List.copyOf(configuration);
		architectures = List.copyOf(architectures);
		tests = List.copyOf(tests);
	}

	/**
	 * Reads and compares; takes seconds where tests are large.
	 *
	 * @throws IOException                                with a sentence when a run's events cannot be read
	 * @throws IllegalArgumentException                   with a sentence for less than two runs or too many
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	public static Comparison of(List<RunSummary> runs, Progress progress) throws IOException {
		if (runs.size() < 2 || runs.size() > MOST_RUNS) {
			throw new IllegalArgumentException("A comparison takes 2 to " + MOST_RUNS + " runs, not " + runs.size() + ".");
		}
		SortedSet<String> shared = ComparedRun.tests(runs.get(0));
		for (RunSummary run : runs) {
			shared.retainAll(ComparedRun.tests(run));
		}
		Optional<String> test = ComparedRun.preferred(shared);
		List<ComparedRun> compared = new ArrayList<>();
		for (RunSummary run : runs) {
			progress.checkCancelled();
			progress.report("Reading runs", compared.size(), runs.size());
			compared.add(ComparedRun.read(run, test));
		}
		List<PairedTest> tests = new ArrayList<>();
		List<Optional<ArchitectureDiff>> architectures = new ArrayList<>();
		for (ComparedRun other : compared.subList(1, compared.size())) {
			tests.add(paired(compared.get(0), other, test, progress));
			architectures.add(compared.get(0).run().description()
					.flatMap(first -> other.run().description().map(second -> ArchitectureDiff.of(first.architecture(), second.architecture()))));
		}
		return new Comparison(compared, test, ConfigurationRow.of(runs), architectures, tests);
	}

	private static PairedTest paired(ComparedRun first, ComparedRun second, Optional<String> test, Progress progress) {
		String a = first.run().title();
		String b = second.run().title();
		if (test.isEmpty()) {
			return PairedTest.refused(a, b, "", "There is no test that all of these runs were evaluated in. Evaluate each with: twinlens evaluate --run RUN");
		}
		Optional<String> problem = List.of(first, second).stream().map(ComparedRun::problem).filter(Objects::nonNull).filter(text -> !text.isEmpty()).findFirst();
		return problem.map(text -> PairedTest.refused(a, b, test.get(), text))
				.orElseGet(() -> PairedTest.of(a, first.scores().orElseThrow(), b, second.scores().orElseThrow(), test.get(), progress));
	}

	/** What every reader of the verdicts must know. */
	public List<String> caveats() {
		List<String> sentences = new ArrayList<>();
		if (tests.stream().anyMatch(t -> t.outcome() != PairedTest.Outcome.REFUSED)) {
			sentences.add("Each run is one training: what is compared are these networks, not the ways they were trained. Train each way with several seeds and group the runs by seed to compare those.");
		}
		if (tests.size() > 1) {
			sentences.add("With " + tests.size() + " comparisons, about one in twenty shows a difference by chance alone.");
		}
		return sentences;
	}
}
