package org.twinlens.model.internal.template;

import java.util.ArrayList;
import java.util.List;

import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;
import org.twinlens.model.architecture.Tuning;

/** What the templates' towers are put together from. */
final class Layers {

	private Layers() {
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
