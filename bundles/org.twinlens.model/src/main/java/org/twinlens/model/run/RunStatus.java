package org.twinlens.model.run;

import java.io.IOException;

import org.twinlens.model.ModelEvent;

/** What became of a run. */
public enum RunStatus {
	/** A process is training it. */
	RUNNING,
	/** All epochs are done. */
	COMPLETED,
	/** Stopped on request; can be resumed. */
	STOPPED,
	/** Ended by an error; the events tell which. */
	FAILED,
	/** Its process ended without a word: killed, crashed, or the power failed. Can be resumed once there is a checkpoint. */
	INTERRUPTED;

	/** Looks at the run's lock and at its last event; quick, however long the run. */
	public static RunStatus of(RunFolder run) throws IOException {
		if (RunLock.isHeld(run)) {
			return RUNNING;
		}
		if (EventReader.last(run).orElse(null) instanceof ModelEvent.Ended ended) {
			return switch (ended.outcome()) {
				case COMPLETED -> COMPLETED;
				case STOPPED -> STOPPED;
				case FAILED -> FAILED;
			};
		}
		return INTERRUPTED;
	}
}
