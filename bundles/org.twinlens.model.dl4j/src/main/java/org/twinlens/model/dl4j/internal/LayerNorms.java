package org.twinlens.model.dl4j.internal;

import java.util.Map;

/**
 * Euclidean norms over each layer's learned parameters, by the layer's name; a layer without any is missing.
 *
 * @param gradients of the mean loss; like the updates empty before the first step of this process
 * @param updates   what the optimiser made of them
 * @param values    the parameters after it
 */
record LayerNorms(Map<String, Double> gradients, Map<String, Double> updates, Map<String, Double> values) {

	double gradient(String layer) {
		return gradients.getOrDefault(layer, Double.NaN);
	}

	double value(String layer) {
		return values.getOrDefault(layer, Double.NaN);
	}

	/** The update's share of the parameters. */
	double updateRatio(String layer) {
		return updates.getOrDefault(layer, Double.NaN) / value(layer);
	}
}
