package org.twinlens.model.internal.template;

import java.util.ArrayList;
import java.util.List;

import org.twinlens.core.image.Augmentation;
import org.twinlens.model.EarlyStopping;
import org.twinlens.model.TrainingConfig.Precision;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture.Head;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.architecture.Tuning.Initialiser;

/** What the templates' towers are put together from. */
final class Layers {

	/**
	 * Starts as σ(4 − 8·d) for the cosine distance d = 1 − cos, that is σ(8·cos − 4): a cosine of ½ is undecided, and neither end is saturated. A head that began with
	 * the other sign would first push an identity's images apart.
	 */
	static final Head COSINE_HEAD = new Head(Head.Type.DENSE_SIGMOID, new Tuning(Initialiser.normal(-8, 0.01), Initialiser.normal(4, 0.01), 0, 1, null));

	private Layers() {
	}

	/** Blocks, flattened and projected to an embedding of so many dimensions. */
	static List<Layer> embedding(int dimensions, int... filters) {
		List<Layer> layers = new ArrayList<>(blocks(filters));
		layers.add(new Layer.Flatten("flatten"));
		layers.add(new Layer.Dense("embedding", dimensions, Activation.IDENTITY, Tuning.DEFAULT));
		return layers;
	}

	/** Adam with a falling cosine, and as much weight for the few positive pairs of an identity batch as for the many negative ones. */
	static TrainingConfig cosineConfig(int epochs, Augmentation augmentation, long seed) {
		return cosineConfig(epochs, 2e-3, 1, augmentation, seed);
	}

	/** @param temperature of a softmax over bare distances */
	static TrainingConfig cosineConfig(int epochs, double learningRate, double temperature, Augmentation augmentation, long seed) {
		return new TrainingConfig(epochs, 64, TrainingConfig.Optimiser.ADAM, learningRate, TrainingConfig.Decay.COSINE, 0.9, 0.9, true, 1, augmentation, TrainingConfig.Monitor.EER, 60, 0,
				seed, EarlyStopping.NONE, TrainingConfig.Mining.NONE, temperature, Precision.FLOAT32);
	}

	static Layer convolution(String name, int filters, int kernel, Padding padding, Activation activation, Tuning tuning) {
		return new Layer.Convolution(name, filters, kernel, 1, padding, activation, tuning);
	}

	/** Halves an image, rounding up. */
	static Layer pooling(String name) {
		return new Layer.Pooling(name, Layer.Pooling.Kind.MAX, 2, 2, Padding.SAME);
	}

	/** For each width a 3×3 convolution, batch normalisation, relu and a pool that halves. */
	static List<Layer> blocks(int... filters) {
		List<Layer> layers = new ArrayList<>();
		for (int i = 0; i < filters.length; i++) {
			layers.add(convolution("conv" + (i + 1), filters[i], 3, Padding.SAME, Activation.IDENTITY, Tuning.HE));
			layers.add(new Layer.BatchNormalisation("norm" + (i + 1), Activation.RELU));
			layers.add(pooling("pool" + (i + 1)));
		}
		return layers;
	}
}
