package org.twinlens.model.dl4j.internal;

import java.util.concurrent.TimeUnit;

/** A clock that stands still while a run is paused. */
final class TrainingClock {

	private long paused;

	/** Nanoseconds since some moment. */
	long now() {
		return System.nanoTime() - paused;
	}

	/** Seconds since a moment that {@link #now()} gave. */
	double secondsSince(long moment) {
		return (now() - moment) / (double) TimeUnit.SECONDS.toNanos(1);
	}

	/** Goes on where it stood so many nanoseconds ago. */
	void turnBack(long nanos) {
		paused += nanos;
	}
}
