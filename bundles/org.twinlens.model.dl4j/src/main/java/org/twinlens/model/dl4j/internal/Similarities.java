package org.twinlens.model.dl4j.internal;

import org.twinlens.model.architecture.Architecture.Distance;

/** Similarities in 0..1, higher is more alike, from what a network gives. */
final class Similarities {

	private Similarities() {
	}

	static double sigmoid(double sum) {
		return 1 / (1 + Math.exp(-sum));
	}

	static double ofDistance(Distance distance, double value) {
		return distance == Distance.COSINE ? 1 - value / 2 : 1 / (1 + value);
	}
}
