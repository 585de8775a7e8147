package org.twinlens.training.ui.internal.runs;

import java.util.Optional;

import org.twinlens.experiments.queue.QueuedRun;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.run.RunFolder;

/**
 * A line of the list of runs: one that waits, or one that is there.
 *
 * @param id       of the run, be it still to come
 * @param name     as users read it
 * @param state    where it stands
 * @param progress in words
 * @param done     share of its iterations, 0..1
 * @param detail   a sentence for those who point at it, or the empty string
 * @param run      as far as it is there
 * @param waiting  its entry in the queue, if it has one
 */
public record RunRow(String id, String name, State state, String progress, double done, String detail, Optional<RunSummary> run, Optional<QueuedRun> waiting) {

	/** Where a run stands, in the order of the list. */
	public enum State {
		RUNNING, PAUSED,
		/** Trained to its end; its process still measures it. */
		EVALUATING,
		/** In the queue; its process begins. */
		STARTING,
		/** In the queue. */
		WAITING,
		/** In the queue, but cannot be started. */
		REFUSED,
		/** Its process ended without a word. */
		INTERRUPTED, STOPPED, FAILED, COMPLETED;

		/** Whether a process trains it. */
		public boolean isUnderWay() {
			return this == RUNNING || this == PAUSED;
		}

		public boolean isQueued() {
			return this == WAITING || this == REFUSED;
		}
	}

	public Optional<RunFolder> folder() {
		return run.map(RunSummary::folder);
	}

	/** Whether training can go on, or a refused start be tried again. */
	public boolean canResume() {
		return state == State.REFUSED || state == State.INTERRUPTED || state == State.STOPPED || state == State.FAILED;
	}
}
