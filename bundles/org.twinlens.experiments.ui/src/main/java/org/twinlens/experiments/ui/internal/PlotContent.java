package org.twinlens.experiments.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.twinlens.experiments.export.ExportPlot;
import org.twinlens.ui.chart.AxisFormat;
import org.twinlens.ui.chart.ChartAxis;
import org.twinlens.ui.chart.ChartContent;
import org.twinlens.ui.chart.ChartLine;
import org.twinlens.ui.chart.Curve;
import org.twinlens.ui.chart.LineStyle;
import org.twinlens.ui.chart.Palette;

/** Curves of compared runs as a chart on the screen. */
final class PlotContent {

	private static final double HIGHEST = 0.6;

	private PlotContent() {
	}

	/** @param palette gives a run the same look in each chart */
	static ChartContent of(ExportPlot plot, Palette palette) {
		List<ChartLine> lines = new ArrayList<>();
		if (plot.axes() == ExportPlot.Axes.ROC) {
			lines.add(new ChartLine(Messages.chart_guessing, Curve.of(new double[] { 0, 1 }, new double[] { 0, 1 }), LineStyle.solid(0x808080).dashed(LineStyle.Dash.DOTTED), false));
		}
		plot.lines().forEach(line -> lines.add(new ChartLine(line.name(), Curve.of(line.x(), line.y()), palette.line(line.name()), false)));
		return ChartContent.of("", across(plot), up(plot), lines);
	}

	private static ChartAxis across(ExportPlot plot) {
		return switch (plot.axes()) {
		case PLAIN, SHARE -> ChartAxis.of(plot.across(), AxisFormat.WHOLE);
		case ROC -> ChartAxis.share(plot.across()).between(0, 1);
		case DET -> ChartAxis.deviate(plot.across(), lowest(plot), HIGHEST);
		};
	}

	private static ChartAxis up(ExportPlot plot) {
		return switch (plot.axes()) {
		case PLAIN -> ChartAxis.of(plot.up(), AxisFormat.NUMBER);
		case SHARE -> ChartAxis.share(plot.up());
		case ROC -> ChartAxis.share(plot.up()).between(0, 1);
		case DET -> ChartAxis.deviate(plot.up(), lowest(plot), HIGHEST);
		};
	}

	/** A little below the lowest rate, so that it can be seen. */
	private static double lowest(ExportPlot plot) {
		double lowest = plot.lines().stream().flatMapToDouble(line -> Arrays.stream(new double[] { Arrays.stream(line.x()).min().orElse(1), Arrays.stream(line.y()).min().orElse(1) })).min().orElse(0.1);
		return Math.min(0.7 * lowest, 0.1);
	}
}
