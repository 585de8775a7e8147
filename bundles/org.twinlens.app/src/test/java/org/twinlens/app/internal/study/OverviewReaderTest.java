package org.twinlens.app.internal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.dataset.DatasetCatalogue.Summary;
import org.twinlens.dataset.Study;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelEvent.Outcome;
import org.twinlens.model.run.EventLog;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunLock;
import org.twinlens.model.run.RunStatus;

class OverviewReaderTest {

	private final FakeStudies studies = new FakeStudies();
	private Study study;

	@BeforeEach
	void emptyStudy(@TempDir Path folder) throws IOException {
		study = studies.create(folder.resolve("study"), "A Study");
	}

	private StudyOverview read() throws IOException {
		try (OverviewReader reader = new OverviewReader()) {
			return reader.read(study);
		}
	}

	private RunFolder run(String id, Outcome outcome) throws IOException {
		RunFolder run = new RunFolder(Files.createDirectories(study.runsFolder().resolve(id)));
		Files.writeString(run.description(), "{}");
		try (EventLog log = new EventLog(run)) {
			log.accept(Events.started(0));
			if (outcome != null) {
				log.accept(new ModelEvent.Ended(Events.NOW, outcome, "Over."));
			}
		}
		return run;
	}

	private static void evaluation(RunFolder run, String name, String figures, long second) throws IOException {
		Path folder = Files.createDirectories(run.path().resolve("evaluations").resolve(name));
		Files.writeString(folder.resolve("report.json"), figures);
		Path page = Files.writeString(folder.resolve("report.html"), "<html>");
		Files.setLastModifiedTime(page, FileTime.from(Instant.ofEpochSecond(second)));
	}

	@Test
	void anEmptyStudy() throws IOException {
		studies.summary = new Summary(12, 3, 2, 1);
		StudyOverview overview = read();
		assertEquals("A Study", overview.name());
		assertEquals(new Summary(12, 3, 2, 1), overview.images());
		assertTrue(overview.runs().isEmpty());
		assertTrue(overview.pairSets().isEmpty());
		assertTrue(overview.lastEvaluated().isEmpty());
	}

	@Test
	void runsNewestFirstWithWhatBecameOfThem() throws IOException {
		run("20260101-000001-aaaa", Outcome.COMPLETED);
		run("20260101-000002-aaaa", Outcome.STOPPED);
		run("20260101-000003-aaaa", Outcome.FAILED);
		run("20260101-000004-aaaa", null);
		try (RunLock lock = RunLock.take(run("20260101-000005-aaaa", null))) {
			assertEquals(List.of(RunStatus.RUNNING, RunStatus.INTERRUPTED, RunStatus.FAILED, RunStatus.STOPPED, RunStatus.COMPLETED),
					read().runs().stream().map(RunOverview::status).toList());
		}
	}

	@Test
	void theNewestEvaluationOfARunCounts() throws IOException {
		RunFolder run = run("20260101-000001-aaaa", Outcome.COMPLETED);
		evaluation(run, "old", "{\"figures\":{\"EER\":{\"value\":0.2}}}", 1000);
		evaluation(run, "new", "{\"figures\":{\"EER\":{\"value\":0.05}}}", 2000);
		RunEvaluation evaluation = read().runs().get(0).evaluation().orElseThrow();
		assertEquals(OptionalDouble.of(0.05), evaluation.eer());
		assertEquals(run.path().resolve("evaluations/new/report.html"), evaluation.page());
		assertEquals("20260101-000001-aaaa", read().lastEvaluated().orElseThrow().id());
	}

	@Test
	void aReportWithoutReadableFiguresIsStillAReport() throws IOException {
		RunFolder run = run("20260101-000001-aaaa", Outcome.COMPLETED);
		evaluation(run, "refused", "{\"figures\":{\"EER\":{\"reason\":\"There are no impostor pairs.\"}}}", 1000);
		assertTrue(read().runs().get(0).evaluation().orElseThrow().eer().isEmpty());
		evaluation(run, "broken", "{\"figures\":", 2000);
		assertTrue(read().runs().get(0).evaluation().orElseThrow().eer().isEmpty());
		assertTrue(read().lastEvaluated().isEmpty());
	}

	@Test
	void readingAgainFindsWhatIsNew() throws IOException {
		try (OverviewReader reader = new OverviewReader()) {
			RunFolder run = run("20260101-000001-aaaa", null);
			StudyOverview before = reader.read(study);
			assertEquals(before, reader.read(study));
			try (EventLog log = new EventLog(run)) {
				log.accept(Events.epoch(1, 0.1));
			}
			assertEquals(1, reader.read(study).runs().get(0).progress().epoch());
		}
	}
}
