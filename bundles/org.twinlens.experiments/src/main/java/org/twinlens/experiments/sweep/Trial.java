package org.twinlens.experiments.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One combination of a sweep and the run that tries it.
 *
 * @param run         the run's id, known before there is a run
 * @param values      by hyperparameter
 * @param memoryBytes it is estimated to need; 0 when unknown
 * @param rung        the rung it stands on, from 0
 * @param state       what became of it on that rung
 * @param restarts    how often it went on after its process had been interrupted
 * @param score       the monitored figure of its best epoch so far
 */
public record Trial(String run, Map<String, String> values, long memoryBytes, int rung, State state, int restarts, Optional<Double> score) {

	public enum State {
		/** To be put into the queue. */
		PLANNED,
		/** Waits in the queue, or is being trained. */
		QUEUED,
		/** Trained as long as its rung wants. */
		DONE,
		/** Did not come so far: it failed, somebody stopped it, or took it off the queue. */
		DROPPED
	}

	public Trial {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	Trial with(State next) {
		return new Trial(run, values, memoryBytes, rung, next, restarts, score);
	}

	Trial restarted() {
		return new Trial(run, values, memoryBytes, rung, State.PLANNED, restarts + 1, score);
	}

	Trial promoted() {
		return new Trial(run, values, memoryBytes, rung + 1, State.PLANNED, restarts, score);
	}

	Trial scored(Optional<Double> figure, State next) {
		return new Trial(run, values, memoryBytes, rung, next, restarts, figure);
	}
}
