package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.twinlens.model.TrainingConfig.Optimiser;
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
import org.twinlens.model.checkpoint.Tensor;

class InitialisationTest {

	private static final Tuning KOCH = new Tuning(Initialiser.normal(0, 0.01), Initialiser.normal(0.5, 0.01), 0, 1, null);

	private static final Architecture ARCHITECTURE = new Architecture("test", new Input(3, 12, 12),
			List.of(new Layer.Convolution("koch", 40, 5, 1, Padding.VALID, Activation.RELU, KOCH), new Layer.Convolution("he", 30, 3, 1, Padding.VALID, Activation.RELU, Tuning.HE),
					new Layer.BatchNormalisation("b", Activation.RELU), new Layer.Convolution("glorot", 20, 3, 1, Padding.VALID, Activation.RELU, Tuning.DEFAULT), new Layer.Flatten("f"),
					new Layer.Dense("d", 50, Activation.SIGMOID, Tuning.DEFAULT)),
			Distance.L1, new Head(Head.Type.DENSE_SIGMOID, KOCH), Loss.BINARY_CROSS_ENTROPY);

	private record Statistics(double mean, double deviation, double largest) {
		static Statistics of(Tensor tensor) {
			FloatBuffer values = tensor.data().duplicate();
			double n = values.remaining();
			double sum = 0;
			double squares = 0;
			double largest = 0;
			while (values.hasRemaining()) {
				double x = values.get();
				sum += x;
				squares += x * x;
				largest = Math.max(largest, Math.abs(x));
			}
			return new Statistics(sum / n, Math.sqrt(squares / n - sum / n * (sum / n)), largest);
		}
	}

	@Test
	void drawsFromTheDistributionsAsked() {
		Networks.THREAD.call(() -> {
			try (TwinNetwork network = new TwinNetwork(ARCHITECTURE, Networks.config(Optimiser.ADAM, 0.01, 1), 1)) {
				Map<String, Tensor> weights = network.weights();
				assertNear(0, 0.01, 3000, Statistics.of(weights.get("koch/weights")));
				assertNear(0.5, 0.01, 40, Statistics.of(weights.get("koch/biases")));
				assertNear(0, Math.sqrt(2.0 / (40 * 9)), 10_800, Statistics.of(weights.get("he/weights")));
				double convolutionLimit = Math.sqrt(6.0 / (30 * 9 + 20 * 9));
				assertNear(0, convolutionLimit / Math.sqrt(3), 5400, Statistics.of(weights.get("glorot/weights")));
				assertEquals(convolutionLimit, Statistics.of(weights.get("glorot/weights")).largest(), 0.01 * convolutionLimit);
				double denseLimit = Math.sqrt(6.0 / (320 + 50));
				assertEquals(denseLimit, Statistics.of(weights.get("d/weights")).largest(), 0.01 * denseLimit);
				assertEquals(new Statistics(0, 0, 0), Statistics.of(weights.get("d/biases")));
				assertEquals(new Statistics(1, 0, 1), Statistics.of(weights.get("b/gamma")));
				assertEquals(new Statistics(1, 0, 1), Statistics.of(weights.get("b/variance")));
				assertEquals(new Statistics(0, 0, 0), Statistics.of(weights.get("b/mean")));
				assertEquals(List.of(40L, 3L, 5L, 5L), weights.get("koch/weights").shape());
				assertEquals(List.of(50L, 320L), weights.get("d/weights").shape());
				assertEquals(List.of(1L, 50L), weights.get("head/weights").shape());
			}
			return null;
		});
	}

	/** Within four standard errors. */
	private static void assertNear(double mean, double deviation, int count, Statistics found) {
		assertEquals(mean, found.mean(), 4 * deviation / Math.sqrt(count));
		assertEquals(deviation, found.deviation(), 4 * deviation / Math.sqrt(2.0 * count));
	}

	@Test
	void anotherLayerLeavesTheOthersAsTheyWere() {
		Networks.THREAD.call(() -> {
			Architecture with = Networks.learnedHead(Study.INPUT, Distance.L1, new Layer.Flatten("f"), Networks.dense("first", 7, Activation.TANH), Networks.dense("last", 7, Activation.TANH),
					Networks.dense("more", 7, Activation.TANH));
			Architecture without = Networks.learnedHead(Study.INPUT, Distance.L1, new Layer.Flatten("f"), Networks.dense("first", 7, Activation.TANH),
					Networks.dense("last", 7, Activation.TANH));
			var config = Networks.config(Optimiser.ADAM, 0.01, 1);
			try (TwinNetwork a = new TwinNetwork(with, config, 1); TwinNetwork b = new TwinNetwork(without, config, 1)) {
				assertEquals(b.weights().get("last/weights").data(), a.weights().get("last/weights").data());
				assertTrue(!a.weights().get("last/weights").data().equals(a.weights().get("more/weights").data()));
			}
			return null;
		});
	}
}
