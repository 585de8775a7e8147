package org.twinlens.experiments.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunLock;

class RunTrashTest {

	private static final String ID = "20260101-000001-aaaa";

	@TempDir
	private Path study;
	private RunTrash trash;
	private RunFolder run;

	@BeforeEach
	void aRun() throws IOException {
		trash = new RunTrash(study);
		run = new RecordedRuns(study.resolve("runs")).run(ID, TrainingConfig.seed(1));
		RecordedRuns.evaluation(run, "test", 0.1, RecordedRuns.BEGAN);
	}

	private static String sentence(org.junit.jupiter.api.function.Executable call) {
		return assertThrows(IOException.class, call).getMessage();
	}

	@Test
	void aDeletedRunCanBeRestoredWhole() throws IOException {
		assertEquals(List.of(), trash.runs());
		trash.delete(run);
		assertFalse(Files.exists(run.path()));
		assertEquals(List.of(ID), trash.runs().stream().map(RunFolder::id).toList());
		assertEquals(run, trash.restore(ID));
		assertTrue(Files.exists(run.path().resolve("evaluations/test/report.json")));
		assertEquals(List.of(), trash.runs());
	}

	@Test
	void theBeginningOfAnIdIsEnoughWhereOnlyOneBeginsSo() throws IOException {
		trash.delete(run);
		trash.delete(new RecordedRuns(study.resolve("runs")).run("20260101-000002-bbbb", TrainingConfig.seed(1)));
		assertEquals("Several runs in the trash begin with 20260101: 20260101-000002-bbbb, " + ID + ". Give more of the id.", sentence(() -> trash.restore("20260101")));
		assertEquals(run, trash.restore("20260101-000001"));
	}

	@Test
	void aRunThatIsTrainedStays() throws IOException {
		try (RunLock lock = RunLock.take(run)) {
			assertTrue(sentence(() -> trash.delete(run)).contains("Stop it first."));
		}
		assertTrue(Files.exists(run.description()));
	}

	@Test
	void onlyRunsOfTheStudyAreTaken() throws IOException {
		Path other = Files.createDirectories(study.resolve("elsewhere").resolve(ID));
		assertTrue(sentence(() -> trash.delete(new RunFolder(other))).startsWith("There is no run " + ID));
		assertTrue(sentence(() -> trash.delete(new RunFolder(study.resolve("runs/none")))).startsWith("There is no run none"));
		assertTrue(sentence(() -> trash.restore("../../elsewhere/" + ID)).contains("holds no run"));
		assertTrue(Files.isDirectory(other));
	}

	@Test
	void nothingIsOverwritten() throws IOException {
		trash.delete(run);
		new RecordedRuns(study.resolve("runs")).run(ID, TrainingConfig.seed(2));
		assertTrue(sentence(() -> trash.restore(ID)).contains("again"));
		assertTrue(sentence(() -> trash.delete(run)).contains("already holds"));
	}

	@Test
	void emptyingIsForGood() throws IOException {
		trash.delete(run);
		trash.empty();
		assertEquals(List.of(), trash.runs());
		assertEquals(List.of(), new RunIndex(study.resolve("runs")).refresh());
	}
}
