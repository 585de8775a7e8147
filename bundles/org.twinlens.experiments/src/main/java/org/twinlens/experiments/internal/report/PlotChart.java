package org.twinlens.experiments.internal.report;

import java.awt.Color;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.twinlens.core.metrics.Det;
import org.twinlens.experiments.export.ExportPlot;

/** Curves of several runs, each in a colour that people who see colours differently can tell from the others (Okabe and Ito 2008). */
record PlotChart(ExportPlot plot) {

	private static final Color[] COLOURS = { new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7), new Color(0xE69F00), new Color(0x56B4E9),
			new Color(0x808080) };
	private static final int FEW = 60;

	JFreeChart draw(ChartStyle style) {
		Lines lines = new Lines();
		ToDoubleFunction<Double> place = plot.axes() == ExportPlot.Axes.DET ? Det::deviate : value -> value;
		int n = 0;
		for (ExportPlot.Line line : plot.lines()) {
			double[] x = Arrays.stream(line.x()).map(place::applyAsDouble).toArray();
			double[] y = Arrays.stream(line.y()).map(place::applyAsDouble).toArray();
			Color colour = COLOURS[n++ % COLOURS.length];
			if (isOverEpochs() && x.length <= FEW) {
				lines.dotted(line.name(), x, y, colour);
			} else {
				lines.curve(line.name(), x, y, colour);
			}
		}
		return style.chart(lines.data(), across(style), up(style), lines.renderer());
	}

	private boolean isOverEpochs() {
		return plot.axes() == ExportPlot.Axes.PLAIN || plot.axes() == ExportPlot.Axes.SHARE;
	}

	private NumberAxis across(ChartStyle style) {
		if (!isOverEpochs()) {
			return rate(plot.across(), style);
		}
		NumberAxis axis = style.axis(new NumberAxis(plot.across()));
		axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
		axis.setAutoRangeIncludesZero(false);
		return axis;
	}

	private NumberAxis up(ChartStyle style) {
		if (!isOverEpochs()) {
			return rate(plot.up(), style);
		}
		NumberAxis axis = style.axis(new NumberAxis(plot.up()));
		axis.setNumberFormatOverride(plot.axes() == ExportPlot.Axes.SHARE ? ChartStyle.percent() : ChartStyle.plain());
		axis.setAutoRangeIncludesZero(false);
		return axis;
	}

	private NumberAxis rate(String label, ChartStyle style) {
		if (plot.axes() == ExportPlot.Axes.DET) {
			double low = plot.lines().stream().flatMapToDouble(line -> Arrays.stream(new double[] { lowest(line.x()), lowest(line.y()) })).min().orElse(0.01);
			return style.axis(new DeviateAxis(label, 0.7 * low, 0.6));
		}
		NumberAxis axis = style.axis(new NumberAxis(label));
		axis.setRange(0, 1);
		axis.setTickUnit(new NumberTickUnit(0.2, ChartStyle.percent()));
		return axis;
	}

	private static double lowest(double[] rates) {
		return Arrays.stream(rates).min().orElse(1);
	}
}
