package org.twinlens.model.dl4j.internal;

import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.schedule.ISchedule;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Tuning;

/** How the learning rate and the momentum go from iteration to iteration; pure functions of the counters, so that a resumed run goes on where it was. */
record Schedules(TrainingConfig config, int iterationsPerEpoch, Purpose purpose) {

	/** Where the search for a learning rate begins and ends; each rate exceeds the one before by the same factor. */
	private static final double LOWEST_RATE = 1e-7;
	private static final double HIGHEST_RATE = 10;
	/** Rates the search tries, one in an iteration. */
	static final int TRIED_RATES = 100;

	/** The optimiser of a layer. */
	IUpdater optimiser(Tuning tuning) {
		LearningRate rate = new LearningRate(this, tuning.learningRateFactor());
		return switch (config.optimiser()) {
			case ADAM -> Adam.builder().learningRateSchedule(rate).learningRate(config.learningRate()).beta1(0.9).beta2(0.999).epsilon(1e-7).build();
			case SGD -> Nesterovs.builder().learningRateSchedule(rate).momentumISchedule(new Momentum(this, tuning.momentum() == null ? config.momentum() : tuning.momentum())).build();
			case RMSPROP -> RmsProp.builder().learningRateSchedule(rate).rmsDecay(0.9).epsilon(1e-7).build();
		};
	}

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

	/** As DL4J asks for it. Layers with equal schedules are updated in one go, hence records. */
	record LearningRate(Schedules schedules, double factor) implements ISchedule {
		@Override
		public double valueAt(int iteration, int epoch) {
			return factor * schedules.learningRate(iteration, epoch);
		}

		@Override
		public ISchedule clone() {
			return this;
		}
	}

	/** As DL4J asks for it. */
	record Momentum(Schedules schedules, double last) implements ISchedule {
		@Override
		public double valueAt(int iteration, int epoch) {
			return schedules.momentum(epoch, last);
		}

		@Override
		public ISchedule clone() {
			return this;
		}
	}
}
