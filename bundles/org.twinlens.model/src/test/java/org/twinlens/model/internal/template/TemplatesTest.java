package org.twinlens.model.internal.template;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinlens.core.PairSet;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingRequest;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureDocument;
import org.twinlens.model.architecture.ArchitectureInspection;
import org.twinlens.model.architecture.ArchitectureProblem.Severity;
import org.twinlens.model.architecture.ArchitectureSummary;
import org.twinlens.model.architecture.ArchitectureTemplate;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.LayerCost;
import org.twinlens.model.architecture.Shape;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.architecture.Tuning.Initialiser;
import org.twinlens.model.run.RunFolder;

class TemplatesTest {

	static Stream<ArchitectureTemplate> templates() {
		return Stream.of(new SeedTemplate(), new KochTemplate(), new SmallTemplate(), new SmallGreyTemplate(), new ModernSmallTemplate(), new ResidualTemplate());
	}

	private static ArchitectureSummary summary(ArchitectureTemplate template) {
		return ArchitectureSummary.of(template.architecture());
	}

	@Test
	void theSeedsNetworkHasItsShapesAndParameters() {
		ArchitectureSummary summary = summary(new SeedTemplate());
		assertEquals(List.of( //
				new LayerCost("conv1", "convolution", Shape.image(64, 91, 91), 19_264, 19_264, 158_995_200), //
				new LayerCost("pool1", "maxPooling", Shape.image(64, 46, 46), 0, 0, 0), //
				new LayerCost("conv2", "convolution", Shape.image(128, 40, 40), 401_536, 401_536, 642_252_800), //
				new LayerCost("pool2", "maxPooling", Shape.image(128, 20, 20), 0, 0, 0), //
				new LayerCost("conv3", "convolution", Shape.image(128, 17, 17), 262_272, 262_272, 75_759_616), //
				new LayerCost("pool3", "maxPooling", Shape.image(128, 9, 9), 0, 0, 0), //
				new LayerCost("conv4", "convolution", Shape.image(256, 6, 6), 524_544, 524_544, 18_874_368), //
				new LayerCost("flatten", "flatten", Shape.vector(9_216), 0, 0, 0), //
				new LayerCost("embedding", "dense", Shape.vector(4_096), 37_752_832, 37_752_832, 37_748_736)), summary.tower());
		assertEquals(38_960_448, summary.embeddingParameters());
		assertEquals(38_964_545, summary.parameters());
		assertEquals(38_964_545, summary.trainableParameters());
		assertEquals(933_630_720, summary.multiplyAddsPerImage());
		assertEquals(2 * 933_630_720L + 4_096, summary.multiplyAddsPerPair());
		assertEquals(4 * 1_021_296 * 64, summary.activationBytes(64));
	}

	@Test
	void modernSmallIsFourBlocksWhoseOutputIsTheEmbedding() {
		ArchitectureSummary summary = summary(new ModernSmallTemplate());
		// 3·3·1·64 + 64, three times 3·3·64·64 + 64, and scale and shift for each of 64 channels four times
		assertEquals(640 + 3 * 36_928 + 4 * 128, summary.trainableParameters());
		assertEquals(111_936, summary.trainableParameters());
		assertEquals(111_936 + 4 * 128, summary.parameters());
		// 42 → 21 → 10 → 5 → 2
		assertEquals(2 * 2 * 64, summary.embeddingLength());
		assertTrue(ArchitectureInspection.of(new ModernSmallTemplate().architecture(), ArchitectureInspection.Context.of(0)).problems().isEmpty());
	}

	@Test
	void kochsNetworkIsThePapers() {
		ArchitectureTemplate koch = new KochTemplate();
		assertEquals(38_951_745, summary(koch).parameters());
		for (Layer layer : koch.architecture().layers()) {
			if (layer instanceof Layer.Convolution convolution) {
				tuned(Initialiser.normal(0, 0.01), convolution.tuning());
			} else if (layer instanceof Layer.Dense dense) {
				tuned(Initialiser.normal(0, 0.2), dense.tuning());
			}
		}
		TrainingConfig config = koch.config(5);
		assertEquals(200, config.epochs());
		assertEquals(128, config.batchSize());
		assertEquals(0.5, config.initialMomentum());
		assertEquals(5, config.seed());
	}

	/** Rates, momenta and penalties lie in the ranges the paper searched. */
	private static void tuned(Initialiser weights, Tuning tuning) {
		assertEquals(weights, tuning.weights());
		assertEquals(Initialiser.normal(0.5, 0.01), tuning.biases());
		double rate = tuning.learningRateFactor() * new KochTemplate().config(1).learningRate();
		assertTrue(rate >= 1e-4 && rate <= 1e-1 && tuning.momentum() >= 0.5 && tuning.momentum() < 1 && tuning.l2() >= 0 && tuning.l2() <= 0.1);
	}

	/** 64 images, as batches of 16 identities have, cost a tenth of the seed's and less. */
	@Test
	void theSmallNetworksAreSmall() {
		for (ArchitectureTemplate template : List.of(new SmallTemplate(), new SmallGreyTemplate())) {
			assertTrue(summary(template).parameters() < 500_000, () -> summary(template).table(1));
			assertTrue(summary(template).multiplyAddsPerImage() < 40_000_000, () -> summary(template).table(1));
		}
	}

	/** Each block's two convolutions of n filters have 2·(9n²+n) parameters, each normalisation 4n. */
	@Test
	void theResidualNetworkHasThreeBlocks() {
		ArchitectureSummary summary = summary(new ResidualTemplate());
		assertEquals(Shape.image(32, 32, 32), output(summary, "block1"));
		assertEquals(Shape.image(64, 16, 16), output(summary, "block2"));
		assertEquals(Shape.image(128, 8, 8), output(summary, "block3"));
		assertEquals(128, summary.embeddingLength());
		long stem = 27 * 32 + 32 + 4 * 32;
		long blocks = 0;
		for (int n : List.of(32, 64, 128)) {
			blocks += 2 * (9 * n * n + n + 4 * n);
		}
		long down = 9 * 32 * 64 + 64 + 4 * 64 + 9 * 64 * 128 + 128 + 4 * 128;
		assertEquals(stem + blocks + down + 128 * 128 + 128, summary.embeddingParameters());
	}

	private static Shape output(ArchitectureSummary summary, String layer) {
		return summary.tower().stream().filter(cost -> cost.name().equals(layer)).findFirst().orElseThrow().output();
	}

	/** Hints teach; what a template sets out with is nothing to warn of. */
	@ParameterizedTest
	@MethodSource("templates")
	void templatesAreNotWarnedOf(ArchitectureTemplate template) {
		var context = new ArchitectureInspection.Context(64, template.config(1).optimiser(), 1, 0);
		assertEquals(List.of(), ArchitectureInspection.of(template.architecture(), context).problems().stream().filter(problem -> problem.severity() != Severity.HINT).toList());
	}

	@Test
	void idsDiffer() {
		Set<String> ids = new HashSet<>();
		templates().forEach(template -> assertTrue(ids.add(template.id())));
		assertEquals(Set.of("seed", "koch", "small", "small-grey", "modern-small", "residual"), ids);
	}

	@ParameterizedTest
	@MethodSource("templates")
	void aTemplateIsADocumentThatCanBeTrained(ArchitectureTemplate template) throws IOException {
		Architecture architecture = template.architecture();
		assertEquals(architecture, ArchitectureDocument.read(ArchitectureDocument.write(architecture)));
		assertDoesNotThrow(() -> new TrainingRequest(architecture, template.config(1), template.preprocessing(), null, PairSet.of(List.of()), null, new RunFolder(Path.of("x")),
				Map.of(), Optional.empty(), Purpose.TRAINING));
		assertTrue(template.description().endsWith("."));
	}

	/** A head on a distance alone must begin the right way round: what is close is alike. */
	@ParameterizedTest
	@MethodSource("templates")
	void aHeadOnADistanceFallsWithIt(ArchitectureTemplate template) {
		Architecture architecture = template.architecture();
		if (architecture.distance() != Architecture.Distance.L1 && architecture.head().type() == Architecture.Head.Type.DENSE_SIGMOID) {
			Tuning head = architecture.head().tuning();
			assertTrue(head.biases().mean() > 0 && head.biases().mean() + head.weights().mean() < 0, head.toString());
		}
	}
}
