package org.twinlens.model.dl4j.internal;

import org.twinlens.model.EarlyStopping;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Monitor;
import org.twinlens.model.checkpoint.Checkpoint;

/**
 * Which epoch was the best by the monitored figure, and whether it is worth while to go on. What it knows is in every checkpoint, so that a resumed run ends where it would
 * have.
 */
final class Improvement {

	private final Monitor monitor;
	private final EarlyStopping stopping;
	private int bestEpoch;
	private double bestValue;
	private int improvedEpoch;
	private double improvedValue;

	/** @param state where training stands */
	Improvement(TrainingConfig config, Checkpoint.State state) {
		monitor = config.monitor();
		stopping = config.stopping();
		bestEpoch = state.bestEpoch();
		bestValue = state.bestValue();
		improvedEpoch = state.improvedEpoch();
		improvedValue = state.improvedValue();
	}

	/**
	 * Takes an epoch's monitored figure, NaN where it is undefined, which is worse than any number.
	 *
	 * @return whether the epoch is the best so far
	 */
	boolean judge(int epoch, double figure) {
		double value = Double.isNaN(figure) ? worst() : figure;
		if (improvedEpoch == 0 || monitor.gain(value, improvedValue) > stopping.minimumDelta()) {
			improvedEpoch = epoch;
			improvedValue = value;
		}
		boolean best = bestEpoch == 0 || monitor.gain(value, bestValue) > 0;
		if (best) {
			bestEpoch = epoch;
			bestValue = value;
		}
		return best;
	}

	private double worst() {
		return monitor.lowerIsBetter() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
	}

	/** Whether patience is at an end after so many whole epochs. */
	boolean isOver(int epochs) {
		return stopping.enabled() && improvedEpoch > 0 && epochs - improvedEpoch >= stopping.patience();
	}

	/** The best epoch so far, from 1; 0 before the first was judged. */
	int bestEpoch() {
		return bestEpoch;
	}

	Checkpoint.State state(int epoch, long iteration, double trainingSeconds) {
		return new Checkpoint.State(epoch, iteration, bestEpoch, bestValue, trainingSeconds, improvedEpoch, improvedValue);
	}
}
