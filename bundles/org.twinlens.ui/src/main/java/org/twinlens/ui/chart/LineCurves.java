package org.twinlens.ui.chart;

import java.util.HashMap;
import java.util.Map;

import org.twinlens.ui.chart.ChartGeometry.Drawn;

/** Smooths and decimates the lines of a chart, and remembers it from one painting to the next: only what has changed is done again. Not for several threads at once. */
final class LineCurves {

	private record Smoothed(Curve curve, double weight) {
	}

	private record Key(Curve curve, double weight, int generation, int size, double left, double right, int columns, AxisScale across, AxisScale up) {
	}

	private Map<Smoothed, Smoothing> smoothings = new HashMap<>();
	private Map<Key, Decimation> decimations = new HashMap<>();
	private final Map<Smoothed, Smoothing> usedSmoothings = new HashMap<>();
	private final Map<Key, Decimation> usedDecimations = new HashMap<>();
	private int dropped;

	/** @param raw the line's points; the line is drawn between two places across */
	Drawn drawn(ChartLine line, CurveData raw, ChartContent content, double left, double right, int columns) {
		if (!line.style().isLine()) {
			return new Drawn(line, raw, raw, raw, null);
		}
		double weight = line.smoothed() ? content.smoothing() : 0;
		CurveData shown = smoothing(new Smoothed(line.curve(), weight)).of(raw);
		Decimation visible = decimation(line.curve(), weight, shown, content, left, right, columns);
		dropped += visible.dropped();
		Decimation faint = weight == 0 ? null : decimation(line.curve(), 0, raw, content, left, right, columns);
		return new Drawn(line, raw, shown, visible.points(), faint == null ? null : faint.points());
	}

	private Smoothing smoothing(Smoothed key) {
		Smoothing smoothing = smoothings.getOrDefault(key, usedSmoothings.get(key));
		if (smoothing == null) {
			smoothing = new Smoothing(key.weight());
		}
		usedSmoothings.put(key, smoothing);
		return smoothing;
	}

	private Decimation decimation(Curve curve, double weight, CurveData data, ChartContent content, double left, double right, int columns) {
		AxisScale across = content.across().scale();
		AxisScale up = content.up().scale();
		Key key = new Key(curve, weight, data.generation(), data.size(), left, right, columns, across, up);
		Decimation decimation = decimations.get(key);
		if (decimation == null) {
			decimation = new Decimation(data, across, left, right, columns, up);
		}
		usedDecimations.put(key, decimation);
		return decimation;
	}

	/** Forgets what was not used since the last call; returns how many values had no place on the axis up. */
	int done() {
		smoothings = new HashMap<>(usedSmoothings);
		decimations = new HashMap<>(usedDecimations);
		usedSmoothings.clear();
		usedDecimations.clear();
		int count = dropped;
		dropped = 0;
		return count;
	}
}
