package org.twinlens.experiments.internal.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;

import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Curves and single points of a chart, with the look of each. */
final class Lines {

	/** Steps smaller than this share of an axis cannot be seen. */
	private static final double VISIBLE = 1.0 / 1500;

	private final XYSeriesCollection data = new XYSeriesCollection();
	private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);

	Lines() {
		renderer.setDrawSeriesLineAsPath(true);
	}

	/** A curve; of points too close to be told apart only some are drawn. */
	Lines curve(String name, double[] x, double[] y, Color colour) {
		XYSeries series = series(name);
		double dx = range(x) * VISIBLE;
		double dy = range(y) * VISIBLE;
		int kept = 0;
		for (int i = 0; i < x.length; i++) {
			if (i == 0 || i == x.length - 1 || Math.abs(x[i] - x[kept]) >= dx || Math.abs(y[i] - y[kept]) >= dy) {
				series.add(x[i], y[i], false);
				kept = i;
			}
		}
		look(colour, ChartStyle.LINE, false);
		return this;
	}

	/** A curve of few points, each marked. */
	Lines dotted(String name, double[] x, double[] y, Color colour) {
		curve(name, x, y, colour);
		int last = data.getSeriesCount() - 1;
		renderer.setSeriesShapesVisible(last, true);
		renderer.setSeriesShape(last, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
		return this;
	}

	/** A straight dashed line for comparison. */
	Lines dashed(String name, double x1, double y1, double x2, double y2, Color colour) {
		XYSeries series = series(name);
		series.add(x1, y1, false);
		series.add(x2, y2, false);
		look(colour, ChartStyle.DASHES, false);
		return this;
	}

	/** One point. */
	Lines point(String name, double x, double y, Color colour) {
		series(name).add(x, y, false);
		look(colour, new BasicStroke(0), true);
		return this;
	}

	private XYSeries series(String name) {
		XYSeries series = new XYSeries(name, false, true);
		data.addSeries(series);
		return series;
	}

	private void look(Color colour, Stroke stroke, boolean shape) {
		int last = data.getSeriesCount() - 1;
		renderer.setSeriesPaint(last, colour);
		renderer.setSeriesStroke(last, stroke);
		renderer.setSeriesLinesVisible(last, !shape);
		renderer.setSeriesShapesVisible(last, shape);
		renderer.setSeriesShape(last, new Ellipse2D.Double(-5, -5, 10, 10));
	}

	private static double range(double[] values) {
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (double value : values) {
			low = Math.min(low, value);
			high = Math.max(high, value);
		}
		return high - low;
	}

	XYSeriesCollection data() {
		return data;
	}

	XYLineAndShapeRenderer renderer() {
		return renderer;
	}
}
