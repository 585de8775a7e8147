package org.twinlens.experiments.doctor;

import org.twinlens.model.architecture.Layer;

/** What layers are told about learning. */
final class Tunings {

	private Tunings() {
	}

	/** Whether a layer keeps its weights on purpose. */
	static boolean isFrozen(Layer layer) {
		return layer instanceof Layer.Convolution convolution && convolution.tuning().learningRateFactor() == 0
				|| layer instanceof Layer.Dense dense && dense.tuning().learningRateFactor() == 0;
	}
}
