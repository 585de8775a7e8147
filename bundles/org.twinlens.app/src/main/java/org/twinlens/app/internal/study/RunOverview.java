package org.twinlens.app.internal.study;

import java.util.Optional;

import org.twinlens.experiments.runs.RunProgress;
import org.twinlens.model.Purpose;
import org.twinlens.model.run.RunStatus;

/**
 * A run as a row shows it.
 *
 * @param id         of the run
 * @param purpose    what it was made for
 * @param status     what became of it
 * @param progress   folded from its events
 * @param evaluation its newest evaluation, if there is one
 */
public record RunOverview(String id, Purpose purpose, RunStatus status, RunProgress progress, Optional<RunEvaluation> evaluation) {

	/** Whether it left a network trained to the end. */
	public boolean isTrained() {
		return purpose == Purpose.TRAINING && status == RunStatus.COMPLETED;
	}
}
