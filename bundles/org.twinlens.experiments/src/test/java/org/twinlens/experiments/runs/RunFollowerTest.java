package org.twinlens.experiments.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.model.run.EventLog;
import org.twinlens.model.run.RunFolder;

class RunFollowerTest {

	private RunFolder run;

	@BeforeEach
	void emptyRun(@TempDir Path folder) {
		run = new RunFolder(folder);
	}

	@Test
	void aRunWithoutEventsHasNotBegun() throws IOException {
		try (RunFollower follower = new RunFollower(run)) {
			assertEquals(RunProgress.NONE, follower.look());
		}
	}

	@Test
	void seesWhatIsWrittenMeanwhile() throws IOException {
		try (RunFollower follower = new RunFollower(run); EventLog log = new EventLog(run)) {
			log.accept(RunProgressTest.started(0));
			assertEquals(0, follower.look().iteration());
			log.accept(RunProgressTest.iteration(1, 1));
			log.accept(RunProgressTest.iteration(1, 2));
			assertEquals(2, follower.look().iteration());
			assertEquals(2, follower.look().iteration());
			log.accept(RunProgressTest.epoch(1, 0.3));
			assertEquals(1, follower.look().epoch());
		}
	}

	@Test
	void aLogInThePlaceOfAnotherIsReadFromItsBeginning() throws IOException {
		try (RunFollower follower = new RunFollower(run)) {
			try (EventLog log = new EventLog(run)) {
				log.accept(RunProgressTest.started(0));
				log.accept(RunProgressTest.iteration(1, 7));
			}
			assertEquals(7, follower.look().iteration());
			Files.delete(run.events());
			try (EventLog log = new EventLog(run)) {
				log.accept(RunProgressTest.started(0));
			}
			assertEquals(0, follower.look().iteration());
		}
	}
}
