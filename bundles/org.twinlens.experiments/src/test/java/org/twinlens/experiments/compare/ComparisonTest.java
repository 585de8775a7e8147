package org.twinlens.experiments.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Progress;
import org.twinlens.experiments.compare.PairedTest.Outcome;
import org.twinlens.experiments.runs.RecordedRuns;
import org.twinlens.experiments.runs.RunIndex;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.run.RunFolder;

class ComparisonTest {

	@TempDir
	private Path folder;
	private RunFolder first;
	private RunFolder second;

	@BeforeEach
	void twoRuns() throws IOException {
		RecordedRuns runs = new RecordedRuns(folder);
		first = runs.run("20260101-000002-aaaa", TrainingConfig.seed(1));
		RecordedRuns.log(first, RecordedRuns.started(0, 0), RecordedRuns.epoch(1, 1, 0.3));
		second = runs.run(RecordedRuns.description("20260101-000001-aaaa", RecordedRuns.architecture("Wide", 16), TrainingConfig.seed(1).withEpochs(7)));
	}

	private static void evaluate(RunFolder run, String test, RunScores scores) throws IOException {
		RecordedRuns.evaluation(run, test, 0.1, RecordedRuns.at(1));
		Scores.write(scores, run.path().resolve("evaluations").resolve(test).resolve("scores.csv"));
	}

	private Comparison compare() throws IOException {
		try (RunIndex index = new RunIndex(folder)) {
			return Comparison.of(index.refresh(), Progress.NONE);
		}
	}

	@Test
	void whatTheyWereToldDifferently() throws IOException {
		Comparison comparison = compare();
		assertEquals(List.of("architecture", "parameters", "epochs"), comparison.configuration().stream().filter(ConfigurationRow::differs).map(ConfigurationRow::name).toList());
		ConfigurationRow epochs = comparison.configuration().stream().filter(row -> row.name().equals("epochs")).findFirst().orElseThrow();
		assertEquals(List.of("20", "7"), epochs.values());
		assertFalse(comparison.architectures().get(0).orElseThrow().isSame());
		assertEquals(1, comparison.runs().get(0).history().epochs().size());
	}

	@Test
	void withoutASharedTestThereIsNoVerdict() throws IOException {
		evaluate(first, "test", Scores.of(20, 0, 1));
		evaluate(second, "other", Scores.of(20, 0, 1));
		Comparison comparison = compare();
		assertEquals(Optional.empty(), comparison.test());
		assertEquals(Outcome.REFUSED, comparison.tests().get(0).outcome());
		assertEquals(List.of(), comparison.caveats());
	}

	@Test
	void theUsualTestIsPreferred() throws IOException {
		for (RunFolder run : List.of(first, second)) {
			evaluate(run, "calibration", Scores.of(20, 0, 1));
			evaluate(run, "test", Scores.of(60, run.equals(first) ? 0.9 : 0, 1));
		}
		Comparison comparison = compare();
		assertEquals(Optional.of("test"), comparison.test());
		assertEquals(Outcome.SECOND_IS_BETTER, comparison.tests().get(0).outcome());
		assertEquals(240, comparison.runs().get(1).scores().orElseThrow().size());
		assertTrue(comparison.caveats().get(0).contains("several seeds"));
	}

	@Test
	void scoresThatCannotBeReadAreNamed() throws IOException {
		evaluate(first, "test", Scores.of(20, 0, 1));
		evaluate(second, "test", Scores.of(20, 0, 1));
		Files.writeString(second.path().resolve("evaluations/test/scores.csv"), "nothing");
		assertTrue(compare().tests().get(0).refusal().contains(second.id()));
	}

	@Test
	void aDamagedRunIsComparedAsFarAsItGoes() throws IOException {
		Files.writeString(second.description(), "{");
		Comparison comparison = compare();
		assertEquals(Optional.empty(), comparison.architectures().get(0));
		assertTrue(comparison.configuration().stream().allMatch(ConfigurationRow::differs));
	}

	@Test
	void oneRunIsNoComparison() throws IOException {
		try (RunIndex index = new RunIndex(folder)) {
			List<RunSummary> one = index.refresh().subList(0, 1);
			assertThrows(IllegalArgumentException.class, () -> Comparison.of(one, Progress.NONE));
		}
	}
}
