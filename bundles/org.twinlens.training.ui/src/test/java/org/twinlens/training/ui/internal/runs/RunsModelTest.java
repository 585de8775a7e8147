package org.twinlens.training.ui.internal.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.twinlens.experiments.queue.QueuedRun;
import org.twinlens.experiments.runs.RunNotes;
import org.twinlens.experiments.runs.RunProgress;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.TrainingControl.Wish;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunStatus;
import org.twinlens.training.ui.internal.runs.RunRow.State;
import org.twinlens.ui.training.TrainingActivity;
import org.twinlens.ui.training.TrainingActivity.Stage;

class RunsModelTest {

	private final List<RunSummary> runs = new ArrayList<>();
	private final List<QueuedRun> queue = new ArrayList<>();
	private final List<TrainingActivity> activities = new ArrayList<>();
	private final RunsModel model = new RunsModel(() -> runs, () -> queue, () -> activities);

	private static String id(int number) {
		return String.format("20260101-120000-%04x", number);
	}

	private static RunFolder folder(int number) {
		return new RunFolder(Path.of("/study/runs").resolve(id(number)));
	}

	private static RunSummary run(int number, RunStatus status) {
		return run(number, status, RunNotes.NONE);
	}

	private static RunSummary run(int number, RunStatus status, RunNotes notes) {
		RunProgress progress = new RunProgress(100, 37, 10, 3, OptionalDouble.of(0.1234), 240, null, "");
		return new RunSummary(folder(number), Optional.empty(), status, progress, Optional.empty(), Optional.empty(), Optional.empty(), notes, Duration.ZERO, "");
	}

	private static QueuedRun entry(int number, String... problem) {
		return new QueuedRun(id(number), Instant.EPOCH, "Small", "", List.of("train"), 1_500_000_000, Optional.of(String.join("", problem)).filter(text -> !text.isEmpty()));
	}

	private List<String> states() {
		model.refresh();
		return model.rows().stream().map(row -> row.id().substring(16) + " " + row.state()).toList();
	}

	@Test
	void whatIsTrainedComesFirstThenTheQueueThenWhatWasCutOffThenTheRest() {
		runs.addAll(List.of(run(6, RunStatus.COMPLETED), run(5, RunStatus.INTERRUPTED), run(4, RunStatus.PAUSED), run(3, RunStatus.STOPPED), run(2, RunStatus.RUNNING)));
		queue.addAll(List.of(entry(9), entry(8, "Too large.")));
		assertEquals(List.of("0004 PAUSED", "0002 RUNNING", "0009 WAITING", "0008 REFUSED", "0005 INTERRUPTED", "0006 COMPLETED", "0003 STOPPED"), states());
	}

	@Test
	void aRunIsListedOnceWhileItIsResumed() {
		runs.add(run(1, RunStatus.INTERRUPTED));
		queue.add(entry(1));
		assertEquals(List.of("0001 WAITING"), states());
		activities.add(new TrainingActivity(id(1), "", Stage.STARTING, RunProgress.NONE));
		assertEquals(List.of("0001 STARTING"), states());
		queue.clear();
		assertEquals(List.of("0001 STARTING"), states());
		runs.set(0, run(1, RunStatus.RUNNING));
		assertEquals(List.of("0001 RUNNING"), states());
	}

	@Test
	void aRunIsEvaluatedUntilItsProcessEnds() {
		runs.add(run(1, RunStatus.COMPLETED));
		activities.add(new TrainingActivity(id(1), "", Stage.EVALUATING, RunProgress.NONE));
		assertEquals(List.of("0001 EVALUATING"), states());
		activities.clear();
		assertEquals(List.of("0001 COMPLETED"), states());
	}

	@Test
	void archivedRunsAndTheOldestOfManyAreLeftOut() {
		for (int i = 0; i < RunsModel.MOST_OVER + 5; i++) {
			runs.add(run(i, RunStatus.COMPLETED));
		}
		runs.add(0, run(999, RunStatus.COMPLETED, RunNotes.NONE.withArchived(true)));
		assertEquals(RunsModel.MOST_OVER, states().size());
		assertEquals("0000 COMPLETED", states().get(0));
	}

	@Test
	void theRunThatBeganIsShown() {
		runs.add(run(1, RunStatus.COMPLETED));
		model.refresh();
		assertEquals(List.of(folder(1)), model.shown());
		runs.add(0, run(2, RunStatus.RUNNING));
		model.refresh();
		assertEquals(List.of(folder(2)), model.shown());
		runs.add(0, run(3, RunStatus.RUNNING));
		model.refresh();
		assertEquals(List.of(folder(2)), model.shown(), "one that is watched is not taken away");
		runs.set(1, run(2, RunStatus.COMPLETED));
		model.refresh();
		assertEquals(List.of(folder(2)), model.shown());
	}

	@Test
	void whatIsChosenIsShownHereOrElsewhere() {
		runs.addAll(List.of(run(3, RunStatus.COMPLETED), run(2, RunStatus.COMPLETED), run(1, RunStatus.COMPLETED)));
		model.refresh();
		model.choose(List.of(id(1), id(2)));
		assertEquals(List.of(folder(2), folder(1)), model.shown());
		RunFolder archived = folder(77);
		model.chooseElsewhere(List.of(archived, folder(1)));
		assertEquals(List.of(archived, folder(1)), model.shown());
		model.refresh();
		assertEquals(List.of(archived, folder(1)), model.shown());
		assertEquals(List.of(id(1)), model.chosen().stream().map(RunRow::id).toList());
		model.choose(List.of(id(3)));
		assertEquals(List.of(folder(3)), model.shown());
	}

	@Test
	void theToolsFitTheState() {
		runs.addAll(List.of(run(4, RunStatus.RUNNING), run(3, RunStatus.PAUSED), run(2, RunStatus.INTERRUPTED), run(1, RunStatus.COMPLETED)));
		model.refresh();
		for (RunRow row : model.rows()) {
			model.choose(List.of(row.id()));
			boolean running = row.state() == State.RUNNING;
			boolean paused = row.state() == State.PAUSED;
			assertEquals(running ? 1 : 0, model.pausable().size(), row.toString());
			assertEquals(paused ? 1 : 0, model.continuable().size(), row.toString());
			assertEquals(running || paused ? 1 : 0, model.stoppable().size(), row.toString());
			assertEquals(row.state() == State.INTERRUPTED ? 1 : 0, model.resumable().size(), row.toString());
		}
		model.choose(List.of());
		assertEquals(List.of(id(4)), model.pausable().stream().map(RunRow::id).toList(), "with nothing chosen they are about what is trained");
	}

	@Test
	void whatWasAskedForIsNotAskedAgainUntilItCameAbout() {
		runs.add(run(1, RunStatus.RUNNING));
		model.refresh();
		model.ask(id(1), Wish.PAUSE);
		assertEquals(0, model.pausable().size());
		assertEquals(1, model.continuable().size());
		model.refresh();
		assertEquals(Optional.of(Wish.PAUSE), model.asked(id(1)));
		runs.set(0, run(1, RunStatus.PAUSED));
		model.refresh();
		assertEquals(Optional.empty(), model.asked(id(1)));
		model.ask(id(1), Wish.STOP);
		assertEquals(0, model.stoppable().size());
		runs.set(0, run(1, RunStatus.STOPPED));
		model.refresh();
		assertEquals(Optional.empty(), model.asked(id(1)));
		model.choose(List.of(id(1)));
		assertEquals(1, model.resumable().size());
	}

	@Test
	void entriesOfTheQueueAreMovedWithinIt() {
		runs.add(run(9, RunStatus.RUNNING));
		queue.addAll(List.of(entry(1), entry(2), entry(3)));
		model.refresh();
		model.choose(List.of(id(1)));
		assertEquals(Optional.empty(), model.moved(-1));
		assertEquals(Optional.of(1), model.moved(1));
		model.choose(List.of(id(3)));
		assertEquals(Optional.of(1), model.moved(-1));
		assertEquals(Optional.empty(), model.moved(1));
		model.choose(List.of(id(2), id(3)));
		assertEquals(Optional.empty(), model.moved(1));
		assertEquals(2, model.removable().size());
		model.choose(List.of(id(9)));
		assertEquals(0, model.removable().size());
	}

	@Test
	void progressIsToldInWords() {
		assertEquals("Epoch 4 of 10, 37 %, 4 min left, EER 12.34 %", RunTexts.progress(run(1, RunStatus.RUNNING)));
		assertEquals("Epoch 3 of 10, EER 12.34 %", RunTexts.progress(run(1, RunStatus.STOPPED)));
		assertEquals("About 1.5 GB", RunTexts.progress(entry(1)));
		assertEquals("Too large.", RunTexts.progress(entry(1, "Too large.")));
		assertEquals("45 s", RunTexts.duration(45.2));
		assertEquals("2.0 h", RunTexts.duration(7200));
		assertTrue(RunTexts.done(RunProgress.NONE) == 0);
	}
}
