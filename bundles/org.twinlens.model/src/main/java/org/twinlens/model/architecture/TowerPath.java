package org.twinlens.model.architecture;

import java.util.List;
import java.util.Optional;

import org.twinlens.model.architecture.Layer.Activation;

/** What the pieces of advice ask about a tower. */
final class TowerPath {

	private TowerPath() {
	}

	/** A layer's activation; empty for kinds that have none. */
	static Optional<Activation> activation(Layer layer) {
		if (layer instanceof Layer.Convolution c) {
			return Optional.of(c.activation());
		}
		if (layer instanceof Layer.Dense d) {
			return Optional.of(d.activation());
		}
		if (layer instanceof Layer.BatchNormalisation b) {
			return Optional.of(b.activation());
		}
		return layer instanceof Layer.Add a ? Optional.of(a.activation()) : Optional.empty();
	}

	static Optional<Tuning> tuning(Layer layer) {
		if (layer instanceof Layer.Convolution c) {
			return Optional.of(c.tuning());
		}
		return layer instanceof Layer.Dense d ? Optional.of(d.tuning()) : Optional.empty();
	}

	/** The layer whose activation shapes the embedding: the last that has one. -1 when there is none. */
	static int lastActivated(List<Layer> layers) {
		int index = layers.size() - 1;
		while (index >= 0 && activation(layers.get(index)).isEmpty()) {
			index--;
		}
		return index;
	}

	/** Whether a layer gives a linear function of what it gets. */
	static boolean isLinear(Layer layer) {
		return activation(layer).orElse(Activation.IDENTITY) == Activation.IDENTITY && !(layer instanceof Layer.Pooling p && p.kind() == Layer.Pooling.Kind.MAX);
	}

	static boolean hasWeights(Layer layer) {
		return layer instanceof Layer.Convolution || layer instanceof Layer.Dense;
	}

	/** The first with weights after the given one that nothing non-linear stands before; -1 when there is none. */
	static int nextLinear(List<Layer> layers, int index) {
		for (int i = index + 1; i < layers.size(); i++) {
			if (hasWeights(layers.get(i))) {
				return i;
			}
			if (!isLinear(layers.get(i))) {
				return -1;
			}
		}
		return -1;
	}
}
