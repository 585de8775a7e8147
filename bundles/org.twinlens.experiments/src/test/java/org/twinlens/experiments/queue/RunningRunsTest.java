package org.twinlens.experiments.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunLock;

class RunningRunsTest {

	@TempDir
	private Path folder;

	private RunFolder run(int number) throws IOException {
		RunFolder run = new RunFolder(Files.createDirectories(folder.resolve(String.format("20260101-%06d-0000", number))));
		Files.writeString(run.description(), "{}");
		return run;
	}

	@Test
	void aStudyWithoutRunsHasNone() throws IOException {
		assertEquals(List.of(), new RunningRuns(folder.resolve("runs")).look());
	}

	@Test
	void runningOnesAreFoundAtOnceWhenNewAndKeptWhileTheyRun() throws IOException {
		RunningRuns runs = new RunningRuns(folder);
		RunFolder first = run(1);
		run(2);
		try (RunLock lock = RunLock.take(first)) {
			assertEquals(List.of(first), runs.look());
			RunFolder third = run(3);
			try (RunLock other = RunLock.take(third)) {
				assertEquals(List.of(third, first), runs.look());
			}
			assertEquals(List.of(first), runs.look());
		}
		assertEquals(List.of(), runs.look());
	}

	@Test
	void anOldRunThatGoesOnIsFoundAmongManyAfterSomeLooks() throws IOException {
		for (int i = 0; i < 250; i++) {
			run(i);
		}
		RunningRuns runs = new RunningRuns(folder);
		assertEquals(List.of(), runs.look());
		RunFolder oldest = run(0);
		try (RunLock lock = RunLock.take(oldest)) {
			int looks = 1;
			while (runs.look().isEmpty() && looks < 10) {
				looks++;
			}
			assertEquals(List.of(oldest), runs.look());
			assertEquals(3, looks); // a hundred each
		}
	}
}
