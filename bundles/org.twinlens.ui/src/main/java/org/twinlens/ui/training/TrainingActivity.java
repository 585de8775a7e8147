package org.twinlens.ui.training;

import org.twinlens.experiments.runs.RunProgress;

/**
 * A training whose process is under way.
 *
 * @param id       of the run
 * @param label    for people
 * @param stage    what it does
 * @param progress by its events
 */
public record TrainingActivity(String id, String label, Stage stage, RunProgress progress) {

	public enum Stage {
		/** Its process begins; there is no run yet. */
		STARTING, TRAINING, PAUSED,
		/** It was asked to stop and saves its last iteration. */
		STOPPING,
		/** Training is over; what its process still does is measuring. */
		EVALUATING
	}
}
