package org.twinlens.ui.chart;

import java.util.Arrays;
import java.util.List;

import org.twinlens.ui.chart.ChartGeometry.Drawn;

/** How far axes reach when nobody has zoomed. */
final class Ranges {

	private static final double MARGIN = 0.05;
	/** Of the points behind a smoothed line so many, from either end, may lie outside: a single peak does not flatten everything else. */
	private static final double OUTLIERS = 0.02;

	private double low = Double.POSITIVE_INFINITY;
	private double high = Double.NEGATIVE_INFINITY;

	/** Across: from the first to the last point, with a margin where there are points without a line. */
	static double[] across(ChartAxis axis, List<ChartLine> lines, List<CurveData> data) {
		Ranges range = new Ranges();
		boolean margin = false;
		for (int i = 0; i < lines.size(); i++) {
			CurveData points = data.get(i);
			if (lines.get(i).style().isLine()) {
				range.ends(axis.scale(), points);
			} else {
				range.all(axis.scale(), points.x(), points.size());
				margin = true;
			}
		}
		return range.within(axis, margin ? MARGIN : 0);
	}

	/** Up: all that is drawn, with a margin. */
	static double[] up(ChartAxis axis, List<Drawn> lines, List<ChartMarker> markers) {
		Ranges range = new Ranges();
		for (Drawn drawn : lines) {
			range.all(axis.scale(), drawn.visible().y(), drawn.visible().size());
			if (drawn.faint() != null) {
				range.most(axis.scale(), drawn.faint());
			}
		}
		for (ChartMarker marker : markers) {
			if (!marker.upright()) {
				range.take(axis.scale(), marker.value());
			}
		}
		return range.within(axis, MARGIN);
	}

	private void ends(AxisScale scale, CurveData points) {
		int first = 0;
		while (first < points.size() && !scale.accepts(points.x()[first])) {
			first++;
		}
		if (first < points.size()) {
			take(scale, points.x()[first]);
			take(scale, points.x()[points.size() - 1]);
		}
	}

	private void all(AxisScale scale, double[] values, int size) {
		for (int i = 0; i < size; i++) {
			take(scale, values[i]);
		}
	}

	private void most(AxisScale scale, CurveData points) {
		double[] sorted = Arrays.stream(points.y(), 0, points.size()).filter(scale::accepts).sorted().toArray();
		if (sorted.length > 0) {
			int out = (int) (OUTLIERS * sorted.length);
			take(scale, sorted[out]);
			take(scale, sorted[sorted.length - 1 - out]);
		}
	}

	private void take(AxisScale scale, double value) {
		if (scale.accepts(value)) {
			double place = scale.place(value);
			low = Math.min(low, place);
			high = Math.max(high, place);
		}
	}

	private double[] within(ChartAxis axis, double margin) {
		if (axis.whole()) {
			return new double[] { axis.lowestPlace(), axis.highestPlace() };
		}
		if (low > high) {
			low = axis.scale() == AxisScale.DEVIATE ? -2 : 0;
			high = axis.scale() == AxisScale.DEVIATE ? 0 : 1;
		}
		if (low <= axis.highestPlace() && high >= axis.lowestPlace()) {
			low = Math.max(low, axis.lowestPlace());
			high = Math.min(high, axis.highestPlace());
		}
		double add = high > low ? margin * (high - low) : high == 0 || axis.scale() != AxisScale.LINEAR ? 0.5 : 0.1 * Math.abs(high);
		double from = Math.max(low - add, axis.lowestPlace());
		double to = Math.min(high + add, axis.highestPlace());
		return from < to ? new double[] { from, to } : new double[] { low - add, high + add };
	}
}
