package org.twinlens.model;

import java.util.Objects;

import org.twinlens.core.image.Augmentation;
import org.twinlens.model.internal.json.WhenMissing;

/**
 * The hyperparameters of a run.
 *
 * @param epochs            passes over the training pairs, at least 1
 * @param batchSize         pairs per iteration (for all-pairs batches: images per iteration), at least 1
 * @param optimiser         how gradients change weights
 * @param learningRate      at the first epoch, before a layer's own factor
 * @param learningRateDecay how the learning rate falls
 * @param momentum          of SGD with momentum: reached at the last epoch
 * @param initialMomentum   of SGD with momentum at the first epoch, rising linearly (Koch et al. 2015: 0.5)
 * @param balanceLabels     whether positive and negative pairs of a batch weigh the same in the loss, however many there are of each
 * @param margin            of the contrastive loss
 * @param augmentation      how training images are varied
 * @param monitor           what makes an epoch the best
 * @param checkpointSeconds how often, in seconds, the checkpoint <em>last</em> is written within an epoch; it is always written at an epoch's end and on stopping
 * @param threads           for computing; 0 lets the backend choose
 * @param seed              of everything random
 * @param stopping          whether the run ends before its last epoch when the monitored figure gets no better
 * @param mining            which pairs of a batch enter a loss of single pairs
 * @param temperature       of the softmax loss without a head: distances are divided by it, above 0
 * @param precision         of what convolutions multiply while training
 */
public record TrainingConfig(int epochs, int batchSize, Optimiser optimiser, double learningRate, Decay learningRateDecay, double momentum, double initialMomentum,
		boolean balanceLabels, double margin, Augmentation augmentation, Monitor monitor, int checkpointSeconds, int threads, long seed,
		@WhenMissing("{\"patience\":0,\"minimumDelta\":0}") EarlyStopping stopping, @WhenMissing("\"none\"") Mining mining, @WhenMissing("1") double temperature,
		@WhenMissing("\"float32\"") Precision precision) {

	public enum Optimiser {
		/** Kingma and Ba 2015, β 0.9 and 0.999, ε 1e-7 as in Keras. */
		ADAM,
		/** Stochastic gradient descent with (Nesterov) momentum. */
		SGD,
		/** Tieleman and Hinton 2012, decay 0.9. */
		RMSPROP
	}

	/** How the learning rate falls from epoch to epoch. */
	public enum Decay {
		CONSTANT,
		/** 1 % an epoch (Koch et al. 2015). */
		EXPONENTIAL_1_PERCENT,
		/** Half a cosine from the initial rate to 0 over all iterations (Loshchilov and Hutter 2017, one cycle). */
		COSINE
	}

	/** Which pairs of a batch enter the loss, chosen from the similarities the network gives them at that moment; for batches in which an image stands in several pairs. */
	public enum Mining {
		/** All of them. */
		NONE,
		/**
		 * All positive pairs, and for each the negative pair of its anchor that is most alike among those less alike than it; where all are more alike, the least of
		 * them (Schroff, Kalenichenko and Philbin 2015).
		 */
		SEMI_HARD,
		/** For each image its least alike positive and its most alike negative pair (Hermans, Beyer and Leibe 2017, "batch hard"). */
		HARDEST
	}

	/** What the convolutions of a training step take: inputs, weights and gradients. They sum in float32, and the parameters are float32 throughout. */
	public enum Precision {
		FLOAT32,
		/**
		 * The upper half of a float32: 8 bits of exponent, 7 of fraction. Up to twice as fast on processors that multiply it themselves (AVX512_BF16), slower on some of
		 * them; others train in float32.
		 */
		BFLOAT16
	}

	/** The validation figure that decides which epoch is the best. */
	public enum Monitor {
		LOSS, ACCURACY, PRECISION, RECALL, F1, EER;

		/** Whether a lower figure is the better one. */
		public boolean lowerIsBetter() {
			return this == LOSS || this == EER;
		}

		/** The figure; NaN where it is undefined, which is worse than any other. */
		public double of(EpochMetrics metrics) {
			return switch (this) {
				case LOSS -> metrics.loss();
				case ACCURACY -> metrics.accuracy();
				case PRECISION -> metrics.precision();
				case RECALL -> metrics.recall();
				case F1 -> metrics.f1();
				case EER -> metrics.eer();
			};
		}

		/** By how much a figure is better than another: above 0 when it is, NaN when either is undefined. */
		public double gain(double figure, double over) {
			return lowerIsBetter() ? over - figure : figure - over;
		}
	}

	public TrainingConfig {
		Objects.requireNonNull(optimiser, "optimiser");
		Objects.requireNonNull(learningRateDecay, "learningRateDecay");
		Objects.requireNonNull(augmentation, "augmentation");
		Objects.requireNonNull(monitor, "monitor");
		Objects.requireNonNull(stopping, "stopping");
		Objects.requireNonNull(mining, "mining");
		Objects.requireNonNull(precision, "precision");
		require(epochs >= 1, "The number of epochs must be at least 1, not " + epochs + ".");
		require(batchSize >= 1, "The batch size must be at least 1, not " + batchSize + ".");
		require(learningRate > 0 && learningRate < 100, "The learning rate must lie between 0 and 100, not " + learningRate + ".");
		require(momentum >= 0 && momentum < 1 && initialMomentum >= 0 && initialMomentum < 1, "Momentum must lie in [0, 1).");
		require(margin > 0, "The margin must be above 0, not " + margin + ".");
		require(checkpointSeconds >= 1, "The seconds between checkpoints must be at least 1, not " + checkpointSeconds + ".");
		require(temperature > 0 && temperature < Double.POSITIVE_INFINITY, "The temperature must be above 0, not " + temperature + ".");
		require(threads >= 0, "The number of threads must not be negative.");
	}

	private static void require(boolean holds, String sentence) {
		if (!holds) {
			throw new IllegalArgumentException(sentence);
		}
	}

	/** The same but for the number of epochs. */
	public TrainingConfig withEpochs(int number) {
		return new TrainingConfig(number, batchSize, optimiser, learningRate, learningRateDecay, momentum, initialMomentum, balanceLabels, margin, augmentation, monitor,
				checkpointSeconds, threads, seed, stopping, mining, temperature, precision);
	}

	/** The same but for early stopping. */
	public TrainingConfig withStopping(EarlyStopping other) {
		return new TrainingConfig(epochs, batchSize, optimiser, learningRate, learningRateDecay, momentum, initialMomentum, balanceLabels, margin, augmentation, monitor,
				checkpointSeconds, threads, seed, other, mining, temperature, precision);
	}

	/** The same but for the pairs that enter the loss. */
	public TrainingConfig withMining(Mining other) {
		return new TrainingConfig(epochs, batchSize, optimiser, learningRate, learningRateDecay, momentum, initialMomentum, balanceLabels, margin, augmentation, monitor,
				checkpointSeconds, threads, seed, stopping, other, temperature, precision);
	}

	/** The same but for the temperature. */
	public TrainingConfig withTemperature(double other) {
		return new TrainingConfig(epochs, batchSize, optimiser, learningRate, learningRateDecay, momentum, initialMomentum, balanceLabels, margin, augmentation, monitor,
				checkpointSeconds, threads, seed, stopping, mining, other, precision);
	}

	/** The same but for the precision. */
	public TrainingConfig withPrecision(Precision other) {
		return new TrainingConfig(epochs, batchSize, optimiser, learningRate, learningRateDecay, momentum, initialMomentum, balanceLabels, margin, augmentation, monitor,
				checkpointSeconds, threads, seed, stopping, mining, temperature, other);
	}

	/** The seed study's: 20 epochs, batch 32, Adam 1e-4, no augmentation. */
	public static TrainingConfig seed(long seed) {
		return new TrainingConfig(20, 32, Optimiser.ADAM, 1e-4, Decay.CONSTANT, 0.9, 0.9, false, 1, Augmentation.NONE, Monitor.LOSS, 60, 0, seed, EarlyStopping.NONE, Mining.NONE, 1, Precision.FLOAT32);
	}

	/** Koch et al. 2015: batch 128, SGD, momentum rising from 0.5, learning rate falling 1 % an epoch, affine augmentation. */
	public static TrainingConfig koch(long seed) {
		return new TrainingConfig(200, 128, Optimiser.SGD, 1e-2, Decay.EXPONENTIAL_1_PERCENT, 0.9, 0.5, false, 1, Augmentation.KOCH, Monitor.EER, 60, 0, seed, EarlyStopping.NONE, Mining.NONE, 1, Precision.FLOAT32);
	}
}
