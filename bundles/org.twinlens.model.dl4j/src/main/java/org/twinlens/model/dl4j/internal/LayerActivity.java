package org.twinlens.model.dl4j.internal;

import java.nio.FloatBuffer;

import org.twinlens.model.architecture.Layer.Activation;

/** Gathers over several passes of images which of a layer's outputs hardly pass a gradient. */
final class LayerActivity {

	private static final double SIGMOID_MARGIN = 0.05;
	private static final double TANH_LIMIT = 0.95;

	private final Activation activation;
	private long outputs;
	private long saturated;
	/** Of each channel or unit of a relu: whether it was ever above 0. */
	private boolean[] alive = {};

	LayerActivity(Activation activation) {
		this.activation = activation;
	}

	/**
	 * @param output after the activation, row-major
	 * @param shape  [M,C,H,W] or [M,D]
	 */
	void take(FloatBuffer output, long[] shape) {
		int images = (int) shape[0];
		int channels = (int) shape[1];
		float[] values = new float[output.capacity() / images / channels];
		if (alive.length == 0) {
			alive = new boolean[channels];
		}
		for (int image = 0; image < images; image++) {
			for (int channel = 0; channel < channels; channel++) {
				if (activation != Activation.RELU || !alive[channel]) {
					output.get((image * channels + channel) * values.length, values);
					take(values, channel);
				}
			}
		}
		outputs += output.capacity();
	}

	private void take(float[] values, int channel) {
		switch (activation) {
			case RELU -> {
				for (float x : values) {
					alive[channel] |= x > 0;
				}
			}
			case SIGMOID -> {
				for (float x : values) {
					saturated += isSaturated(x) ? 1 : 0;
				}
			}
			case TANH -> {
				for (float x : values) {
					saturated += Math.abs(x) > TANH_LIMIT ? 1 : 0;
				}
			}
			case IDENTITY -> {
				// passes every gradient
			}
		}
	}

	/** Whether a sigmoid's output is so near to 0 or 1 that its slope is below 0.05. */
	static boolean isSaturated(double sigmoid) {
		return sigmoid < SIGMOID_MARGIN || sigmoid > 1 - SIGMOID_MARGIN;
	}

	/** The share of outputs of a sigmoid or tanh that are near its limits; NaN for others. */
	double saturated() {
		return activation == Activation.SIGMOID || activation == Activation.TANH ? (double) saturated / outputs : Double.NaN;
	}

	/** The share of a relu's channels or units that were never above 0; NaN for others. */
	double dead() {
		if (activation != Activation.RELU) {
			return Double.NaN;
		}
		int living = 0;
		for (boolean lives : alive) {
			living += lives ? 1 : 0;
		}
		return 1 - (double) living / alive.length;
	}
}
