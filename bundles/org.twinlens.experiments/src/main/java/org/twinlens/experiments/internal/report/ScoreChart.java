package org.twinlens.experiments.internal.report;

import java.awt.Color;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.twinlens.core.PairSet;

/** How the similarities of genuine and of impostor pairs are spread, each as shares of its own kind, and where the threshold lies. */
record ScoreChart(PairSet pairs, double[] similarity, double threshold) {

	private static final int BINS = 50;

	JFreeChart draw(ChartStyle style) {
		double low = Math.min(threshold, min());
		double high = Math.max(threshold, max());
		double width = high > low ? (high - low) / BINS : 1.0 / BINS;
		XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
		data.addSeries(bins("Genuine pairs", true, low, width));
		data.addSeries(bins("Impostor pairs", false, low, width));
		XYBarRenderer renderer = new XYBarRenderer();
		renderer.setBarPainter(new StandardXYBarPainter());
		renderer.setShadowVisible(false);
		renderer.setSeriesPaint(0, translucent(style.first()));
		renderer.setSeriesPaint(1, translucent(style.second()));
		NumberAxis across = style.axis(new NumberAxis("Similarity"));
		across.setRange(low - width, low + (BINS + 1) * width);
		across.setNumberFormatOverride(ChartStyle.plain());
		NumberAxis up = style.axis(new NumberAxis("Share of its kind"));
		up.setNumberFormatOverride(ChartStyle.percent());
		up.setUpperMargin(0.12);
		JFreeChart chart = style.chart(data, across, up, renderer);
		chart.getXYPlot().addDomainMarker(style.threshold(threshold, threshold < (low + high) / 2));
		return chart;
	}

	private XYIntervalSeries bins(String name, boolean same, double low, double width) {
		int[] counts = new int[BINS];
		int all = 0;
		for (int i = 0; i < similarity.length; i++) {
			if (pairs.same(i) == same) {
				counts[Math.min(BINS - 1, (int) ((similarity[i] - low) / width))]++;
				all++;
			}
		}
		XYIntervalSeries series = new XYIntervalSeries(name);
		for (int b = 0; b < BINS; b++) {
			double left = low + b * width;
			double share = all == 0 ? 0 : (double) counts[b] / all;
			series.add(left + width / 2, left, left + width, share, 0, share);
		}
		return series;
	}

	private double min() {
		double min = Double.POSITIVE_INFINITY;
		for (double s : similarity) {
			min = Math.min(min, s);
		}
		return min;
	}

	private double max() {
		double max = Double.NEGATIVE_INFINITY;
		for (double s : similarity) {
			max = Math.max(max, s);
		}
		return max;
	}

	private static Color translucent(Color colour) {
		return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 150);
	}
}
