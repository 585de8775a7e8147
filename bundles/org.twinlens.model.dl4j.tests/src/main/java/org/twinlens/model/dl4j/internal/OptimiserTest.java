package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinlens.core.PairSet;
import org.twinlens.core.image.Augmentation;
import org.twinlens.model.EarlyStopping;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Decay;
import org.twinlens.model.TrainingConfig.Monitor;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.TrainingConfig.Precision;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Head;
import org.twinlens.model.architecture.Architecture.Input;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.architecture.Tuning.Initialiser;

/** Some steps of each optimiser against its formula, with penalty, layers' own factors and momenta, and both schedules at work. */
class OptimiserTest {

	private static final Input IMAGE = new Input(1, 6, 6);
	private static final double PENALTY = 0.03;
	private static final double FACTOR = 2.5;
	private static final double LAYER_MOMENTUM = 0.7;

	private static final Tuning OWN = new Tuning(Initialiser.normal(0, 0.5), Initialiser.normal(0.5, 0.1), PENALTY, FACTOR, LAYER_MOMENTUM);

	private static final Architecture ARCHITECTURE = new Architecture("test", IMAGE,
			List.of(new Layer.Convolution("c", 2, 3, 1, Padding.VALID, Activation.TANH, OWN), new Layer.BatchNormalisation("b", Activation.IDENTITY), new Layer.Flatten("f"),
					new Layer.Dense("d", 3, Activation.TANH, Networks.LIVELY)),
			Distance.L1, new Head(Head.Type.DENSE_SIGMOID, Networks.LIVELY), Loss.BINARY_CROSS_ENTROPY);

	/** The formula's state for one parameter. */
	private static final class Followed {
		final String tensor;
		final int index;
		final double penalty;
		final double factor;
		final double momentum;
		double value;
		double m;
		double v;

		Followed(String tensor, int index, double penalty, double factor, double momentum, TwinNetwork network) {
			this.tensor = tensor;
			this.index = index;
			this.penalty = penalty;
			this.factor = factor;
			this.momentum = momentum;
			value = network.weights().get(tensor).data().get(index);
		}

		void step(Optimiser optimiser, double gradient, double rate, double mu, long t) {
			double g = gradient + penalty * value;
			switch (optimiser) {
				case ADAM -> {
					m = 0.9 * m + 0.1 * g;
					v = 0.999 * v + 0.001 * g * g;
					value -= rate * Math.sqrt(1 - Math.pow(0.999, t)) / (1 - Math.pow(0.9, t)) * m / (Math.sqrt(v) + 1e-7);
				}
				case SGD -> {
					// Nesterov's momentum as Sutskever et al. 2013 and Bengio et al. 2013 rewrite it.
					double before = v;
					v = mu * v - rate * g;
					value += -mu * before + (1 + mu) * v;
				}
				case RMSPROP -> {
					v = 0.9 * (t == 1 ? 1e-7 : v) + 0.1 * g * g;
					value -= rate * g / (Math.sqrt(v) + 1e-7);
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void stepsByItsFormula(Optimiser optimiser) {
		Networks.THREAD.call(() -> {
			var config = new TrainingConfig(3, 4, optimiser, 0.01, Decay.EXPONENTIAL_1_PERCENT, 0.9, 0.5, false, 1, Augmentation.NONE, Monitor.LOSS, 60, 0, 3, EarlyStopping.NONE, TrainingConfig.Mining.NONE, 1, Precision.FLOAT32);
			Schedules schedules = new Schedules(config, 2, Purpose.TRAINING);
			PairSet pairs = Networks.allPairs(4);
			try (TwinNetwork network = new TwinNetwork(ARCHITECTURE, config, 2)) {
				var followed = List.of(new Followed("c/weights", 7, PENALTY, FACTOR, LAYER_MOMENTUM, network), new Followed("c/biases", 1, 0, FACTOR, LAYER_MOMENTUM, network),
						new Followed("b/gamma", 0, 0, 1, 0.9, network), new Followed("d/weights", 11, 0, 1, 0.9, network), new Followed("head/weights", 2, 0, 1, 0.9, network),
						new Followed("head/biases", 0, 0, 1, 0.9, network));
				for (int iteration = 0; iteration < 6; iteration++) {
					int epoch = iteration / 2;
					network.differentiate(Networks.noise(4, IMAGE, iteration), pairs, iteration);
					for (Followed one : followed) {
						double gradient = network.gradient().get(one.tensor).data().get(one.index);
						one.step(optimiser, gradient, one.factor * schedules.learningRate(iteration, epoch), schedules.momentum(epoch, one.momentum), iteration + 1);
					}
					network.update(iteration, epoch);
					for (Followed one : followed) {
						assertEquals(one.value, network.weights().get(one.tensor).data().get(one.index), 2e-6, one.tensor + " after step " + (iteration + 1));
					}
				}
			}
			return null;
		});
	}

	@Test
	void batchNormalisationKeepsRunningStatistics() {
		Networks.THREAD.call(() -> {
			Input pixel = new Input(1, 2, 2);
			Architecture architecture = Networks.learnedHead(pixel, Distance.L1, new Layer.BatchNormalisation("b", Activation.IDENTITY), new Layer.Flatten("f"));
			PairSet pairs = Networks.allPairs(2);
			try (TwinNetwork network = new TwinNetwork(architecture, Networks.config(Optimiser.ADAM, 0.01, 1), 1)) {
				// Mean 4.5, variance 5.25 over all eight pixels.
				network.differentiate(new Batch(2, FloatBuffer.wrap(new float[] { 1, 2, 3, 4, 5, 6, 7, 8 })), pairs, 0);
				network.update(0, 0);
				assertEquals(0.1 * 4.5, network.weights().get("b/mean").data().get(0), 1e-6);
				assertEquals(0.9 + 0.1 * 5.25, network.weights().get("b/variance").data().get(0), 1e-6);
				FloatBuffer gamma = network.weights().get("b/gamma").data();
				FloatBuffer beta = network.weights().get("b/beta").data();
				float[] embedding = network.tower().embed(new Batch(1, FloatBuffer.wrap(new float[] { 1, 2, 3, 4 }))).get(0).values();
				for (int i = 0; i < 4; i++) {
					assertEquals(gamma.get(0) * (i + 1 - 0.45) / Math.sqrt(1.425 + 1e-5) + beta.get(0), embedding[i], 1e-5);
				}
			}
			return null;
		});
	}

	@Test
	void dropoutIsDrawnFromTheIteration() {
		Networks.THREAD.call(() -> {
			Architecture architecture = Networks.learnedHead(IMAGE, Distance.L1, new Layer.Flatten("f"), new Layer.Dropout("o", 0.5), Networks.dense("d", 8, Activation.IDENTITY));
			Batch batch = Networks.noise(4, IMAGE, 1);
			PairSet pairs = Networks.allPairs(4);
			try (TwinNetwork network = new TwinNetwork(architecture, Networks.config(Optimiser.ADAM, 0.01, 1), 1)) {
				double first = network.differentiate(batch, pairs, 3).loss();
				double other = network.differentiate(batch, pairs, 4).loss();
				assertEquals(first, network.differentiate(batch, pairs, 3).loss());
				assertTrue(Math.abs(first - other) > 1e-6);
				var a = network.tower().embed(batch).get(0).values();
				var b = network.tower().embed(batch).get(0).values();
				assertEquals(a[0], b[0]);
			}
			return null;
		});
	}
}
