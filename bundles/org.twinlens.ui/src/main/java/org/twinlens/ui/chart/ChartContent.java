package org.twinlens.ui.chart;

import java.util.List;
import java.util.Set;

/**
 * What a chart shows.
 *
 * @param title     of the chart, or the empty string
 * @param across    the axis across
 * @param up        the axis up
 * @param lines     later ones over earlier ones
 * @param markers   lines right across
 * @param smoothing weight in [0, 1) of {@link Smoothing}
 * @param empty     what stands there while there are no points
 */
public record ChartContent(String title, ChartAxis across, ChartAxis up, List<ChartLine> lines, List<ChartMarker> markers, double smoothing, String empty) {

	public ChartContent {
		lines = List.copyOf(lines);
		markers = List.copyOf(markers);
		if (lines.stream().map(ChartLine::name).distinct().count() < lines.size()) {
			throw new IllegalArgumentException("Two lines of a chart have the same name.");
		}
	}

	public static ChartContent of(String title, ChartAxis across, ChartAxis up, List<ChartLine> lines) {
		return new ChartContent(title, across, up, lines, List.of(), 0, "");
	}

	/** Without the lines of these names. */
	public ChartContent without(Set<String> names) {
		return new ChartContent(title, across, up, lines.stream().filter(line -> !names.contains(line.name())).toList(), markers, smoothing, empty);
	}

	public ChartContent withMarkers(List<ChartMarker> others) {
		return new ChartContent(title, across, up, lines, others, smoothing, empty);
	}

	public ChartContent withSmoothing(double weight) {
		return new ChartContent(title, across, up, lines, markers, weight, empty);
	}

	public ChartContent withScaleUp(AxisScale scale) {
		return new ChartContent(title, across, up.withScale(scale), lines, markers, smoothing, empty);
	}

	/** @param sentence what stands there while there are no points */
	public ChartContent withEmpty(String sentence) {
		return new ChartContent(title, across, up, lines, markers, smoothing, sentence);
	}
}
