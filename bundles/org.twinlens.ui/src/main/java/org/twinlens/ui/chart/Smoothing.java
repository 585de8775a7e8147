package org.twinlens.ui.chart;

import java.util.Arrays;

/**
 * An exponential moving average without the bias of its beginning, as TensorBoard draws it: m ← w·m + (1 - w)·y, shown is m / (1 - wⁿ) (Kingma and Ba 2015, section 3).
 * Values that are not finite are passed on and change nothing. A curve that grows is smoothed where it has grown. Not for several threads at once.
 */
public final class Smoothing {

	private final double weight;
	private double[] smoothed = new double[0];
	private int size;
	private int generation = -1;
	private double mean;
	/** wⁿ */
	private double bias = 1;

	/** @param weight w of the values so far, in [0, 1); 0 leaves a curve as it is */
	public Smoothing(double weight) {
		if (!(weight >= 0 && weight < 1)) {
			throw new IllegalArgumentException("The weight of smoothing lies in [0, 1), " + weight + " does not.");
		}
		this.weight = weight;
	}

	/** The same curve smoothed; always given the same curve, as it grows. */
	public CurveData of(CurveData data) {
		if (weight == 0) {
			return data;
		}
		if (data.generation() != generation || data.size() < size) {
			begin(data.generation());
		}
		if (smoothed.length < data.size()) {
			smoothed = Arrays.copyOf(smoothed, Math.max(data.size(), 2 * smoothed.length));
		}
		for (; size < data.size(); size++) {
			smoothed[size] = next(data.y()[size]);
		}
		return new CurveData(data.x(), smoothed, size, generation);
	}

	/** In a new array: what was handed out before keeps its values. */
	private void begin(int newGeneration) {
		smoothed = new double[0];
		size = 0;
		generation = newGeneration;
		mean = 0;
		bias = 1;
	}

	private double next(double value) {
		if (!Double.isFinite(value)) {
			return value;
		}
		mean = weight * mean + (1 - weight) * value;
		bias *= weight;
		return mean / (1 - bias);
	}
}
