package org.twinlens.ui.chart;

import java.util.Arrays;

/**
 * What of a line can be seen: of all points in a column of pixels the first, the lowest, the highest and the last, in their order. The picture is the same as with all points,
 * but its size depends on the screen instead of the run. Takes one comparison a point.
 */
final class Decimation {

	private static final int MOST_IN_COLUMN = 4;

	private final CurveData data;
	private final AxisScale up;
	private final double[] x;
	private final double[] y;
	private int size;
	private int dropped;

	/**
	 * Decimates the part of a line that lies between two places, and the nearest point on either side so that the line runs out of the picture.
	 *
	 * @param data    x ascending
	 * @param left    place of the left edge
	 * @param right   place of the right edge, right of it
	 * @param columns of pixels between them
	 * @param up      values it does not accept are left out
	 */
	Decimation(CurveData data, AxisScale across, double left, double right, int columns, AxisScale up) {
		this.data = data;
		this.up = up;
		int from = data.firstAt(across.value(left));
		int to = from;
		double[] edges = new double[columns];
		for (int c = 0; c < columns; c++) {
			edges[c] = across.value(left + (right - left) * (c + 1) / columns);
		}
		edges[columns - 1] = Math.nextUp(across.value(right));
		int before = lastAcceptedBefore(from, across);
		int capacity = (int) Math.min((long) MOST_IN_COLUMN * columns, data.size()) + 2;
		x = new double[capacity];
		y = new double[capacity];
		if (before >= 0) {
			add(before);
		}
		for (int c = 0; c < columns && to < data.size(); c++) {
			to = column(to, edges[c]);
		}
		if (to < data.size()) {
			add(to);
		}
	}

	private int lastAcceptedBefore(int from, AxisScale across) {
		return from > 0 && across.accepts(data.x()[from - 1]) ? from - 1 : -1;
	}

	/** Takes the points from an index to an edge; returns the index of the first beyond. */
	private int column(int from, double edge) {
		int first = -1;
		int last = -1;
		int lowest = -1;
		int highest = -1;
		int i = from;
		for (; i < data.size() && data.x()[i] < edge; i++) {
			double value = data.y()[i];
			if (!up.accepts(value)) {
				dropped += Double.isFinite(value) ? 1 : 0;
				continue;
			}
			if (first < 0) {
				first = i;
				lowest = i;
				highest = i;
			} else if (value < data.y()[lowest]) {
				lowest = i;
			} else if (value > data.y()[highest]) {
				highest = i;
			}
			last = i;
		}
		if (first >= 0) {
			add(first);
			addAfter(first, Math.min(lowest, highest));
			addAfter(Math.max(first, Math.min(lowest, highest)), Math.max(lowest, highest));
			addAfter(Math.max(lowest, highest), last);
		} else if (i > from) {
			gap(from);
		}
		return i;
	}

	private void addAfter(int previous, int index) {
		if (index > previous) {
			add(index);
		}
	}

	private void add(int index) {
		x[size] = data.x()[index];
		y[size++] = up.accepts(data.y()[index]) ? data.y()[index] : Double.NaN;
	}

	private void gap(int index) {
		x[size] = data.x()[index];
		y[size++] = Double.NaN;
	}

	/** The points that remain; NaN where the line is interrupted. */
	CurveData points() {
		return new CurveData(Arrays.copyOf(x, size), Arrays.copyOf(y, size), size, data.generation());
	}

	/** How many values between the edges have no place on the axis up. */
	int dropped() {
		return dropped;
	}
}
