package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.twinlens.model.dl4j.internal.Networks.convolution;
import static org.twinlens.model.dl4j.internal.Networks.dense;
import static org.twinlens.model.dl4j.internal.Networks.learnedHead;
import static org.twinlens.model.dl4j.internal.Networks.pooling;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Input;
import org.twinlens.model.architecture.ArchitectureSummary;
import org.twinlens.model.architecture.ArchitectureTemplate;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;
import org.twinlens.model.architecture.Layer.Pooling.Kind;

/** The networks built have the sizes the architecture's own arithmetic says. */
class ParameterCountTest {

	/** Koch et al. 2015, figure 4, with pools of two pixels. */
	private static Architecture koch(Input input) {
		return learnedHead(input, Distance.L1, convolution("c1", 64, 10, 1, Padding.VALID, Activation.RELU), pooling("p1", Kind.MAX, 2, 2, Padding.SAME),
				convolution("c2", 128, 7, 1, Padding.VALID, Activation.RELU), pooling("p2", Kind.MAX, 2, 2, Padding.SAME), convolution("c3", 128, 4, 1, Padding.VALID, Activation.RELU),
				pooling("p3", Kind.MAX, 2, 2, Padding.SAME), convolution("c4", 256, 4, 1, Padding.VALID, Activation.RELU), new Layer.Flatten("f"),
				dense("d", 4096, Activation.SIGMOID));
	}

	private static long tower(Architecture architecture) {
		return Networks.THREAD.call(() -> EmbeddingTower.size(architecture));
	}

	private static long twin(Architecture architecture) {
		return Networks.THREAD.call(() -> {
			var config = Networks.config(Optimiser.ADAM, 0.001, 1);
			return TwinGraph.size(TwinGraph.twin(architecture, new PairLoss(Objective.of(architecture, config), false)));
		});
	}

	@Test
	void ofTheSeedStudysNetwork() {
		assertEquals(38_960_448, tower(koch(new Input(3, 100, 100))));
		assertEquals(38_964_545, twin(koch(new Input(3, 100, 100))));
	}

	@Test
	void ofKochsNetwork() {
		assertEquals(38_951_745, twin(koch(new Input(1, 105, 105))));
	}

	static Stream<Architecture> networks() {
		Layer flatten = new Layer.Flatten("f");
		return Stream.of(
				learnedHead(new Input(3, 33, 29), Distance.L2, convolution("c", 5, 4, 3, Padding.SAME, Activation.RELU), pooling("p", Kind.AVERAGE, 3, 2, Padding.VALID), flatten),
				learnedHead(new Input(1, 20, 31), Distance.COSINE, pooling("p", Kind.MAX, 3, 2, Padding.SAME), convolution("c", 5, 3, 2, Padding.VALID, Activation.TANH),
						new Layer.BatchNormalisation("b", Activation.RELU), new Layer.GlobalAveragePooling("g"), new Layer.Dropout("o", 0.1), dense("d", 7, Activation.SIGMOID)),
				learnedHead(new Input(1, 12, 12), Distance.COSINE, convolution("c1", 5, 3, 1, Padding.SAME, Activation.IDENTITY), new Layer.BatchNormalisation("b1", Activation.RELU),
						convolution("c2", 5, 3, 1, Padding.SAME, Activation.IDENTITY), new Layer.Add("a", "b1", Activation.RELU), new Layer.GlobalAveragePooling("g")),
				Networks.contrastive(new Input(1, 9, 9), Distance.L2, flatten, dense("d1", 4, Activation.RELU), new Layer.BatchNormalisation("b", Activation.IDENTITY),
						dense("d2", 3, Activation.IDENTITY)));
	}

	@ParameterizedTest
	@MethodSource("networks")
	void ofAnyNetwork(Architecture architecture) {
		assertMatchesItsSummary(architecture);
	}

	@Test
	void ofEveryTemplateInTheProduct() throws Exception {
		Bundle bundle = FrameworkUtil.getBundle(Dl4jModelService.class);
		assumeTrue(bundle != null, "Templates are services; there are none outside a framework.");
		var context = bundle.getBundleContext();
		var references = context.getServiceReferences(ArchitectureTemplate.class, null);
		assertFalse(references.isEmpty());
		for (var reference : references) {
			assertMatchesItsSummary(context.getService(reference).architecture());
		}
	}

	private static void assertMatchesItsSummary(Architecture architecture) {
		ArchitectureSummary summary = ArchitectureSummary.of(architecture);
		assertEquals(summary.embeddingParameters(), tower(architecture), architecture.name());
		assertEquals(summary.parameters(), twin(architecture), architecture.name());
		assertEquals(summary.parameters() - summary.trainableParameters(),
				Networks.THREAD.call(() -> {
					try (TwinNetwork network = new TwinNetwork(architecture, Networks.config(Optimiser.SGD, 0.001, 1), 1)) {
						return network.weights().entrySet().stream().filter(entry -> entry.getKey().matches(".*/(mean|variance)"))
								.mapToLong(entry -> entry.getValue().data().remaining()).sum();
					}
				}), architecture.name());
	}
}
