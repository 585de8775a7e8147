package org.twinlens.model.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinlens.model.Samples;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Head;
import org.twinlens.model.architecture.Architecture.Input;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Convolution;
import org.twinlens.model.architecture.Layer.Dense;
import org.twinlens.model.architecture.Layer.Flatten;
import org.twinlens.model.architecture.Layer.Padding;

class ArchitectureCheckTest {

	private static final Layer FLATTEN = new Flatten("flatten");

	private static List<String> problems(Layer... layers) {
		return ArchitectureCheck.problems(new Architecture("Sample", new Input(3, 8, 10), List.of(layers), Distance.L1, new Head(Head.Type.DENSE_SIGMOID, null),
				Loss.BINARY_CROSS_ENTROPY));
	}

	private static Layer convolution(int filters, int kernel, Padding padding) {
		return new Convolution("conv", filters, kernel, 1, padding, Activation.RELU, null);
	}

	private static Layer dense(String name, int units) {
		return new Dense(name, units, Activation.RELU, null);
	}

	@Test
	void aWholeNetworkHasNoProblems() {
		assertEquals(List.of(), ArchitectureCheck.problems(Samples.architecture()));
		assertEquals(List.of(), problems(FLATTEN));
		assertEquals(List.of(), problems(convolution(2, 9, Padding.SAME), FLATTEN, dense("a", 3), dense("b", 2)));
	}

	@Test
	void namesMustDiffer() {
		assertEquals(List.of("Two layers are called \"a\"; names must differ, for they name the weights."), problems(FLATTEN, dense("a", 3), dense("a", 2)));
	}

	@Test
	void kernelsFitTheirInput() {
		assertEquals(List.of("The kernel of \"conv\" (9×9) is larger than what it gets from the input: an image of 10×8 pixels and 3 channels. Make it smaller, pool less "
				+ "before it, or choose the padding same."), problems(convolution(2, 9, Padding.VALID), FLATTEN));
		assertEquals(List.of("The window of \"pool\" (4×4) is larger than what it gets from \"conv\": an image of 5×3 pixels and 2 channels. Make it smaller, pool less "
				+ "before it, or choose the padding same."),
				problems(convolution(2, 6, Padding.VALID), new Layer.Pooling("pool", Layer.Pooling.Kind.MAX, 4, 4, Padding.VALID), FLATTEN));
	}

	@Test
	void layersGetWhatTheyNeed() {
		assertEquals(List.of("The dense layer \"a\" needs a vector, but the input gives an image of 10×8 pixels and 3 channels; put a flatten or a global average pooling "
				+ "between them."), problems(dense("a", 3)));
		assertEquals(List.of("The convolution \"conv\" needs an image, but \"flatten\" gives a vector of 240 numbers."), problems(FLATTEN, convolution(2, 3, Padding.SAME)));
		assertEquals(List.of("The flatten \"again\" needs an image, but \"flatten\" gives a vector of 240 numbers."), problems(FLATTEN, new Flatten("again")));
		assertEquals(List.of("The global average pooling \"mean\" needs an image, but \"flatten\" gives a vector of 240 numbers."),
				problems(FLATTEN, new Layer.GlobalAveragePooling("mean")));
	}

	@Test
	void anAddTakesAnEarlierLayerOfTheSameShape() {
		Layer second = new Convolution("conv2", 2, 3, 1, Padding.SAME, Activation.RELU, null);
		Layer conv = convolution(2, 3, Padding.SAME);
		assertEquals(List.of(), problems(conv, second, new Layer.Add("sum", "conv", Activation.RELU), FLATTEN));
		assertEquals(List.of("The add \"sum\" takes \"conv3\", but no layer before it has that name."), problems(conv, second, new Layer.Add("sum", "conv3", Activation.RELU), FLATTEN));
		assertEquals(List.of("The add \"sum\" takes \"flatten\", but no layer before it has that name."),
				problems(conv, second, new Layer.Add("sum", "flatten", Activation.RELU), FLATTEN));
		assertEquals(List.of("The add \"sum\" takes \"conv2\", which is the layer right before it: it would add the same twice. Take an earlier one."),
				problems(conv, second, new Layer.Add("sum", "conv2", Activation.RELU), FLATTEN));
		assertEquals(List.of("The add \"sum\" gets an image of 10×8 pixels and 2 channels from \"conv2\", but an image of 10×8 pixels and 4 channels from \"conv\"; both must "
				+ "have the same shape."), problems(convolution(4, 3, Padding.SAME), second, new Layer.Add("sum", "conv", Activation.RELU), FLATTEN));
	}

	@Test
	void theEmbeddingIsAVector() {
		assertEquals(List.of("There is no layer; the embedding must be a vector: end with a flatten, a global average pooling or a dense layer."), problems());
		assertEquals(List.of("The last layer, \"conv\", gives an image; the embedding must be a vector: end with a flatten, a global average pooling or a dense layer."),
				problems(convolution(2, 3, Padding.SAME)));
	}

	@Test
	void sizesStayWithinAnArray() {
		// 2²⁶ filters of 3·10·10 weights and a bias
		assertEquals(List.of("The layer \"conv\" would have 20199768064 parameters; at most 536870911 are possible."),
				problems(convolution(1 << 26, 10, Padding.SAME), FLATTEN));
		assertEquals(List.of("The layer \"conv\" would have more parameters than can be counted."),
				problems(convolution(Integer.MAX_VALUE, Integer.MAX_VALUE, Padding.SAME), FLATTEN));
		assertEquals(List.of("The layer \"conv\" would give 1600000000 numbers for one image; at most 536870911 are possible."),
				problems(convolution(20_000_000, 1, Padding.SAME), FLATTEN));
		assertEquals(1, problems(FLATTEN, dense("a", Integer.MAX_VALUE)).size());
	}

	@ParameterizedTest
	@CsvSource({ "L1, DENSE_SIGMOID, BINARY_CROSS_ENTROPY, 0", "L2, DENSE_SIGMOID, BINARY_CROSS_ENTROPY, 0", "COSINE, DENSE_SIGMOID, BINARY_CROSS_ENTROPY, 0",
			"L2, NONE, CONTRASTIVE, 0", "COSINE, NONE, CONTRASTIVE, 0", "L1, NONE, CONTRASTIVE, 2", "L1, NONE, BINARY_CROSS_ENTROPY, 2", "L2, NONE, BINARY_CROSS_ENTROPY, 1",
			"COSINE, NONE, BINARY_CROSS_ENTROPY, 1", "L1, DENSE_SIGMOID, CONTRASTIVE, 1", "L2, DENSE_SIGMOID, CONTRASTIVE, 1", "COSINE, DENSE_SIGMOID, CONTRASTIVE, 1" })
	void distanceHeadAndLossBelongTogether(Distance distance, Head.Type head, Loss loss, int problems) {
		Architecture sample = Samples.architecture();
		assertEquals(problems,
				ArchitectureCheck.problems(new Architecture(sample.name(), sample.input(), sample.layers(), distance, new Head(head, null), loss)).size());
	}

	@Test
	void allProblemsAreToldAtOnce() {
		Architecture architecture = new Architecture("Muddle", new Input(3, 8, 10), List.of(dense("a", 3), FLATTEN, new Flatten("flatten")), Distance.L1,
				new Head(Head.Type.NONE, null), Loss.BINARY_CROSS_ENTROPY);
		assertEquals(4, ArchitectureCheck.problems(architecture).size());
		String message = assertThrows(IllegalArgumentException.class, () -> ArchitectureSummary.of(architecture)).getMessage();
		assertEquals("The architecture \"Muddle\" cannot be built. " + String.join(" ", ArchitectureCheck.problems(architecture)), message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a/b", "..\\x", "head", "Ω" })
	void namesServeAsNamesOfTensors(String name) {
		assertThrows(IllegalArgumentException.class, () -> new Flatten(name));
	}

	@Test
	void numbersAreInTheirRange() {
		assertEquals("The kernel of the layer \"conv\" must be at least 1, not 0.",
				assertThrows(IllegalArgumentException.class, () -> convolution(2, 0, Padding.SAME)).getMessage());
		assertEquals("The rate of the layer \"drop\" must lie in [0, 1), not 1.0.",
				assertThrows(IllegalArgumentException.class, () -> new Layer.Dropout("drop", 1)).getMessage());
		assertThrows(IllegalArgumentException.class, () -> new Layer.Dropout("drop", Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> new Input(2, 8, 8));
		assertThrows(IllegalArgumentException.class, () -> new Input(3, 8, 0));
		assertThrows(IllegalArgumentException.class, () -> new Tuning(null, null, -1, 1, null));
		assertThrows(IllegalArgumentException.class, () -> new Tuning(null, null, 0, Double.NaN, null));
		assertThrows(IllegalArgumentException.class, () -> new Tuning(null, null, 0, 1, 1.0));
		assertThrows(IllegalArgumentException.class, () -> Tuning.Initialiser.normal(0, 0));
		assertThrows(IllegalArgumentException.class, () -> new Tuning.Initialiser(Tuning.Initialiser.Kind.ZERO, 1, 0));
	}
}
