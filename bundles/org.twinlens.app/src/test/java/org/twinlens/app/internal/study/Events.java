package org.twinlens.app.internal.study;

import java.time.Instant;
import java.util.Optional;

import org.twinlens.model.BackendState;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;

/** Events of a run of 4 epochs with 10 iterations each. */
final class Events {

	static final Instant NOW = Instant.EPOCH;

	private Events() {
	}

	static ModelEvent.Started started(long after) {
		return new ModelEvent.Started(NOW, after, 10, 4, new BackendState("none", false, "", 1));
	}

	static ModelEvent.Epoch epoch(int epoch, double eer) {
		EpochMetrics metrics = new EpochMetrics(0.5, 0.8, 0.8, 0.8, 0.8, eer, 100);
		return new ModelEvent.Epoch(NOW, epoch, metrics, Optional.of(metrics), 100, 2, 30, 0.01, 0.02);
	}
}
