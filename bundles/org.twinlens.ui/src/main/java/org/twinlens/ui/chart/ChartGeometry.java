package org.twinlens.ui.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything of a drawn chart lies; pixels count from its upper left corner.
 *
 * @param content what was drawn
 * @param view    what of it, without NaN
 * @param plot    the rectangle between the axes, in pixels
 * @param lines   as they were drawn
 * @param note    what cannot be seen and why, or the empty string
 */
record ChartGeometry(ChartContent content, Viewport view, Rectangle2D plot, List<Drawn> lines, String note) {

	/**
	 * A line as it was drawn.
	 *
	 * @param raw     all its points
	 * @param shown   all its points, smoothed where the chart smooths
	 * @param visible what was drawn of {@code shown}
	 * @param faint   what was drawn of {@code raw} behind it, or {@code null}
	 */
	record Drawn(ChartLine line, CurveData raw, CurveData shown, CurveData visible, CurveData faint) {
	}

	/**
	 * What a line says at the crosshair.
	 *
	 * @param x   of its nearest point
	 * @param y   of it
	 * @param raw the same before smoothing
	 */
	record Reading(ChartLine line, double x, double y, double raw) {
	}

	double pixelX(double value) {
		return plot.getX() + plot.getWidth() * (content.across().scale().place(value) - view.left()) / (view.right() - view.left());
	}

	double pixelY(double value) {
		return plot.getMaxY() - plot.getHeight() * (content.up().scale().place(value) - view.low()) / (view.high() - view.low());
	}

	double placeX(double pixel) {
		return view.left() + (view.right() - view.left()) * (pixel - plot.getX()) / plot.getWidth();
	}

	double placeY(double pixel) {
		return view.low() + (view.high() - view.low()) * (plot.getMaxY() - pixel) / plot.getHeight();
	}

	/** The value across at a pixel. */
	double valueX(double pixel) {
		return content.across().scale().value(placeX(pixel));
	}

	/** The nearest point of each line to a value across. */
	List<Reading> at(double value) {
		List<Reading> readings = new ArrayList<>();
		for (Drawn drawn : lines) {
			int nearest = drawn.line().style().isLine() ? drawn.shown().nearest(value) : -1;
			if (nearest >= 0) {
				readings.add(new Reading(drawn.line(), drawn.shown().x()[nearest], drawn.shown().y()[nearest], drawn.raw().y()[nearest]));
			}
		}
		return readings;
	}
}
