package org.twinlens.training.ui.internal.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.experiments.doctor.Finding;
import org.twinlens.experiments.runs.RunNotes;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelEvent.Outcome;
import org.twinlens.model.Purpose;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunLock;
import org.twinlens.model.run.RunStatus;

/** Runs replayed from their folders and followed. */
class FollowedRunTest {

	@TempDir
	private Path runs;
	private final LiveViewModel model = new LiveViewModel();

	@AfterEach
	void close() {
		model.close();
	}

	private FollowedRun only(Recording recording) {
		model.show(List.of(recording.folder()));
		assertTrue(model.look());
		return model.runs().get(0);
	}

	@Test
	void aRunOpenedLateIsReplayedAndThenFollowed() throws Exception {
		Recording recording = Recording.begin(runs, "20260101-100000-aaaa", Purpose.TRAINING).log(Recording.started(0, 0), Recording.iteration(1, 1, 0.7));
		FollowedRun run = only(recording);
		assertEquals(1, run.curves().iterations().size());
		assertFalse(model.look(), "nothing is new");
		recording.log(Recording.iteration(2, 2, 0.6), Recording.epoch(3, 1, 0.2));
		assertTrue(model.look());
		assertEquals(2, run.curves().iterations().size());
		assertEquals(1, run.progress().epoch());
		assertEquals(RunStatus.INTERRUPTED, run.status());
		recording.log(new ModelEvent.Ended(Recording.at(4), Outcome.COMPLETED, "Done."));
		model.look();
		assertEquals(RunStatus.COMPLETED, run.status());
		assertFalse(model.isLive());
	}

	@Test
	void aRunIsLiveWhileAProcessTrainsIt() throws Exception {
		Recording recording = Recording.begin(runs, "20260101-100000-aaaa", Purpose.TRAINING).log(Recording.started(0, 0));
		try (RunLock lock = RunLock.take(recording.folder())) {
			FollowedRun run = only(recording);
			assertTrue(run.isLive());
			assertTrue(model.isLive());
		}
		assertTrue(model.look(), "the status is news");
		assertFalse(model.isLive());
	}

	@Test
	void theDoctorLooksAfterEachEpoch() throws Exception {
		Recording recording = Recording.begin(runs, "20260101-100000-aaaa", Purpose.TRAINING).log(Recording.started(0, 0));
		FollowedRun run = only(recording);
		assertEquals(List.of(), run.findings());
		recording.log(Recording.epoch(1, 1, 0.5), Recording.epoch(2, 2, 0.49), Recording.epoch(3, 3, 0.48));
		model.look();
		assertEquals(List.of(Finding.Kind.CHANCE), run.findings().stream().map(Finding::kind).toList());
		assertEquals(3, run.lastEpoch().orElseThrow().epoch());
		recording.log(Recording.started(100, 10));
		model.look();
		assertEquals(List.of(), run.findings(), "the second and third epoch are done again");
	}

	@Test
	void aSearchForALearningRateHasItsCurve() throws Exception {
		Recording recording = Recording.begin(runs, "20260101-100000-aaaa", Purpose.RATE_FINDER).log(Recording.started(0, 0), Recording.iteration(1, 1, 0.7), Recording.iteration(2, 2, 0.6));
		assertEquals(2, only(recording).rates().points().size());
	}

	@Test
	void aRunThatCannotBeReadSaysSoAndIsReadOnceItCan() throws Exception {
		RunFolder folder = new RunFolder(Files.createDirectories(runs.resolve("20260101-100000-bbbb")));
		Files.writeString(folder.description(), "{");
		model.show(List.of(folder));
		model.look();
		FollowedRun run = model.runs().get(0);
		assertTrue(run.problem().contains("run.json"), run.problem());
		assertTrue(RunLine.of(run, Recording.BEGAN).contains(run.problem()));
		assertFalse(model.look(), "the same problem is no news");
		Recording.begin(runs, folder.id(), Purpose.TRAINING);
		assertTrue(model.look());
		assertEquals("", run.problem());
	}

	@Test
	void anotherLogInItsPlaceIsReadFromItsBeginning() throws Exception {
		Recording recording = Recording.begin(runs, "20260101-100000-aaaa", Purpose.TRAINING).log(Recording.started(0, 0), Recording.iteration(1, 1, 0.7), Recording.iteration(2, 2, 0.7));
		FollowedRun run = only(recording);
		RunCurves before = run.curves();
		Files.delete(recording.folder().events());
		recording.log(Recording.started(0, 0), Recording.iteration(1, 1, 0.1));
		assertTrue(model.look());
		assertNotSame(before, run.curves());
		assertEquals(1, run.curves().iterations().size());
		assertEquals(0.1, run.curves().iterations().last(RunCurves.LOSS));
	}

	@Test
	void runsThatStayAreNotReadAgain() throws Exception {
		Recording first = Recording.begin(runs, "20260101-100000-aaaa", Purpose.TRAINING).log(Recording.started(0, 0));
		Recording second = Recording.begin(runs, "20260101-100000-bbbb", Purpose.TRAINING).log(Recording.started(0, 0));
		FollowedRun kept = only(first);
		model.show(List.of(second.folder(), first.folder()));
		model.look();
		assertSame(kept, model.runs().get(1));
		assertEquals("20260101-100000-bbbb", model.chosen().orElseThrow().folder().id());
		model.choose("20260101-100000-aaaa");
		assertSame(kept, model.chosen().orElseThrow());
		model.show(List.of(second.folder()));
		model.look();
		assertEquals("20260101-100000-bbbb", model.chosen().orElseThrow().folder().id(), "the chosen one is gone");
	}

	@Test
	void aRunSaysHowItFaresInALine() throws Exception {
		Recording recording = Recording.begin(runs, "20260101-100000-aaaa", Purpose.TRAINING).log(Recording.started(0, 0), Recording.iteration(1, 1, 0.7), Recording.iteration(2, 2, 0.7));
		new RunNotes("Faces", List.of(), "", false).write(recording.folder());
		try (RunLock lock = RunLock.take(recording.folder())) {
			FollowedRun run = only(recording);
			assertEquals("Faces: running, epoch 1 of 20, about 3 min 18 s left, 500 pairs/s", RunLine.of(run, Recording.at(2)), "2 of 200 iterations in 2 s");
			recording.log(Recording.epoch(10, 1, 0.3));
			model.look();
			assertEquals("Faces: running, epoch 2 of 20, about 1 min 26 s left, 500 pairs/s, 1.0 % waiting for images", RunLine.of(run, Recording.at(14)), "90 s as the epoch estimates it, 4 s ago");
		}
		recording.log(new ModelEvent.Ended(Recording.at(20), Outcome.STOPPED, "Stopped."));
		model.look();
		assertEquals("Faces: stopped, epoch 1 of 20", RunLine.of(model.runs().get(0), Recording.at(20)));
	}
}
