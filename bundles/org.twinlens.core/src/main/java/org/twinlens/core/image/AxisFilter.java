package org.twinlens.core.image;

import java.util.Arrays;

/**
 * How one axis of a picture is resampled: each result is a weighted sum of consecutive samples. Shrinking averages over the area a result covers (box filter with
 * fractional edges), enlarging interpolates linearly between sample centres, repeating the edge. Weights of a result sum to 1.
 */
public final class AxisFilter {

	/** First sample of each result. */
	final int[] first;
	/** Weights of each result. */
	final float[][] weights;

	private AxisFilter(int results) {
		first = new int[results];
		weights = new float[results][];
	}

	/**
	 * @param start   first sample of the part that is resampled
	 * @param length  samples in that part
	 * @param results wanted number
	 */
	static AxisFilter of(int start, int length, int results) {
		AxisFilter filter = new AxisFilter(results);
		double scale = (double) length / results;
		for (int i = 0; i < results; i++) {
			if (results <= length) {
				filter.average(i, start, i * (double) length / results, (i + 1) * (double) length / results, length);
			} else {
				filter.interpolate(i, start, Math.min(Math.max((i + 0.5) * scale - 0.5, 0), length - 1));
			}
		}
		return filter;
	}

	int results() {
		return first.length;
	}

	/**
	 * Resamples a plane along both axes.
	 *
	 * @param levels  width·height samples, row by row
	 * @param across  wanted width
	 * @param down    wanted height
	 * @return across·down samples, row by row
	 */
	public static float[] resample(float[] levels, int width, int height, int across, int down) {
		AxisFilter columns = of(0, width, across);
		AxisFilter rows = of(0, height, down);
		float[] result = new float[across * down];
		float[] row = new float[width];
		for (int y = 0; y < down; y++) {
			Arrays.fill(row, 0);
			for (int i = 0; i < rows.weights[y].length; i++) {
				int source = (rows.first[y] + i) * width;
				for (int x = 0; x < width; x++) {
					row[x] += rows.weights[y][i] * levels[source + x];
				}
			}
			columns.apply(row, 1, 0, result, y * across);
		}
		return result;
	}

	/**
	 * Resamples one channel of a row.
	 *
	 * @param row    samples, those of a channel {@code step} apart
	 * @param offset of the channel in it
	 * @param into   takes the results, one after the other
	 * @param target of the first of them
	 */
	void apply(float[] row, int step, int offset, float[] into, int target) {
		for (int i = 0; i < first.length; i++) {
			float sum = 0;
			int source = first[i] * step + offset;
			for (float weight : weights[i]) {
				sum += weight * row[source];
				source += step;
			}
			into[target + i] = sum;
		}
	}

	private void average(int result, int start, double from, double to, int length) {
		int begin = (int) from;
		int end = Math.min((int) Math.ceil(to - 1e-9), length);
		float[] shares = new float[end - begin];
		for (int i = begin; i < end; i++) {
			shares[i - begin] = (float) ((Math.min(i + 1, to) - Math.max(i, from)) / (to - from));
		}
		first[result] = start + begin;
		weights[result] = shares;
	}

	private void interpolate(int result, int start, double at) {
		int left = (int) at;
		double share = at - left;
		first[result] = start + left;
		weights[result] = share < 1e-9 ? new float[] { 1 } : new float[] { (float) (1 - share), (float) share };
	}
}
