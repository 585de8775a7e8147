package org.twinlens.experiments.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.metrics.Figure;
import org.twinlens.core.metrics.Interval;
import org.twinlens.experiments.Term;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelEvent.Outcome;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunLock;
import org.twinlens.model.run.RunStatus;

class RunIndexTest {

	private static final String ID = "20260101-000001-aaaa";

	@TempDir
	private Path folder;
	private RecordedRuns runs;
	private RunIndex index;

	@BeforeEach
	void anIndex() {
		runs = new RecordedRuns(folder);
		index = new RunIndex(folder);
	}

	@AfterEach
	void closed() throws IOException {
		index.close();
	}

	private RunSummary only() throws IOException {
		List<RunSummary> all = index.refresh();
		assertEquals(1, all.size());
		return all.get(0);
	}

	@Test
	void aStudyWithoutRunsHasNone() throws IOException {
		assertEquals(List.of(), index.refresh());
		try (RunIndex missing = new RunIndex(folder.resolve("missing"))) {
			assertEquals(List.of(), missing.refresh());
		}
	}

	@Test
	void aRunAtAGlance() throws IOException {
		RunFolder run = runs.run(ID, TrainingConfig.seed(7));
		RecordedRuns.log(run, RecordedRuns.started(0, 0), RecordedRuns.epoch(10, 1, 0.2), RecordedRuns.best(10, 1), RecordedRuns.epoch(20, 2, 0.1), RecordedRuns.best(20, 2),
				RecordedRuns.epoch(30, 3, 0.3), RecordedRuns.ended(31, Outcome.COMPLETED));
		RecordedRuns.evaluation(run, "old", 0.25, RecordedRuns.at(40));
		RecordedRuns.evaluation(run, "new", 0.125, RecordedRuns.at(50));
		RunSummary summary = only();
		assertEquals(ID, summary.title());
		assertEquals(7, summary.description().orElseThrow().config().seed());
		assertEquals(Optional.of(RecordedRuns.BEGAN), summary.created());
		assertEquals(RunStatus.COMPLETED, summary.status());
		assertEquals(3, summary.last().orElseThrow().epoch());
		assertEquals(2, summary.best().orElseThrow().epoch());
		assertEquals(Duration.ofSeconds(31), summary.duration());
		RunEvaluation evaluation = summary.evaluation().orElseThrow();
		assertEquals("new", evaluation.name());
		assertEquals(Optional.of(new Figure.Measured(0.125, new Interval(0.0625, 0.25))), evaluation.measured(Term.EER));
		assertEquals(Optional.empty(), evaluation.measured(Term.AUC));
		assertFalse(summary.isDamaged());
	}

	@Test
	void whatAResumedRunDidAgainCountsOnceAndItsTimeTwice() throws IOException {
		RunFolder run = runs.run(ID, TrainingConfig.seed(1));
		RecordedRuns.log(run, RecordedRuns.started(0, 0), RecordedRuns.epoch(10, 1, 0.2), RecordedRuns.best(10, 1), RecordedRuns.epoch(20, 2, 0.1), RecordedRuns.best(20, 2),
				RecordedRuns.started(100, 10), RecordedRuns.epoch(112, 2, 0.15), RecordedRuns.best(112, 2));
		RunSummary summary = only();
		assertEquals(0.15, summary.best().orElseThrow().validation().orElseThrow().eer());
		assertEquals(summary.best(), summary.last());
		assertEquals(Duration.ofSeconds(32), summary.duration());
		assertEquals(RunStatus.INTERRUPTED, summary.status());
	}

	@Test
	void pausesDoNotCountAsTraining() throws IOException {
		RunFolder run = runs.run(ID, TrainingConfig.seed(1));
		RecordedRuns.log(run, RecordedRuns.started(0, 0), new ModelEvent.Paused(RecordedRuns.at(10), 3));
		assertEquals(Duration.ofSeconds(10), only().duration());
		RecordedRuns.log(run, new ModelEvent.Continued(RecordedRuns.at(1000), 3), RecordedRuns.epoch(1020, 1, 0.2));
		assertEquals(Duration.ofSeconds(30), only().duration());
	}

	@Test
	void newestFirst() throws IOException {
		for (int i = 1; i <= 3; i++) {
			runs.run("20260101-00000" + i + "-aaaa", TrainingConfig.seed(i));
		}
		assertEquals(List.of("20260101-000003-aaaa", "20260101-000002-aaaa", "20260101-000001-aaaa"), index.refresh().stream().map(RunSummary::id).toList());
	}

	@Test
	void whatHasNotChangedIsTheSameObjectAndWhatHasIsSeen() throws IOException {
		RunFolder run = runs.run(ID, TrainingConfig.seed(1));
		RecordedRuns.log(run, RecordedRuns.started(0, 0));
		RunSummary before = only();
		assertSame(before, only());
		RecordedRuns.log(run, RecordedRuns.epoch(10, 1, 0.2));
		RunSummary after = only();
		assertEquals(1, after.progress().epoch());
		assertSame(before.description().orElseThrow(), after.description().orElseThrow());
		RunNotes.NONE.withName("Baseline").withTags(List.of("good")).write(run);
		assertEquals("Baseline", only().title());
		RecordedRuns.evaluation(run, "test", 0.1, RecordedRuns.at(1));
		assertEquals("test", only().evaluation().orElseThrow().name());
		RecordedRuns.log(run, RecordedRuns.ended(20, Outcome.COMPLETED));
		RunSummary ended = only();
		assertEquals(RunStatus.COMPLETED, ended.status());
		assertSame(ended, only());
	}

	@Test
	void aRunThatIsTrainedSaysSoUntilItsProcessEnds() throws IOException {
		RunFolder run = runs.run(ID, TrainingConfig.seed(1));
		RecordedRuns.log(run, RecordedRuns.started(0, 0), RecordedRuns.ended(1, Outcome.STOPPED));
		assertEquals(RunStatus.STOPPED, only().status());
		try (RunLock lock = RunLock.take(run)) {
			assertEquals(RunStatus.RUNNING, only().status());
		}
		assertEquals(RunStatus.STOPPED, only().status());
	}

	@Test
	void aCompletedRunThatGoesOnIsSeen() throws IOException {
		RunFolder run = runs.run(ID, TrainingConfig.seed(1));
		RecordedRuns.log(run, RecordedRuns.started(0, 0), RecordedRuns.epoch(10, 1, 0.2), RecordedRuns.ended(11, Outcome.COMPLETED));
		assertEquals(RunStatus.COMPLETED, only().status());
		RecordedRuns.log(run, RecordedRuns.started(100, 10), RecordedRuns.epoch(110, 2, 0.1));
		assertEquals(RunStatus.INTERRUPTED, only().status());
		assertEquals(2, only().last().orElseThrow().epoch());
	}

	@Test
	void aDamagedRunIsThereWithItsProblem() throws IOException {
		RunFolder run = runs.run(ID, TrainingConfig.seed(1));
		RecordedRuns.log(run, RecordedRuns.started(0, 0), RecordedRuns.epoch(10, 1, 0.2), RecordedRuns.ended(11, Outcome.COMPLETED));
		RecordedRuns.evaluation(run, "test", 0.1, RecordedRuns.at(1));
		Files.writeString(run.description(), "{\"format\": 1,");
		Files.writeString(RunNotes.file(run), "[]");
		Files.writeString(run.path().resolve("evaluations/test/report.json"), "no report");
		RunSummary summary = only();
		assertTrue(summary.description().isEmpty());
		assertEquals(RunStatus.COMPLETED, summary.status());
		assertEquals(1, summary.last().orElseThrow().epoch());
		assertEquals(RunNotes.NONE, summary.notes());
		assertTrue(summary.problem().contains("run.json"), summary.problem());
		assertTrue(summary.problem().contains("notes.json holds no notes."), summary.problem());
		assertTrue(summary.problem().contains("report.json cannot be read; evaluate the run again."), summary.problem());
		assertSame(summary, only());
		RecordedRuns.description(ID, RecordedRuns.architecture("Tiny", 4), TrainingConfig.seed(3)).write(run.description());
		assertEquals(3, only().description().orElseThrow().config().seed());
		assertFalse(only().problem().contains("run.json"));
	}

	@Test
	void aRunWhoseDescriptionIsGoneIsThereWhileItsEventsAre() throws IOException {
		RunFolder run = runs.run(ID, TrainingConfig.seed(1));
		RecordedRuns.log(run, RecordedRuns.started(0, 0));
		Files.delete(run.description());
		assertTrue(only().problem().contains("There is no file"), only().problem());
		Files.createDirectory(folder.resolve("empty"));
		Files.writeString(folder.resolve("a file"), "");
		assertEquals(1, index.refresh().size());
	}

	@Test
	void aLineOfTheLogThatCannotBeReadIsToldOnce() throws IOException {
		RunFolder run = runs.run(ID, TrainingConfig.seed(1));
		RecordedRuns.log(run, RecordedRuns.started(0, 0));
		Files.writeString(run.events(), "{\"event\":\"epoch\"\n", StandardOpenOption.APPEND);
		RecordedRuns.log(run, RecordedRuns.epoch(10, 1, 0.2));
		RunSummary summary = only();
		assertEquals(1, summary.last().map(ModelEvent.Epoch::epoch).orElseThrow());
		assertTrue(summary.problem().startsWith("Line 2 of "), summary.problem());
	}

	@Test
	void aRunThatIsGoneIsForgotten() throws IOException {
		RunFolder run = runs.run(ID, TrainingConfig.seed(1));
		assertEquals(1, index.refresh().size());
		Files.move(run.path(), folder.resolveSibling(folder.getFileName() + "-gone"));
		assertEquals(List.of(), index.refresh());
	}
}
