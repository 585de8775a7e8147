package org.twinlens.model.dl4j.internal;

import java.util.HashMap;
import java.util.Map;

import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Tuning;

/** How the parameters of each layer start and learn. */
final class Tunings {

	private final Map<String, Tuning> byLayer = new HashMap<>();

	Tunings(Architecture architecture) {
		for (Layer layer : architecture.layers()) {
			if (layer instanceof Layer.Convolution convolution) {
				byLayer.put(layer.name(), convolution.tuning());
			} else if (layer instanceof Layer.Dense dense) {
				byLayer.put(layer.name(), dense.tuning());
			}
		}
		byLayer.put(TwinGraph.HEAD, architecture.head().tuning());
	}

	/** @param layer the layer's name, or {@link TwinGraph#HEAD} */
	Tuning of(String layer) {
		return byLayer.getOrDefault(layer, Tuning.DEFAULT);
	}
}
