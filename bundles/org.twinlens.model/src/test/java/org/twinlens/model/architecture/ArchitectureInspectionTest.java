package org.twinlens.model.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.twinlens.model.architecture.ArchitectureProblem.Severity.ERROR;
import static org.twinlens.model.architecture.ArchitectureProblem.Severity.HINT;
import static org.twinlens.model.architecture.ArchitectureProblem.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Head;
import org.twinlens.model.architecture.Architecture.Input;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.architecture.ArchitectureInspection.Context;
import org.twinlens.model.architecture.ArchitectureProblem.Severity;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;
import org.twinlens.model.architecture.Tuning.Initialiser;

class ArchitectureInspectionTest {

	private static final Context CONTEXT = new Context(32, Optimiser.SGD, 1, 0);
	private static final Layer FLATTEN = new Layer.Flatten("flatten");
	private static final Layer EMBEDDING = new Layer.Dense("embedding", 8, Activation.IDENTITY, null);
	private static final Layer NORM = new Layer.BatchNormalisation("norm", Activation.RELU);

	/** A learned head on l1, which takes any embedding. */
	private static Architecture l1(Layer... layers) {
		return new Architecture("Sample", new Input(1, 12, 12), List.of(layers), Distance.L1, new Head(Head.Type.DENSE_SIGMOID, null), Loss.BINARY_CROSS_ENTROPY);
	}

	private static Architecture contrastive(Distance distance, Layer... layers) {
		return l1(layers).withDistance(distance).withHead(new Head(Head.Type.NONE, null)).withLoss(Loss.CONTRASTIVE);
	}

	private static Architecture head(Distance distance, Tuning tuning) {
		return l1(conv("conv", 5), FLATTEN, EMBEDDING).withDistance(distance).withHead(new Head(Head.Type.DENSE_SIGMOID, tuning));
	}

	private static Layer conv(String name, int kernel) {
		return conv(name, kernel, 1, Padding.VALID, Activation.RELU, Tuning.HE);
	}

	private static Layer conv(String name, int kernel, int stride, Padding padding, Activation activation, Tuning tuning) {
		return new Layer.Convolution(name, 4, kernel, stride, padding, activation, tuning);
	}

	private static Layer pool(int window, int stride) {
		return new Layer.Pooling("pool", Layer.Pooling.Kind.MAX, window, stride, Padding.VALID);
	}

	private static Tuning tuning(double l2, double factor) {
		return new Tuning(Initialiser.HE_NORMAL, Initialiser.ZERO, l2, factor, null);
	}

	static Stream<Arguments> problems() {
		return Stream.of( //
				arguments(ERROR, "conv", "The kernel of \"conv\" (13×13) is larger than what it gets", l1(conv("conv", 13), FLATTEN, EMBEDDING)),
				arguments(ERROR, "pool", "The window of \"pool\" (9×9) is larger than what it gets", l1(conv("conv", 5), pool(9, 2), FLATTEN, EMBEDDING)),
				arguments(ERROR, "embedding", "The dense layer \"embedding\" needs a vector", l1(conv("conv", 5), EMBEDDING)),
				arguments(ERROR, "conv", "The convolution \"conv\" needs an image", l1(FLATTEN, conv("conv", 5), EMBEDDING)),
				arguments(ERROR, "conv", "The convolution \"conv\" needs an image", l1(FLATTEN, EMBEDDING, conv("conv", 5))),
				arguments(ERROR, "again", "The flatten \"again\" needs an image", l1(conv("conv", 5), FLATTEN, new Layer.Flatten("again"), EMBEDDING)),
				arguments(ERROR, "sum", "The add \"sum\" gets an image", l1(conv("conv", 5), conv("conv2", 3), new Layer.Add("sum", "conv", Activation.RELU), FLATTEN, EMBEDDING)),
				arguments(ERROR, "sum", "The add \"sum\" takes \"gone\", but no layer",
						l1(conv("conv", 5), conv("conv2", 3, 1, Padding.SAME, Activation.RELU, Tuning.HE), new Layer.Add("sum", "gone", Activation.RELU), FLATTEN, EMBEDDING)),
				arguments(ERROR, "conv", "The last layer, \"conv\", gives an image", l1(conv("conv", 5))),
				arguments(ERROR, "$input", "There is no layer", l1()),
				arguments(ERROR, "conv", "Two layers are called \"conv\"", l1(conv("conv", 5), conv("conv", 3), FLATTEN, EMBEDDING)),
				arguments(ERROR, "head", "The distance l1 is a vector", l1(FLATTEN, EMBEDDING).withHead(new Head(Head.Type.NONE, null))),
				arguments(ERROR, "$loss", "The loss binaryCrossEntropy needs a similarity",
						l1(FLATTEN, EMBEDDING).withDistance(Distance.L2).withHead(new Head(Head.Type.NONE, null))),
				arguments(ERROR, "$loss", "The loss contrastive works on the distance", l1(FLATTEN, EMBEDDING).withLoss(Loss.CONTRASTIVE)),
				arguments(ERROR, "$loss", "The loss contrastive works on the distance", contrastive(Distance.L1, FLATTEN, EMBEDDING)),
				arguments(WARNING, "e", "The embedding ends in a sigmoid", contrastive(Distance.L2, FLATTEN, new Layer.Dense("e", 8, Activation.SIGMOID, null))),
				arguments(WARNING, "e", "The embedding ends in a tanh", contrastive(Distance.COSINE, FLATTEN, new Layer.Dense("e", 8, Activation.TANH, null))),
				arguments(HINT, "e", "The embedding ends in a relu", contrastive(Distance.COSINE, FLATTEN, new Layer.Dense("e", 8, Activation.RELU, null))),
				arguments(WARNING, "head", "The head starts with positive weights (normal(8, 0.01))",
						head(Distance.COSINE, new Tuning(Initialiser.normal(8, 0.01), Initialiser.normal(-4, 0.01), 0, 1, null))),
				arguments(WARNING, "head", "The head starts with positive weights", head(Distance.L1, new Tuning(Initialiser.normal(0.5, 0.01), Initialiser.ZERO, 0, 1, null))),
				arguments(WARNING, "head", "The head's single weight starts with a random sign", head(Distance.L2, Tuning.DEFAULT)),
				arguments(WARNING, "head", "The head never learns", head(Distance.L1, new Tuning(null, null, 0, 0, null))),
				arguments(WARNING, "drop", "The dropout \"drop\" drops nothing", l1(conv("conv", 5), new Layer.Dropout("drop", 0), FLATTEN, EMBEDDING)),
				arguments(WARNING, "drop", "The dropout \"drop\" stands right before the distance", l1(conv("conv", 5), FLATTEN, EMBEDDING, new Layer.Dropout("drop", 0.5))),
				arguments(WARNING, "drop", "The dropout \"drop\" stands right before the batch normalisation", l1(conv("conv", 5), new Layer.Dropout("drop", 0.5), NORM, FLATTEN, EMBEDDING)),
				arguments(HINT, "drop", "Two dropouts in a row are one with the rate 0.6.",
						l1(conv("conv", 5), new Layer.Dropout("drop", 0.5), new Layer.Dropout("drop2", 0.2), FLATTEN, EMBEDDING)),
				arguments(HINT, "drop", "The dropout \"drop\" drops more than 80 %", l1(conv("conv", 5), new Layer.Dropout("drop", 0.9), FLATTEN, EMBEDDING)),
				arguments(HINT, "n1", "The batch normalisation \"n1\" is followed by another", l1(conv("conv", 5), new Layer.BatchNormalisation("n1", Activation.IDENTITY), NORM, FLATTEN, EMBEDDING)),
				arguments(WARNING, "conv", "The L2 penalty of \"conv\" does nothing", l1(conv("conv", 5, 1, Padding.VALID, Activation.RELU, tuning(1e-4, 0)), FLATTEN, EMBEDDING)),
				arguments(HINT, "conv", "The layer \"conv\" never learns", l1(conv("conv", 5, 1, Padding.VALID, Activation.RELU, tuning(0, 0)), FLATTEN, EMBEDDING)),
				arguments(HINT, "conv", "The L2 penalty of \"conv\" does not regularise",
						l1(conv("conv", 5, 1, Padding.VALID, Activation.IDENTITY, tuning(1e-4, 1)), NORM, FLATTEN, EMBEDDING)),
				arguments(HINT, "conv", "The L2 penalty of \"conv\" is 0.5", l1(conv("conv", 5, 1, Padding.VALID, Activation.RELU, tuning(0.5, 1)), FLATTEN, EMBEDDING)),
				arguments(HINT, "conv", "The biases \"conv\" starts with have no effect",
						l1(conv("conv", 5, 1, Padding.VALID, Activation.IDENTITY, new Tuning(null, Initialiser.normal(0.5, 0.01), 0, 1, null)), NORM, FLATTEN, EMBEDDING)),
				arguments(WARNING, "conv", "All weights of \"conv\" start at 0.",
						l1(conv("conv", 5, 1, Padding.VALID, Activation.RELU, new Tuning(Initialiser.ZERO, null, 0, 1, null)), FLATTEN, EMBEDDING)),
				arguments(HINT, "conv", "Nothing bends between \"conv\" and \"embedding\"", l1(conv("conv", 5, 1, Padding.VALID, Activation.IDENTITY, Tuning.HE), FLATTEN, EMBEDDING)),
				arguments(WARNING, "conv", "The sigmoid of \"conv\" within the tower", l1(conv("conv", 5, 1, Padding.VALID, Activation.SIGMOID, Tuning.HE), FLATTEN, EMBEDDING)),
				arguments(WARNING, "conv", "\"conv\" skips pixels: its stride of 3 is larger than its kernel of 2.",
						l1(conv("conv", 2, 3, Padding.VALID, Activation.RELU, Tuning.HE), FLATTEN, EMBEDDING)),
				arguments(WARNING, "pool", "\"pool\" skips pixels: its stride of 3 is larger than its window of 2.", l1(conv("conv", 5), pool(2, 3), FLATTEN, EMBEDDING)),
				arguments(WARNING, "pool", "The pool \"pool\" does nothing", l1(conv("conv", 5), pool(1, 1), FLATTEN, EMBEDDING)),
				// a 2×2 image remains: beyond 3×3 no weight ever meets a pixel
				arguments(WARNING, "late", "Most of the kernel of \"late\" only meets padding: 7×7 on an image of 2×2.",
						l1(conv("conv", 5), pool(4, 4), conv("late", 7, 1, Padding.SAME, Activation.RELU, Tuning.HE), FLATTEN, EMBEDDING)),
				arguments(WARNING, "sum", "The add \"sum\" is of no use", l1(conv("conv", 5), new Layer.Dropout("drop", 0.5), new Layer.Add("sum", "conv", Activation.RELU), FLATTEN, EMBEDDING)));
	}

	@ParameterizedTest(name = "{2}")
	@MethodSource("problems")
	void aProblemIsToldWithItsPlaceAndEachFixMendsIt(Severity severity, String place, String sentence, Architecture architecture) {
		ArchitectureProblem problem = find(architecture, place, sentence).orElseThrow(() -> new AssertionError(ArchitectureInspection.of(architecture, CONTEXT).problems().toString()));
		assertEquals(severity, problem.severity());
		assertTrue(problem.explanation().length() > 40 && problem.explanation().endsWith("."), problem.explanation());
		assertFalse(problem.fixes().isEmpty());
		for (QuickFix fix : problem.fixes()) {
			Architecture mended = fix.change().apply(architecture);
			assertEquals(Optional.empty(), find(mended, place, sentence), fix.label());
		}
	}

	private static Optional<ArchitectureProblem> find(Architecture architecture, String place, String sentence) {
		return ArchitectureInspection.of(architecture, CONTEXT).problems().stream().filter(p -> p.place().equals(Optional.of(place)) && p.sentence().startsWith(sentence)).findFirst();
	}

	/** What can be mended with clicks is mended with clicks. */
	@ParameterizedTest(name = "{2}")
	@MethodSource("problems")
	void firstFixesLeadToANetworkThatCanBeBuilt(Severity severity, String place, String sentence, Architecture architecture) {
		Architecture current = architecture;
		for (int clicks = 0; clicks < 12; clicks++) {
			Optional<ArchitectureProblem> next = ArchitectureInspection.of(current, CONTEXT).problems().stream().filter(p -> !p.fixes().isEmpty()).findFirst();
			if (next.isEmpty()) {
				break;
			}
			current = next.get().fixes().get(0).change().apply(current);
		}
		ArchitectureInspection inspection = ArchitectureInspection.of(current, CONTEXT);
		assertEquals(List.of(), inspection.problems().stream().filter(p -> p.severity() != HINT).map(ArchitectureProblem::sentence).toList());
		assertTrue(inspection.summary().isPresent());
	}

	@Test
	void aGoodNetworkHasNoProblems() {
		assertEquals(List.of(), ArchitectureInspection.of(l1(conv("conv", 5), pool(2, 2), FLATTEN, EMBEDDING), CONTEXT).problems());
	}

	@Test
	void costsAreKnownUpToTheLayerThatDoesNotFit() {
		ArchitectureInspection inspection = ArchitectureInspection.of(l1(conv("conv", 5), conv("conv2", 9), FLATTEN, EMBEDDING), CONTEXT);
		assertEquals(List.of(new LayerCost("conv", "convolution", Shape.image(4, 8, 8), 104, 104, 6_400)), inspection.known());
		assertEquals(Optional.empty(), inspection.summary());
		assertEquals(Optional.empty(), inspection.cost(1));
		assertEquals(1, inspection.at("conv2").size());
		assertEquals(1, inspection.count(ERROR));
	}

	@Test
	void theWorstComesFirstThenTheOrderOfTheNetwork() {
		Architecture architecture = l1(conv("conv", 5, 1, Padding.VALID, Activation.RELU, tuning(0, 0)), new Layer.Dropout("drop", 0), pool(2, 3), conv("last", 9), FLATTEN, EMBEDDING)
				.withHead(new Head(Head.Type.DENSE_SIGMOID, new Tuning(null, null, 0, 0, null)));
		assertEquals(List.of("last", "drop", "pool", "head", "conv"), ArchitectureInspection.of(architecture, CONTEXT).problems().stream().map(p -> p.place().orElseThrow()).toList());
	}

	@Test
	void whatDependsOnTheRun() {
		Architecture cosine = contrastive(Distance.COSINE, conv("conv", 5), NORM, FLATTEN, EMBEDDING);
		assertEquals(List.of("The margin of 3.0 is out of reach: a cosine distance is at most 2."), sentences(cosine, new Context(32, Optimiser.SGD, 3, 0)));
		assertEquals(List.of("With 2 images in a batch, batch normalisation is noisy."), sentences(cosine, new Context(2, Optimiser.SGD, 1, 0)));
		long needed = TrainingMemory.bytes(cosine, 32, Optimiser.ADAM);
		assertEquals(List.of(), sentences(cosine, new Context(32, Optimiser.ADAM, 1, needed)));
		assertEquals(List.of("Training with 32 images in a batch needs about 0.4 GB of memory; this machine has 0.4 GB."), sentences(cosine, new Context(32, Optimiser.ADAM, 1, needed - 1)));
		Layer momentum = conv("conv", 5, 1, Padding.VALID, Activation.RELU, new Tuning(null, null, 0, 1, 0.9));
		assertEquals(List.of("The momentum of \"conv\" counts only with the optimiser SGD."), sentences(l1(momentum, FLATTEN, EMBEDDING), new Context(32, Optimiser.ADAM, 1, 0)));
		assertEquals(List.of(), sentences(l1(momentum, FLATTEN, EMBEDDING), CONTEXT));
	}

	private static List<String> sentences(Architecture architecture, Context context) {
		return ArchitectureInspection.of(architecture, context).problems().stream().map(ArchitectureProblem::sentence).toList();
	}

	@Test
	void aMeanOverNarrowFieldsIsTold() {
		List<Layer> layers = new ArrayList<>(List.of(conv("conv", 3), new Layer.GlobalAveragePooling("mean"), EMBEDDING));
		Architecture architecture = l1(layers.toArray(Layer[]::new)).withInput(new Input(1, 64, 64));
		assertEquals(List.of("What \"mean\" averages has seen only 3×3 pixels of 64×64."), sentences(architecture, CONTEXT));
		// 3, then a pool of 8 with stride 8 makes 10, then 2·8 more
		layers.add(1, pool(8, 8));
		layers.add(2, conv("conv2", 3));
		assertEquals(List.of(), sentences(architecture.withLayers(layers), CONTEXT));
	}

	@Test
	void parametersInOnePlaceAreTold() {
		Architecture architecture = new Architecture("Heavy", new Input(3, 100, 100), List.of(conv("conv", 5), FLATTEN, new Layer.Dense("embedding", 300, Activation.IDENTITY, null)),
				Distance.L1, new Head(Head.Type.DENSE_SIGMOID, null), Loss.BINARY_CROSS_ENTROPY);
		ArchitectureProblem problem = ArchitectureInspection.of(architecture, CONTEXT).problems().get(0);
		assertEquals("11.1 of 11.1 million parameters lie in \"embedding\".", problem.sentence());
		Architecture averaged = problem.fixes().get(0).change().apply(architecture);
		assertEquals(4 * 300 + 300, ArchitectureSummary.of(averaged).tower().get(2).parameters());
	}
}
