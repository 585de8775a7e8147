package org.twinlens.ui.internal.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.twinlens.experiments.runs.RunProgress;
import org.twinlens.ui.training.TrainingActivity;
import org.twinlens.ui.training.TrainingActivity.Stage;

class ProgressTextTest {

	private static TrainingActivity training(int epoch, double seconds) {
		return activity(Stage.TRAINING, new RunProgress(200, 10L * epoch, 20, epoch, OptionalDouble.empty(), seconds, null, ""));
	}

	private static TrainingActivity activity(Stage stage, RunProgress progress) {
		return new TrainingActivity("20260101-120000-00ff", "First", stage, progress);
	}

	@Test
	void saysWhereATrainingStands() {
		assertEquals("epoch 3 of 20, 4 min left", ProgressText.of(training(2, 240)));
		assertEquals("epoch 20 of 20", ProgressText.of(training(20, Double.NaN)));
		RunProgress measured = new RunProgress(200, 20, 20, 2, OptionalDouble.of(0.081), 30, null, "");
		assertEquals("epoch 3 of 20, EER 8.1 %, 30 s left", ProgressText.of(activity(Stage.TRAINING, measured)));
		assertEquals("epoch 3 of 20, EER 8.1 %, 30 s left, paused", ProgressText.of(activity(Stage.PAUSED, measured)));
		assertEquals("saving the last iteration", ProgressText.of(activity(Stage.STOPPING, measured)));
		assertEquals("evaluating", ProgressText.of(activity(Stage.EVALUATING, measured)));
		assertEquals("starting", ProgressText.of(activity(Stage.STARTING, RunProgress.NONE)));
		assertEquals("starting", ProgressText.of(activity(Stage.TRAINING, RunProgress.NONE)));
	}

	@Test
	void theStatusLineSaysWhenTheLastWillBeDone() {
		assertEquals("", ProgressText.status(List.of(), 0));
		assertEquals("1 training waiting", ProgressText.status(List.of(), 1));
		assertEquals("2 trainings waiting", ProgressText.status(List.of(), 2));
		assertEquals("Training: epoch 3 of 20, 4 min left", ProgressText.status(List.of(training(2, 240)), 0));
		assertEquals("2 trainings: epoch 3 of 20, 4 min left; 1 waiting", ProgressText.status(List.of(training(9, 60), training(2, 240)), 1));
		assertEquals("2 trainings: epoch 10 of 20, 1 min left", ProgressText.status(List.of(training(9, 60), training(0, Double.NaN)), 0));
	}

	@Test
	void durations() {
		assertEquals("0 s", ProgressText.duration(0.2));
		assertEquals("59 s", ProgressText.duration(59.4));
		assertEquals("3 min", ProgressText.duration(170));
		assertEquals("2 h 10 min", ProgressText.duration(7800));
	}
}
