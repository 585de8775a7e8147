package org.twinlens.model.dl4j.internal;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
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
import org.twinlens.model.onednn.OneDnn;

/** Tiny networks and data for tests. */
final class Networks {

	/** Fresh weights large enough for gradients that stand out from rounding. */
	static final Tuning LIVELY = new Tuning(Tuning.Initialiser.normal(0.05, 0.4), Tuning.Initialiser.normal(0.1, 0.1), 0, 1, null);

	/** One thread, backend and service for all tests, as in a process. */
	static final ModelThread THREAD = new ModelThread();
	static final ComputeBackend BACKEND = THREAD.call(ComputeBackend::new);
	static final Dl4jModelService SERVICE = new Dl4jModelService();

	/** What towers may be computed by: oneDNN itself, and Deeplearning4j. */
	static final List<Optional<OneDnn>> ENGINES = List.of(Engine.get().oneDnn(), Optional.empty());

	private Networks() {
	}

	static Architecture learnedHead(Input input, Distance distance, Layer... tower) {
		return new Architecture("test", input, List.of(tower), distance, new Head(Head.Type.DENSE_SIGMOID, LIVELY), Loss.BINARY_CROSS_ENTROPY);
	}

	static Architecture contrastive(Input input, Distance distance, Layer... tower) {
		return new Architecture("test", input, List.of(tower), distance, new Head(Head.Type.NONE, LIVELY), Loss.CONTRASTIVE);
	}

	static Layer convolution(String name, int filters, int kernel, int stride, Padding padding, Activation activation) {
		return new Layer.Convolution(name, filters, kernel, stride, padding, activation, LIVELY);
	}

	static Layer pooling(String name, Layer.Pooling.Kind kind, int window, int stride, Padding padding) {
		return new Layer.Pooling(name, kind, window, stride, padding);
	}

	static Layer dense(String name, int units, Activation activation) {
		return new Layer.Dense(name, units, activation, LIVELY);
	}

	static TrainingConfig config(Optimiser optimiser, double learningRate, int epochs) {
		return new TrainingConfig(epochs, 4, optimiser, learningRate, Decay.CONSTANT, 0.9, 0.5, false, 1, Augmentation.NONE, Monitor.LOSS, 3600, 1, 7, EarlyStopping.NONE, TrainingConfig.Mining.NONE, 1, Precision.FLOAT32);
	}

	static Schedules schedules(TrainingConfig config) {
		return new Schedules(config, 1, Purpose.TRAINING);
	}

	/** All pairs of images, two of each identity. */
	static PairSet allPairs(int images) {
		List<ImageRecord> records = new ArrayList<>();
		for (int i = 0; i < images; i++) {
			records.add(new ImageRecord(i + 1, "hash" + i, "person" + i / 2, "", "image" + i, 8, 8));
		}
		List<Pair> pairs = new ArrayList<>();
		for (int i = 0; i < images; i++) {
			for (int j = i + 1; j < images; j++) {
				pairs.add(new Pair(records.get(i), records.get(j), i / 2 == j / 2));
			}
		}
		return PairSet.of(pairs);
	}

	static Batch noise(int images, Input input, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		float[] pixels = new float[images * input.channels() * input.height() * input.width()];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (float) random.nextDouble();
		}
		return new Batch(images, FloatBuffer.wrap(pixels));
	}
}
