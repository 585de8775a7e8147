package org.twinlens.model.dl4j.internal;

import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;

/** How the learning rate and the momentum go from iteration to iteration; pure functions of the counters, so that a resumed run goes on where it was. */
record Schedules(TrainingConfig config, int iterationsPerEpoch, Purpose purpose) {

	/** Where the search for a learning rate begins and ends; each rate exceeds the one before by the same factor. */
	private static final double LOWEST_RATE = 1e-7;
	private static final double HIGHEST_RATE = 10;
	/** Rates the search tries, one in an iteration. */
	static final int TRIED_RATES = 100;

	/** The run's learning rate, before a layer's factor. */
	double learningRate(long iteration, int epoch) {
		if (purpose == Purpose.RATE_FINDER) {
			return LOWEST_RATE * Math.pow(HIGHEST_RATE / LOWEST_RATE, iteration / (TRIED_RATES - 1.0));
		}
		double factor = switch (config.learningRateDecay()) {
			case CONSTANT -> 1;
			case EXPONENTIAL_1_PERCENT -> Math.pow(0.99, epoch);
			case COSINE -> (1 + Math.cos(Math.PI * iteration / ((double) iterationsPerEpoch * config.epochs()))) / 2;
		};
		return config.learningRate() * factor;
	}

	/** Rises linearly from the initial momentum in the first epoch to the final one in the last (Koch et al. 2015). */
	double momentum(int epoch, double last) {
		double share = config.epochs() == 1 ? 1 : epoch / (config.epochs() - 1.0);
		return config.initialMomentum() + share * (last - config.initialMomentum());
	}
}
