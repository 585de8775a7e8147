package org.twinlens.model.run;

import java.io.IOException;

import org.twinlens.model.ModelEvent;

/** What became of a run. */
public enum RunStatus {
	/** A process is training it. */
	RUNNING,
	/** A process is training it, and waits as it was asked to. */
	PAUSED,
	/** All epochs are done, or as many as were worth it. */
	COMPLETED,
	/** Stopped on request; can be resumed. */
	STOPPED,
	/** Ended by an error; the events tell which. */
	FAILED,
	/** Its process ended without a word: killed, crashed, or the power failed. Can be resumed once there is a checkpoint. */
	INTERRUPTED;

	/** Whether a process is training it, be it paused. */
	public boolean isUnderWay() {
		return this == RUNNING || this == PAUSED;
	}

	/** Looks at the run's lock and at its last event; quick, however long the run. */
	public static RunStatus of(RunFolder run) throws IOException {
		if (RunLock.isHeld(run)) {
			return EventReader.last(run).orElse(null) instanceof ModelEvent.Paused ? PAUSED : RUNNING;
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
