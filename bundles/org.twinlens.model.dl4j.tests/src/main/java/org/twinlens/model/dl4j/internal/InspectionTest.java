package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.model.dl4j.internal.Networks.convolution;
import static org.twinlens.model.dl4j.internal.Networks.dense;
import static org.twinlens.model.dl4j.internal.Networks.learnedHead;
import static org.twinlens.model.dl4j.internal.Networks.pooling;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.twinlens.core.Embedding;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.core.image.Augmentation;
import org.twinlens.model.EarlyStopping;
import org.twinlens.model.LayerHealth;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Decay;
import org.twinlens.model.TrainingConfig.Monitor;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.TrainingConfig.Precision;
import org.twinlens.model.TrainingRequest;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;
import org.twinlens.model.architecture.Layer.Pooling.Kind;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.model.checkpoint.Tensor;
import org.twinlens.model.run.EpochSnapshot;
import org.twinlens.model.run.ProjectedImage;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.SnapshotPair;
import org.twinlens.model.run.Snapshots;

class InspectionTest {

	/** A layer of every kind there is. */
	private static final Architecture ARCHITECTURE = learnedHead(Study.INPUT, Distance.L1, convolution("c1", 4, 3, 2, Padding.SAME, Activation.RELU),
			convolution("c2", 4, 3, 1, Padding.SAME, Activation.IDENTITY), new Layer.BatchNormalisation("n", Activation.TANH), new Layer.Add("add", "c1", Activation.RELU),
			pooling("p", Kind.MAX, 2, 2, Padding.SAME), new Layer.Dropout("o", 0.2), new Layer.Flatten("f"), dense("d", 6, Activation.SIGMOID));

	private static final int ITERATIONS = 3;

	private final Study study = new Study(6);

	/** Plain descent: an update is the gradient times 0.05. */
	private TrainingRequest request(PairSet validation, Path folder, Optional<Checkpoint> resume) {
		var config = new TrainingConfig(2, 8, Optimiser.SGD, 0.05, Decay.CONSTANT, 0, 0, false, 1, Augmentation.NONE, Monitor.LOSS, 3600, 1, 7, EarlyStopping.NONE, TrainingConfig.Mining.NONE, 1, Precision.FLOAT32);
		return study.request(ARCHITECTURE, config, study.batches(ITERATIONS, 8), validation, folder, resume);
	}

	private PairSet validation() {
		return study.pairs(6, 40, 99);
	}

	@Test
	void activitiesAreCountedByHand() {
		LayerActivity relu = new LayerActivity(Activation.RELU);
		// Two images, three channels of 1×2.
		relu.take(FloatBuffer.wrap(new float[] { 0, 0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0 }), new long[] { 2, 3, 1, 2 });
		assertEquals(2 / 3.0, relu.dead(), 1e-12);
		relu.take(FloatBuffer.wrap(new float[] { 0, 0, 0, 0, 0, 3 }), new long[] { 1, 3, 1, 2 });
		assertEquals(1 / 3.0, relu.dead(), 1e-12);
		assertTrue(Double.isNaN(relu.saturated()));
		LayerActivity sigmoid = new LayerActivity(Activation.SIGMOID);
		sigmoid.take(FloatBuffer.wrap(new float[] { 0.04f, 0.06f, 0.5f, 0.94f, 0.96f, 1, 0, 0.5f }), new long[] { 2, 4 });
		assertEquals(0.5, sigmoid.saturated());
		assertTrue(Double.isNaN(sigmoid.dead()));
		LayerActivity tanh = new LayerActivity(Activation.TANH);
		tanh.take(FloatBuffer.wrap(new float[] { -0.96f, 0.94f, -0.5f, 0.96f }), new long[] { 2, 2 });
		assertEquals(0.5, tanh.saturated());
		LayerActivity identity = new LayerActivity(Activation.IDENTITY);
		identity.take(FloatBuffer.wrap(new float[] { 0, 1 }), new long[] { 1, 2 });
		assertTrue(Double.isNaN(identity.dead()) && Double.isNaN(identity.saturated()));
	}

	@Test
	void layersHaveTheNormsOfTheLastIteration(@TempDir Path folder, @TempDir Path before) throws IOException {
		Run.stoppedAfter(Networks.SERVICE, request(validation(), before, Optional.empty()), ITERATIONS - 1);
		Run run = Run.stoppedAfter(Networks.SERVICE, request(validation(), folder, Optional.empty()), ITERATIONS);
		Map<String, Tensor> old = Run.last(before).weights();
		Map<String, Tensor> now = Run.last(folder).weights();
		ModelEvent.Diagnosis diagnosis = run.events(ModelEvent.Diagnosis.class).get(0);
		assertEquals(1, diagnosis.epoch());
		assertEquals(List.of("c1", "c2", "n", "add", "d", "head"), diagnosis.layers().stream().map(LayerHealth::layer).toList());
		Map<String, List<String>> tensors = Map.of("n", List.of("gamma", "beta"));
		double allUpdates = 0;
		double allWeights = 0;
		double allGradients = 0;
		for (LayerHealth layer : diagnosis.layers()) {
			if (layer.layer().equals("add")) {
				assertTrue(Double.isNaN(layer.gradientNorm()) && Double.isNaN(layer.weightNorm()) && Double.isNaN(layer.updateRatio()));
				continue;
			}
			double update = 0;
			double weight = 0;
			for (String kind : tensors.getOrDefault(layer.layer(), List.of("weights", "biases"))) {
				FloatBuffer a = old.get(layer.layer() + "/" + kind).data();
				FloatBuffer b = now.get(layer.layer() + "/" + kind).data();
				for (int i = 0; i < a.limit(); i++) {
					update += Math.pow((double) b.get(i) - a.get(i), 2);
					weight += Math.pow(b.get(i), 2);
				}
			}
			assertEquals(Math.sqrt(weight), layer.weightNorm(), 1e-5 * Math.sqrt(weight), layer.layer());
			assertEquals(Math.sqrt(update / weight), layer.updateRatio(), 1e-3 * Math.sqrt(update / weight), layer.layer());
			assertEquals(Math.sqrt(update) / 0.05, layer.gradientNorm(), 1e-3 * Math.sqrt(update) / 0.05, layer.layer());
			allUpdates += update;
			allWeights += weight;
			allGradients += layer.gradientNorm() * layer.gradientNorm();
		}
		ModelEvent.Iteration last = run.events(ModelEvent.Iteration.class).get(ITERATIONS - 1);
		assertEquals(Math.sqrt(allUpdates / allWeights), last.updateRatio(), 1e-3 * last.updateRatio());
		assertEquals(Math.sqrt(allGradients), last.gradientNorm(), 1e-4 * last.gradientNorm());
	}

	@Test
	void layersAndEmbeddingsAreWhatTheNetworkGives(@TempDir Path folder) throws IOException {
		Run run = Run.stoppedAfter(Networks.SERVICE, request(validation(), folder, Optional.empty()), ITERATIONS);
		ModelEvent.Diagnosis diagnosis = run.events(ModelEvent.Diagnosis.class).get(0);
		PairSet pairs = PairSample.of(validation(), 256, 7);
		List<Embedding> embeddings = new ArrayList<>();
		double[] similarities = new double[pairs.size()];
		try (var model = Networks.SERVICE.open(folder.resolve("last.twin"))) {
			for (var image : pairs.images()) {
				embeddings.add(model.embed(List.of(study.pixels(image))).get(0));
			}
			for (int i = 0; i < similarities.length; i++) {
				similarities[i] = model.similarity(embeddings.get(pairs.first(i)), embeddings.get(pairs.second(i)));
			}
		}
		EmbeddingCloud cloud = new EmbeddingCloud(embeddings);
		var health = diagnosis.embedding();
		assertEquals(cloud.meanNorm(), health.meanNorm(), 1e-6);
		assertEquals(cloud.spread(), health.spread(), 1e-6);
		assertEquals(cloud.effectiveDimensions(), health.effectiveDimensions(), 1e-5);
		assertEquals(6, health.dimensions());
		assertEquals(mean(pairs, similarities, true), health.genuineSimilarity(), 1e-6);
		assertEquals(mean(pairs, similarities, false), health.impostorSimilarity(), 1e-6);
		// The sigmoid layer is the embedding itself.
		double saturated = 0;
		for (Embedding embedding : embeddings) {
			for (float x : embedding.values()) {
				saturated += x < 0.05f || x > 0.95f ? 1 : 0;
			}
		}
		LayerHealth dense = diagnosis.layers().get(4);
		assertEquals(saturated / (6 * embeddings.size()), dense.saturated(), 1e-3);
		assertTrue(Double.isNaN(dense.dead()));
		// Of the other layers only what has a meaning is told.
		for (LayerHealth layer : diagnosis.layers().subList(0, 4)) {
			boolean relu = layer.layer().equals("c1") || layer.layer().equals("add");
			assertEquals(relu, !Double.isNaN(layer.dead()), layer.layer());
			assertEquals(layer.layer().equals("n"), !Double.isNaN(layer.saturated()), layer.layer());
		}
		LayerHealth head = diagnosis.layers().get(5);
		int sure = 0;
		for (double similarity : similarities) {
			sure += similarity < 0.05 || similarity > 0.95 ? 1 : 0;
		}
		assertEquals((double) sure / similarities.length, head.saturated(), 1e-12);
	}

	/** What a layer in the middle gives is the embedding of a tower that ends there. */
	@Test
	void layersWithinTheTowerAreLookedAt(@TempDir Path folder) throws IOException, InterruptedException {
		Tuning cold = new Tuning(Tuning.Initialiser.normal(0, 0.3), Tuning.Initialiser.normal(-2, 3), 0, 1, null);
		List<Layer> layers = List.of(new Layer.Flatten("f"), new Layer.Dense("relu", 16, Activation.RELU, cold), new Layer.Dense("tanh", 9, Activation.TANH, cold),
				new Layer.Dense("sigmoid", 5, Activation.SIGMOID, cold));
		Architecture whole = learnedHead(Study.INPUT, Distance.L1, layers.toArray(Layer[]::new));
		var request = study.request(whole, Networks.config(Optimiser.SGD, 0.05, 1), study.batches(ITERATIONS, 8), validation(), folder, Optional.empty());
		List<LayerHealth> found = Run.of(Networks.SERVICE, request).events(ModelEvent.Diagnosis.class).get(0).layers();
		List<ImageRecord> images = PairSample.of(validation(), 256, 7).images();
		float[][] relu = outputs(layers.subList(0, 2), images, folder);
		int dead = 0;
		for (int unit = 0; unit < 16; unit++) {
			float most = 0;
			for (float[] image : relu) {
				most = Math.max(most, image[unit]);
			}
			dead += most == 0 ? 1 : 0;
		}
		assertEquals(dead / 16.0, found.get(0).dead(), 1e-12);
		assertTrue(dead > 0 && dead < 16, dead + " of 16 are dead");
		int saturated = 0;
		for (float[] image : outputs(layers.subList(0, 3), images, folder)) {
			for (float x : image) {
				saturated += Math.abs(x) > 0.95f ? 1 : 0;
			}
		}
		assertEquals((double) saturated / (9 * images.size()), found.get(1).saturated(), 2.0 / (9 * images.size()));
		assertTrue(found.get(1).saturated() > 0.05, found.get(1).toString());
	}

	/** What a run's network gives at the last of some of its layers. */
	private float[][] outputs(List<Layer> layers, List<ImageRecord> images, Path folder) throws IOException, InterruptedException {
		Map<String, Tensor> weights = Run.last(folder).weights();
		Architecture part = learnedHead(Study.INPUT, Distance.L1, layers.toArray(Layer[]::new));
		List<Embedding> embeddings = Networks.THREAD.call(() -> {
			INDArray parameters = Nd4j.create(EmbeddingTower.size(part));
			try (EmbeddingTower tower = new EmbeddingTower(part, parameters, Optional.empty())) {
				EmbeddingTower.parameters(part, parameters).forEach(parameter -> parameter.load(weights, parameter.name(), parameters, 0));
				return tower.embed(Batch.plain(images, study, Study.INPUT, new BatchMemory()));
			}
		});
		return embeddings.stream().map(Embedding::values).toArray(float[][]::new);
	}

	private static double mean(PairSet pairs, double[] similarities, boolean same) {
		double sum = 0;
		for (int i = 0; i < similarities.length; i++) {
			sum += pairs.same(i) == same ? similarities[i] : 0;
		}
		return sum / (same ? pairs.positives() : pairs.negatives());
	}

	@Test
	void aSnapshotShowsTheSameImagesAndPairsEachEpoch(@TempDir Path folder) throws IOException {
		Run run = Run.of(Networks.SERVICE, request(validation(), folder, Optional.empty()));
		Snapshots snapshots = new Snapshots(new RunFolder(folder));
		assertEquals(List.of(1, 2), snapshots.epochs());
		EpochSnapshot first = snapshots.read(1);
		EpochSnapshot second = snapshots.read(2);
		assertEquals(first.images().stream().map(ProjectedImage::image).toList(), second.images().stream().map(ProjectedImage::image).toList());
		assertEquals(validation().images().size(), first.images().size());
		assertEquals(32, first.pairs().size());
		for (int i = 0; i < 32; i++) {
			SnapshotPair before = first.pairs().get(i);
			SnapshotPair after = second.pairs().get(i);
			assertEquals(new SnapshotPair(before.first(), before.second(), before.same(), after.similarity()), after);
			assertEquals(i % 2 == 0, before.same());
		}
		double[] x = first.images().stream().mapToDouble(ProjectedImage::x).toArray();
		double[] later = second.images().stream().mapToDouble(ProjectedImage::x).toArray();
		assertTrue(EmbeddingCloud.product(x, later) > 0);
		assertTrue(first.explained()[0] >= first.explained()[1] && first.explained()[0] + first.explained()[1] <= 1 + 1e-9);
		assertEquals(2, run.events(ModelEvent.Diagnosis.class).size());
	}

	@Test
	void aResumedRunDrawsAsAnUninterruptedOne(@TempDir Path whole, @TempDir Path parts) throws IOException {
		Run uninterrupted = Run.of(Networks.SERVICE, request(validation(), whole, Optional.empty()));
		Run.stoppedAfter(Networks.SERVICE, request(validation(), parts, Optional.empty()), ITERATIONS + 1);
		Run second = Run.of(Networks.SERVICE, request(validation(), parts, Optional.of(Run.last(parts))));
		assertEquals(uninterrupted.events(ModelEvent.Diagnosis.class).get(1).layers(), second.events(ModelEvent.Diagnosis.class).get(0).layers());
		EpochSnapshot a = new Snapshots(new RunFolder(whole)).read(2);
		EpochSnapshot b = new Snapshots(new RunFolder(parts)).read(2);
		assertEquals(a.images(), b.images());
		assertEquals(a.pairs(), b.pairs());
		assertArrayEquals(a.explained(), b.explained());
	}

	@Test
	void aDamagedSnapshotEndsNoTraining(@TempDir Path folder) throws IOException {
		Run.stoppedAfter(Networks.SERVICE, request(validation(), folder, Optional.empty()), ITERATIONS);
		Files.writeString(folder.resolve("snapshots/epoch-00001.json"), "{");
		Run.of(Networks.SERVICE, request(validation(), folder, Optional.of(Run.last(folder))));
		assertEquals(validation().images().size(), new Snapshots(new RunFolder(folder)).read(2).images().size());
	}

	@Test
	void withoutCalibrationABatchIsLookedAt(@TempDir Path folder) {
		Run run = Run.of(Networks.SERVICE, request(PairSet.of(List.of()), folder, Optional.empty()));
		var health = run.events(ModelEvent.Diagnosis.class).get(1).embedding();
		assertTrue(health.genuineSimilarity() > 0 && health.impostorSimilarity() > 0 && health.spread() > 0, health.toString());
		assertFalse(Files.exists(folder.resolve("snapshots")));
	}

	@Test
	void timesEveryLayerOnce(@TempDir Path folder) throws IOException {
		Run run = Run.stoppedAfter(Networks.SERVICE, request(validation(), folder, Optional.empty()), 1);
		assertEquals(List.of(), run.events(ModelEvent.StepTimes.class));
		run = Run.of(Networks.SERVICE, request(validation(), folder, Optional.of(Run.last(folder))));
		var times = run.events(ModelEvent.StepTimes.class);
		assertEquals(1, times.size());
		assertEquals(List.of("c1", "c2", "n", "add", "p", "o", "f", "d", "distance", "head", "optimiser"), List.copyOf(times.get(0).seconds().keySet()));
		times.get(0).seconds().forEach((layer, seconds) -> assertTrue(seconds > 0, layer));
		assertEquals(study.batches(ITERATIONS, 8).batch(1, ITERATIONS - 1).images().size(), times.get(0).images());
	}
}
