package org.twinlens.model.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.twinlens.model.Samples;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Head;
import org.twinlens.model.architecture.Architecture.Input;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;

class ArchitectureSummaryTest {

	private static LayerCost cost(Layer layer, Input input) {
		Architecture architecture = new Architecture("One layer", input, List.of(layer, new Layer.GlobalAveragePooling("mean")), Distance.L2,
				new Head(Head.Type.NONE, null), Loss.CONTRASTIVE);
		return ArchitectureSummary.of(architecture).tower().get(0);
	}

	private static Layer convolution(int kernel, int stride, Padding padding) {
		return new Layer.Convolution("conv", 8, kernel, stride, padding, Activation.RELU, null);
	}

	private static Layer pooling(int window, int stride, Padding padding) {
		return new Layer.Pooling("pool", Layer.Pooling.Kind.MAX, window, stride, padding);
	}

	@Test
	void convolutions() {
		Input input = new Input(3, 10, 13);
		// 8·3·9 weights and 8 biases; (10−3)/1+1 = 8 rows, 11 columns; with stride 2 (10−3)/2+1 = 4 rows, 6 columns
		assertEquals(new LayerCost("conv", "convolution", Shape.image(8, 8, 11), 224, 224, 216 * 88), cost(convolution(3, 1, Padding.VALID), input));
		assertEquals(new LayerCost("conv", "convolution", Shape.image(8, 4, 6), 224, 224, 216 * 24), cost(convolution(3, 2, Padding.VALID), input));
		// same: rows and columns divided by the stride, rounded up, whatever the kernel
		assertEquals(Shape.image(8, 10, 13), cost(convolution(3, 1, Padding.SAME), input).output());
		assertEquals(Shape.image(8, 5, 7), cost(convolution(12, 2, Padding.SAME), input).output());
		assertEquals(Shape.image(8, 4, 5), cost(convolution(3, 3, Padding.SAME), input).output());
		// a kernel as large as the image leaves one pixel
		assertEquals(Shape.image(8, 1, 4), cost(convolution(10, 1, Padding.VALID), input).output());
	}

	@Test
	void pools() {
		Input input = new Input(3, 9, 10);
		assertEquals(new LayerCost("pool", "maxPooling", Shape.image(3, 4, 5), 0, 0, 0), cost(pooling(2, 2, Padding.VALID), input));
		assertEquals(Shape.image(3, 5, 5), cost(pooling(2, 2, Padding.SAME), input).output());
		assertEquals(Shape.image(3, 4, 4), cost(pooling(3, 2, Padding.VALID), input).output());
		assertEquals("averagePooling", cost(new Layer.Pooling("pool", Layer.Pooling.Kind.AVERAGE, 2, 2, Padding.SAME), input).type());
	}

	@Test
	void batchNormalisationTrainsHalfOfWhatItKeeps() {
		// gamma, beta, mean and variance of 3 channels; a product for each of 3·4·5 numbers
		assertEquals(new LayerCost("norm", "batchNormalisation", Shape.image(3, 4, 5), 12, 6, 60), cost(new Layer.BatchNormalisation("norm", Activation.RELU), new Input(3, 4, 5)));
	}

	@Test
	void anAddCostsNothingButItsOutput() {
		Architecture architecture = new Architecture("Residual", new Input(3, 4, 5), List.of(convolution(3, 1, Padding.SAME),
				new Layer.Convolution("conv2", 8, 1, 1, Padding.SAME, Activation.IDENTITY, null), new Layer.Add("sum", "conv", Activation.RELU), new Layer.GlobalAveragePooling("mean")),
				Distance.L2, new Head(Head.Type.NONE, null), Loss.CONTRASTIVE);
		assertEquals(new LayerCost("sum", "add", Shape.image(8, 4, 5), 0, 0, 0), ArchitectureSummary.of(architecture).tower().get(2));
	}

	@Test
	void everyKindOfLayer() {
		ArchitectureSummary summary = ArchitectureSummary.of(Samples.architecture());
		assertEquals(List.of( //
				new LayerCost("conv1", "convolution", Shape.image(8, 10, 12), 224, 224, 216 * 120), //
				new LayerCost("norm1", "batchNormalisation", Shape.image(8, 10, 12), 32, 16, 960), //
				new LayerCost("pool1", "averagePooling", Shape.image(8, 5, 6), 0, 0, 0), //
				new LayerCost("conv2", "convolution", Shape.image(4, 3, 4), 292, 292, 288 * 12), //
				new LayerCost("drop", "dropout", Shape.image(4, 3, 4), 0, 0, 0), //
				new LayerCost("flatten", "flatten", Shape.vector(48), 0, 0, 0), //
				new LayerCost("dense", "dense", Shape.vector(16), 784, 784, 768)), summary.tower());
		assertEquals(new LayerCost("distance", "l1", Shape.vector(16), 0, 0, 0), summary.distance());
		assertEquals(Optional.of(new LayerCost("head", "denseSigmoid", Shape.vector(1), 17, 17, 16)), summary.head());
		assertEquals(224 + 32 + 292 + 784, summary.embeddingParameters());
		assertEquals(224 + 32 + 292 + 784 + 17, summary.parameters());
		assertEquals(224 + 16 + 292 + 784 + 17, summary.trainableParameters());
		assertEquals(25_920 + 960 + 3_456 + 768, summary.multiplyAddsPerImage());
		assertEquals(2 * (25_920 + 960 + 3_456 + 768) + 16, summary.multiplyAddsPerPair());
		// input 1440, then 960, 960, 240, 48, 48, 48, 16 numbers of 4 bytes
		assertEquals(3 * 4 * (1440 + 960 + 960 + 240 + 48 + 48 + 48 + 16), summary.activationBytes(3));
	}

	@Test
	void distances() {
		assertEquals(new LayerCost("distance", "l2", Shape.vector(1), 0, 0, 16), summary(Distance.L2, Head.Type.NONE, Loss.CONTRASTIVE).distance());
		assertEquals(Optional.empty(), summary(Distance.L2, Head.Type.NONE, Loss.CONTRASTIVE).head());
		// a·b, a·a and b·b
		assertEquals(new LayerCost("distance", "cosine", Shape.vector(1), 0, 0, 48), summary(Distance.COSINE, Head.Type.NONE, Loss.CONTRASTIVE).distance());
		assertEquals(2, summary(Distance.COSINE, Head.Type.DENSE_SIGMOID, Loss.BINARY_CROSS_ENTROPY).head().orElseThrow().parameters());
	}

	private static ArchitectureSummary summary(Distance distance, Head.Type head, Loss loss) {
		Architecture sample = Samples.architecture();
		return ArchitectureSummary.of(new Architecture(sample.name(), sample.input(), sample.layers(), distance, new Head(head, null), loss));
	}

	@Test
	void theTableIsLaidOutAsKerasDoes() {
		String table = ArchitectureSummary.of(Samples.architecture()).table(2);
		List<String> lines = table.lines().toList();
		assertEquals("Model: \"Sample\"", lines.get(0));
		assertEquals(List.of("Layer", "(type)", "Output", "Shape", "Param", "#", "MACs", "Memory"), words(lines.get(2)));
		assertEquals(List.of("input", "(input)", "(None,", "20,", "24,", "3)", "0", "0", "11.25", "KB"), words(lines.get(4)));
		assertEquals(List.of("conv1", "(convolution)", "(None,", "10,", "12,", "8)", "224", "25,920", "7.50", "KB"), words(lines.get(5)));
		assertEquals(List.of("dense", "(dense)", "(None,", "16)", "784", "768", "128", "B"), words(lines.get(11)));
		assertEquals(List.of("distance", "(l1)", "(None,", "16)", "0", "0"), words(lines.get(13)));
		assertEquals(List.of("head", "(denseSigmoid)", "(None,", "1)", "17", "16"), words(lines.get(14)));
		assertTrue(lines.contains("Embedding params: 1,332 (5.20 KB)"), table);
		assertTrue(lines.contains("Total params: 1,349 (5.27 KB)"), table);
		assertTrue(lines.contains("Trainable params: 1,333 (5.21 KB)"), table);
		assertTrue(lines.contains("Non-trainable params: 16 (64 B)"), table);
		assertTrue(lines.contains("MACs: 31,104 for an image, 62,224 for a pair"), table);
		assertTrue(lines.contains("Memory of activations, batch of 2 images: 29.38 KB"), table);
	}

	private static List<String> words(String line) {
		return List.of(line.strip().split("\\s+"));
	}
}
