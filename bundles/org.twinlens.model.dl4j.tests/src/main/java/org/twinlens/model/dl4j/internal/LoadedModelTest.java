package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.model.dl4j.internal.Networks.convolution;
import static org.twinlens.model.dl4j.internal.Networks.dense;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Embedding;
import org.twinlens.core.PairSet;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.model.checkpoint.Tensor;

class LoadedModelTest {

	private static final Architecture ARCHITECTURE = Networks.learnedHead(Study.INPUT, Distance.L1, convolution("c", 3, 3, 2, Padding.VALID, Activation.RELU),
			new Layer.BatchNormalisation("b", Activation.IDENTITY), new Layer.Flatten("f"), new Layer.Dropout("o", 0.5), dense("d", 5, Activation.SIGMOID));

	private static final Dl4jModelService SERVICE = Networks.SERVICE;
	private static final Study STUDY = new Study(4);
	private static Checkpoint checkpoint;

	@BeforeAll
	static void train(@TempDir Path folder) throws IOException {
		Run.of(SERVICE, STUDY.request(ARCHITECTURE, Networks.config(Optimiser.ADAM, 0.01, 1), STUDY.batches(4, 8), PairSet.of(List.of()), folder, Optional.empty()));
		checkpoint = Run.last(folder);
	}

	private static List<Pixels> images(int count) {
		return IntStream.range(0, count).mapToObj(i -> STUDY.pixels(Study.image(i / 6, i % 6))).toList();
	}

	@Test
	void embedsAndComparesAsTheTrainedNetworkDoes() throws IOException {
		Architecture.Input input = Study.INPUT;
		List<Pixels> images = images(3);
		List<Embedding> expected = Networks.THREAD.call(() -> {
			try (TwinNetwork network = new TwinNetwork(ARCHITECTURE, checkpoint.config(), 4)) {
				network.restore(checkpoint.weights(), checkpoint.optimiser());
				return network.tower().embed(Batch.of(images, input));
			}
		});
		try (var model = SERVICE.open(checkpoint)) {
			List<Embedding> embeddings = model.embed(images);
			for (int i = 0; i < 3; i++) {
				assertArrayEquals(expected.get(i).values(), embeddings.get(i).values());
			}
			Embedding a = embeddings.get(0);
			Embedding b = embeddings.get(1);
			double sum = checkpoint.weights().get("head/biases").data().get(0);
			for (int i = 0; i < 5; i++) {
				sum += checkpoint.weights().get("head/weights").data().get(i) * Math.abs(a.values()[i] - b.values()[i]);
			}
			assertEquals(1 / (1 + Math.exp(-sum)), model.similarity(a, b), 1e-6);
			assertEquals(model.similarity(a, b), model.similarity(b, a));
			assertTrue(model.checkpoint().weights().isEmpty());
			assertEquals(checkpoint.state(), model.checkpoint().state());
		}
	}

	@Test
	void anImageIsEmbeddedTheSameAloneAndAmongMany() throws IOException {
		List<Pixels> images = images(24 + 24 + 24);
		try (var model = SERVICE.open(checkpoint)) {
			List<Embedding> many = model.embed(images);
			assertEquals(72, many.size());
			assertEquals(List.of(), model.embed(List.of()));
			for (int i : new int[] { 0, 31, 32, 63, 64, 71 }) {
				assertArrayEquals(model.embed(List.of(images.get(i))).get(0).values(), many.get(i).values(), 1e-6f);
			}
		}
	}

	/** Many rows are computed by several threads. */
	@Test
	void manyAreComparedBitByBitAsEachAlone() throws IOException {
		Architecture.Input input = Study.INPUT;
		for (Distance distance : Distance.values()) {
			Architecture architecture = Networks.learnedHead(input, distance, new Layer.Flatten("f"), dense("d", 5, Activation.SIGMOID));
			Map<String, Tensor> weights = new HashMap<>();
			int dimensions = distance == Distance.L1 ? 5 : 1;
			weights.put("head/weights", new Tensor(List.of(1L, (long) dimensions), FloatBuffer.wrap(new float[] { -0.3f, 1.25f, -2, 0.7f, -1.1f }, 0, dimensions)));
			weights.put("head/biases", new Tensor(List.of(1L), FloatBuffer.wrap(new float[] { 0.4f })));
			PairHead head = new PairHead(architecture, weights);
			SplittableRandom random = new SplittableRandom(5);
			float[] rows = new float[5 * 3000];
			for (int i = 0; i < rows.length; i++) {
				rows[i] = (float) random.nextDouble();
			}
			Embedding probe = new Embedding(Arrays.copyOf(rows, 5));
			double[] outputs = head.outputs(probe, rows);
			assertEquals(3000, outputs.length);
			for (int row = 0; row < outputs.length; row++) {
				assertEquals(head.output(probe, new Embedding(Arrays.copyOfRange(rows, 5 * row, 5 * row + 5))), outputs[row]);
			}
			assertThrows(IllegalArgumentException.class, () -> head.outputs(probe, new float[12]));
			assertEquals(0, head.outputs(probe, new float[0]).length);
		}
		try (var model = SERVICE.open(checkpoint)) {
			List<Embedding> embeddings = model.embed(images(2));
			float[] rows = new float[10];
			System.arraycopy(embeddings.get(0).values(), 0, rows, 0, 5);
			System.arraycopy(embeddings.get(1).values(), 0, rows, 5, 5);
			assertArrayEquals(new double[] { model.similarity(embeddings.get(0), embeddings.get(0)), model.similarity(embeddings.get(0), embeddings.get(1)) },
					model.similarities(embeddings.get(0), rows));
		}
	}

	@Test
	void severalNetworksAreOpenAtOnceAndClosedOnes() throws IOException {
		try (var one = SERVICE.open(checkpoint); var other = SERVICE.open(checkpoint)) {
			assertArrayEquals(one.embed(images(1)).get(0).values(), other.embed(images(1)).get(0).values());
			other.close();
			other.close();
			assertThrows(IllegalStateException.class, () -> other.embed(images(1)));
			assertEquals(5, one.embed(images(1)).get(0).dimensions());
		}
	}

	@Test
	void aCheckpointThatDoesNotFitIsRefusedWithTheTensorsName() {
		Map<String, Tensor> lacking = new HashMap<>(checkpoint.weights());
		lacking.remove("b/variance");
		assertTrue(assertThrows(IOException.class, () -> SERVICE.open(with(lacking))).getMessage().contains("\"b/variance\""));

		Map<String, Tensor> headless = new HashMap<>(checkpoint.weights());
		headless.remove("head/weights");
		assertTrue(assertThrows(IOException.class, () -> SERVICE.open(with(headless))).getMessage().contains("\"head/weights\""));

		Map<String, Tensor> misshapen = new HashMap<>(checkpoint.weights());
		misshapen.put("d/biases", new Tensor(List.of(4L), FloatBuffer.allocate(4)));
		assertTrue(assertThrows(IOException.class, () -> SERVICE.open(with(misshapen))).getMessage().contains("\"d/biases\""));

		Map<String, Tensor> shortHead = new HashMap<>(checkpoint.weights());
		shortHead.put("head/weights", new Tensor(List.of(1L, 4L), FloatBuffer.allocate(4)));
		assertTrue(assertThrows(IOException.class, () -> SERVICE.open(with(shortHead))).getMessage().contains("\"head/weights\""));
	}

	private static Checkpoint with(Map<String, Tensor> weights) {
		return new Checkpoint(checkpoint.architecture(), checkpoint.config(), checkpoint.preprocessing(), checkpoint.state(), checkpoint.threshold(), checkpoint.provenance(), weights,
				Map.of());
	}

	@Test
	void anImageOfAnotherShapeIsRefused() throws IOException {
		try (var model = SERVICE.open(checkpoint)) {
			var refused = assertThrows(IllegalArgumentException.class, () -> model.embed(List.of(new Pixels(3, 16, 16, new float[768]))));
			assertTrue(refused.getMessage().contains("16×16×3"), refused.getMessage());
		}
	}
}
