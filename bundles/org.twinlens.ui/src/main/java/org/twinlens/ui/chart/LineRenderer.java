package org.twinlens.ui.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.util.BitSet;

import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Draws very long zigzags without smooth edges, which nobody would see and which take Java a hundred times as long. */
final class LineRenderer extends XYLineAndShapeRenderer {

	private static final long serialVersionUID = 1L;

	/** A line longer than this many heights of the plot is a zigzag. */
	private static final double LONG = 100;

	private final transient BitSet zigzags = new BitSet();

	LineRenderer() {
		super(true, false);
		setDrawSeriesLineAsPath(true);
	}

	/** Looks at a series before it is drawn in a plot of a height, in places. */
	void measure(DrawnDataset data, int series, double height) {
		double length = 0;
		for (int i = 1; i < data.getItemCount(series); i++) {
			double step = Math.abs(data.getYValue(series, i) - data.getYValue(series, i - 1));
			length += Double.isNaN(step) ? 0 : step;
		}
		zigzags.set(series, length > LONG * height);
	}

	@Override
	protected void drawFirstPassShape(Graphics2D g2, int pass, int series, int item, Shape shape) {
		Object before = g2.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
		if (zigzags.get(series)) {
			g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
		}
		super.drawFirstPassShape(g2, pass, series, item, shape);
		g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, before);
	}
}
