package org.twinlens.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import org.jfree.chart.LegendItem;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.twinlens.ui.chart.LineStyle.Dash;
import org.twinlens.ui.chart.LineStyle.Mark;

/** How JFreeChart is told what a line looks like. */
final class LineLook {

	static final float WIDTH = 1.8f;
	/** So few points are marked. */
	private static final int FEW = 60;
	private static final float FAINT_WIDTH = 1;
	private static final double FAINT = 0.28;
	private static final Line2D SAMPLE = new Line2D.Double(-11, 0, 11, 0);

	private LineLook() {
	}

	static void main(XYLineAndShapeRenderer renderer, int series, LineStyle style, int points) {
		renderer.setSeriesPaint(series, new Color(style.rgb()));
		renderer.setSeriesStroke(series, stroke(style.dash(), WIDTH));
		renderer.setSeriesLinesVisible(series, style.isLine());
		boolean marked = style.mark() != Mark.NONE || points <= FEW;
		renderer.setSeriesShapesVisible(series, marked);
		renderer.setSeriesShape(series, shape(style.mark()));
		renderer.setSeriesShapesFilled(series, style.mark() != Mark.CROSS);
	}

	static void faint(XYLineAndShapeRenderer renderer, int series, LineStyle style, ChartTheme theme) {
		renderer.setSeriesPaint(series, new Color(theme.faint(style.rgb(), FAINT)));
		renderer.setSeriesStroke(series, stroke(Dash.SOLID, FAINT_WIDTH));
		renderer.setSeriesShapesVisible(series, false);
	}

	static LegendItem legend(ChartLine line) {
		LineStyle style = line.style();
		Color colour = new Color(style.rgb());
		return new LegendItem(line.name(), null, null, null, style.mark() != Mark.NONE, shape(style.mark()), true, colour, style.mark() == Mark.CROSS, colour,
				stroke(Dash.SOLID, WIDTH), style.isLine(), SAMPLE, stroke(style.dash(), WIDTH), colour);
	}

	static Stroke stroke(Dash dash, float width) {
		float[] pattern = pattern(dash);
		return pattern == null ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_BEVEL)
				: new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, pattern, 0);
	}

	/** Lengths of dashes and gaps, or {@code null} for a line without gaps. */
	static float[] pattern(Dash dash) {
		return switch (dash) {
		case DASHED -> new float[] { 7, 4 };
		case DOTTED -> new float[] { 2, 3 };
		case NONE, SOLID -> null;
		};
	}

	static Shape shape(Mark mark) {
		return switch (mark) {
		case NONE -> new Ellipse2D.Double(-2.5, -2.5, 5, 5);
		case CIRCLE -> new Ellipse2D.Double(-4, -4, 8, 8);
		case SQUARE -> new Rectangle2D.Double(-3.5, -3.5, 7, 7);
		case TRIANGLE -> new Polygon(new int[] { -5, 5, 0 }, new int[] { 4, 4, -5 }, 3);
		case DIAMOND -> new Polygon(new int[] { -5, 0, 5, 0 }, new int[] { 0, -5, 0, 5 }, 4);
		case CROSS -> cross();
		};
	}

	private static Shape cross() {
		Path2D path = new Path2D.Double();
		path.moveTo(-4, -4);
		path.lineTo(4, 4);
		path.moveTo(-4, 4);
		path.lineTo(4, -4);
		return path;
	}
}
