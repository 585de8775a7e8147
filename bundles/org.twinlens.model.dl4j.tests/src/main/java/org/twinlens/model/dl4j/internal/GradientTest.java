package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.model.dl4j.internal.Networks.contrastive;
import static org.twinlens.model.dl4j.internal.Networks.convolution;
import static org.twinlens.model.dl4j.internal.Networks.dense;
import static org.twinlens.model.dl4j.internal.Networks.learnedHead;
import static org.twinlens.model.dl4j.internal.Networks.pooling;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinlens.core.PairSet;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Input;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;
import org.twinlens.model.architecture.Layer.Pooling.Kind;
import org.twinlens.model.checkpoint.Tensor;
import org.twinlens.model.onednn.OneDnn;

/** Loss and gradient of every layer, distance and loss against central differences of the {@link ReferenceNetwork}. */
class GradientTest {

	private static final Input IMAGE = new Input(3, 11, 9);

	static Stream<Arguments> networks() {
		Layer flatten = new Layer.Flatten("flatten");
		return Stream.of(
				Arguments.of("convolution and maximum, valid", learnedHead(IMAGE, Distance.L1, convolution("c1", 3, 3, 1, Padding.VALID, Activation.RELU),
						pooling("p1", Kind.MAX, 2, 2, Padding.VALID), flatten, dense("d", 5, Activation.SIGMOID))),
				Arguments.of("convolution and maximum, same", learnedHead(IMAGE, Distance.L1, convolution("c1", 3, 4, 1, Padding.SAME, Activation.TANH),
						pooling("p1", Kind.MAX, 2, 2, Padding.SAME), convolution("c2", 4, 3, 2, Padding.SAME, Activation.SIGMOID), flatten, dense("d", 5, Activation.IDENTITY))),
				Arguments.of("strides over borders", learnedHead(IMAGE, Distance.L1, convolution("c1", 3, 4, 3, Padding.SAME, Activation.TANH),
						convolution("c2", 3, 2, 2, Padding.SAME, Activation.TANH), flatten, dense("d", 5, Activation.SIGMOID))),
				Arguments.of("mean, valid", learnedHead(IMAGE, Distance.L1, convolution("c1", 3, 3, 2, Padding.VALID, Activation.TANH),
						pooling("p1", Kind.AVERAGE, 2, 1, Padding.VALID), flatten, dense("d", 5, Activation.SIGMOID))),
				Arguments.of("mean, same", learnedHead(IMAGE, Distance.L1, pooling("p1", Kind.AVERAGE, 3, 2, Padding.SAME), convolution("c1", 3, 3, 1, Padding.SAME, Activation.TANH),
						pooling("p2", Kind.AVERAGE, 2, 2, Padding.SAME), flatten, dense("d", 5, Activation.SIGMOID))),
				Arguments.of("global mean", learnedHead(IMAGE, Distance.L2, convolution("c1", 3, 3, 1, Padding.VALID, Activation.RELU), new Layer.GlobalAveragePooling("g"),
						dense("d", 5, Activation.TANH))),
				Arguments.of("batch normalisation of channels", contrastive(IMAGE, Distance.L2, convolution("c1", 3, 3, 1, Padding.SAME, Activation.IDENTITY),
						new Layer.BatchNormalisation("b", Activation.TANH), pooling("p1", Kind.MAX, 3, 3, Padding.VALID), flatten, dense("d", 5, Activation.IDENTITY))),
				Arguments.of("batch normalisation of numbers", learnedHead(IMAGE, Distance.COSINE, flatten, dense("d1", 6, Activation.TANH),
						new Layer.BatchNormalisation("b", Activation.IDENTITY), dense("d2", 4, Activation.TANH))),
				Arguments.of("residual adds", learnedHead(IMAGE, Distance.L2, convolution("c1", 3, 3, 1, Padding.SAME, Activation.TANH),
						convolution("c2", 3, 3, 1, Padding.SAME, Activation.IDENTITY), new Layer.Add("a1", "c1", Activation.TANH), pooling("p1", Kind.MAX, 2, 2, Padding.SAME),
						convolution("c3", 3, 3, 1, Padding.SAME, Activation.RELU), new Layer.Add("a2", "p1", Activation.IDENTITY), new Layer.GlobalAveragePooling("g"),
						dense("d1", 3, Activation.TANH), new Layer.Add("a3", "g", Activation.RELU), dense("d2", 4, Activation.IDENTITY))),
				Arguments.of("residual adds of one output, normalised", learnedHead(IMAGE, Distance.COSINE, convolution("c1", 3, 3, 2, Padding.SAME, Activation.IDENTITY),
						new Layer.BatchNormalisation("b1", Activation.TANH), convolution("c2", 3, 3, 1, Padding.SAME, Activation.IDENTITY),
						new Layer.BatchNormalisation("b2", Activation.IDENTITY), new Layer.Add("a1", "b1", Activation.RELU), convolution("c3", 3, 3, 1, Padding.SAME, Activation.TANH),
						new Layer.Add("a2", "b1", Activation.IDENTITY), flatten, dense("d", 5, Activation.TANH))),
				Arguments.of("softmax of squared distances", contrastive(IMAGE, Distance.L2, convolution("c1", 3, 3, 2, Padding.SAME, Activation.TANH), flatten,
						dense("d", 4, Activation.IDENTITY)).withLoss(Loss.SOFTMAX)),
				Arguments.of("softmax of cosines", contrastive(IMAGE, Distance.COSINE, flatten, dense("d1", 6, Activation.TANH), new Layer.BatchNormalisation("b", Activation.IDENTITY),
						dense("d2", 4, Activation.TANH)).withLoss(Loss.SOFTMAX)),
				Arguments.of("softmax of a learned head", learnedHead(IMAGE, Distance.L1, flatten, dense("d1", 6, Activation.TANH), dense("d2", 4, Activation.SIGMOID)).withLoss(Loss.SOFTMAX)),
				Arguments.of("cosine, contrastive", contrastive(IMAGE, Distance.COSINE, flatten, dense("d1", 6, Activation.RELU), dense("d2", 4, Activation.IDENTITY))));
	}

	static Stream<Arguments> networksInEachEngine() {
		return networks().flatMap(network -> Networks.ENGINES.stream().map(engine -> Arguments.of(network.get()[0], network.get()[1], engine)));
	}

	@ParameterizedTest(name = "{0}, {2}")
	@MethodSource("networksInEachEngine")
	void agreesWithCentralDifferencesInDoublePrecision(String name, Architecture architecture, Optional<OneDnn> engine) throws DivergedException {
		Networks.THREAD.call(() -> {
			TrainingConfig config = Networks.config(Optimiser.SGD, 0.1, 1);
			Batch batch = Networks.noise(6, IMAGE, 1);
			PairSet pairs = Networks.allPairs(6);
			try (TwinNetwork network = new TwinNetwork(architecture, Networks.schedules(config), engine)) {
				double loss = network.differentiate(batch, pairs, 0).loss();
				var reference = new ReferenceNetwork(architecture, Objective.of(architecture, config), network.weights());
				assertEquals(reference.meanLoss(batch, pairs), loss, 1e-5);
				double squares = 0;
				for (Map.Entry<String, Tensor> entry : network.gradient().entrySet()) {
					if (!entry.getKey().endsWith("/mean") && !entry.getKey().endsWith("/variance")) {
						squares += compare(entry.getKey(), entry.getValue(), reference, batch, pairs);
					}
				}
				assertEquals(Math.sqrt(squares), network.gradientNorm(), 1e-4 * Math.sqrt(squares));
			}
			return null;
		});
	}

	/** @return the sum of the gradient's squares */
	private static double compare(String name, Tensor gradient, ReferenceNetwork reference, Batch batch, PairSet pairs) {
		double largest = 0;
		double squares = 0;
		for (int i = 0; i < gradient.data().limit(); i++) {
			largest = Math.max(largest, Math.abs(gradient.data().get(i)));
			squares += (double) gradient.data().get(i) * gradient.data().get(i);
		}
		double[] values = reference.tensor(name);
		SplittableRandom random = new SplittableRandom(name.hashCode());
		for (int k = 0; k < 25; k++) {
			int i = random.nextInt(values.length);
			double kept = values[i];
			values[i] = kept + 1e-6;
			double above = reference.meanLoss(batch, pairs);
			values[i] = kept - 1e-6;
			double below = reference.meanLoss(batch, pairs);
			values[i] = kept;
			double expected = (above - below) / 2e-6;
			assertEquals(expected, gradient.data().get(i), 2e-4 * largest + 1e-6, name + "[" + i + "]");
		}
		// Biases of a last layer without activation cancel in the difference of two embeddings.
		assertTrue(largest > 1e-5 || name.endsWith("/biases"), () -> name + " has no gradient worth comparing");
		return squares;
	}
}
