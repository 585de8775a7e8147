package org.twinlens.ui.chart;

/**
 * The points of a curve at one moment; never changes.
 *
 * @param x          ascending for a line; not to be written to, and longer than there are points
 * @param y          NaN where there is no value; not to be written to, and longer than there are points
 * @param size       how many points there are
 * @param generation as long as it is the same, points are only appended
 */
public record CurveData(double[] x, double[] y, int size, int generation) {

	/** The index of the first point that lies at a value or right of it; {@link #size()} when there is none. */
	public int firstAt(double value) {
		int low = 0;
		int high = size;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (x[middle] < value) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	/** The index of the point of a line that lies nearest to a value across, -1 without points. */
	public int nearest(double value) {
		int right = firstAt(value);
		if (right == size || right > 0 && value - x[right - 1] <= x[right] - value) {
			return right - 1;
		}
		return right;
	}
}
