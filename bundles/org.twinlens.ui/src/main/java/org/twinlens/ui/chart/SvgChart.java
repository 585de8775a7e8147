package org.twinlens.ui.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;

import org.twinlens.ui.chart.ChartGeometry.Drawn;
import org.twinlens.ui.chart.LineStyle.Mark;
import org.twinlens.ui.chart.Ticks.Tick;

/** A chart as an SVG document: few elements with text as text, so that it can be edited for a paper. Laid out as JFreeChart lays out the picture. */
final class SvgChart {

	static {
		Headless.ensure();
	}

	private static final ChartTheme THEME = ChartTheme.LIGHT;
	private static final double PAD = 8;
	/** Detail finer than a quarter unit is left out. */
	private static final int FINENESS = 4;
	private static final int FEW = 60;

	private final StringBuilder out = new StringBuilder();
	private final Font font = new Font(THEME.font(), Font.PLAIN, Math.round(THEME.fontSize()));
	private final int width;
	private final int height;
	private final ChartGeometry chart;
	private final Graphics2D measure = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

	SvgChart(ChartContent content, Viewport view, int width, int height) {
		this.width = width;
		this.height = height;
		chart = new ChartPainter().draw(measure, content, view, width, height, width * FINENESS, THEME, true);
	}

	String text() {
		out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width).append("\" height=\"").append(height).append("\" viewBox=\"0 0 ").append(width).append(' ')
				.append(height).append("\" font-family=\"sans-serif\" font-size=\"").append(number(THEME.fontSize())).append("\" fill=\"").append(colour(THEME.text())).append("\">\n");
		out.append("<rect width=\"100%\" height=\"100%\" fill=\"").append(colour(THEME.background())).append("\"/>\n");
		axes();
		Rectangle2D plot = chart.plot();
		out.append("<clipPath id=\"plot\"><rect x=\"").append(number(plot.getX())).append("\" y=\"").append(number(plot.getY())).append("\" width=\"").append(number(plot.getWidth()))
				.append("\" height=\"").append(number(plot.getHeight())).append("\"/></clipPath>\n<g clip-path=\"url(#plot)\" fill=\"none\" stroke-linejoin=\"round\">\n");
		for (Drawn drawn : chart.lines()) {
			if (drawn.faint() != null) {
				path(drawn.faint(), THEME.faint(drawn.line().style().rgb(), 0.28), 1, LineStyle.Dash.SOLID);
			}
		}
		chart.lines().forEach(this::line);
		chart.content().markers().forEach(this::marker);
		out.append("</g>\n");
		legend();
		return out.append("</svg>\n").toString();
	}

	private void axes() {
		ChartContent content = chart.content();
		Rectangle2D plot = chart.plot();
		int most = (int) (plot.getWidth() / (5.5 * THEME.fontSize()));
		for (Tick tick : Ticks.of(content.across(), chart.view().left(), chart.view().right(), Math.max(1, most))) {
			double x = plot.getX() + plot.getWidth() * (tick.place() - chart.view().left()) / (chart.view().right() - chart.view().left());
			rule(x, plot.getY(), x, plot.getMaxY());
			text(x, plot.getMaxY() + THEME.fontSize() + 3, "middle", "", tick.label());
		}
		most = (int) (plot.getHeight() / (1.6 * THEME.fontSize()));
		for (Tick tick : Ticks.of(content.up(), chart.view().low(), chart.view().high(), Math.max(1, most))) {
			double y = plot.getMaxY() - plot.getHeight() * (tick.place() - chart.view().low()) / (chart.view().high() - chart.view().low());
			rule(plot.getX(), y, plot.getMaxX(), y);
			text(plot.getX() - 4, y + THEME.fontSize() / 3, "end", "", tick.label());
		}
		text(plot.getCenterX(), plot.getMaxY() + 2.5 * THEME.fontSize(), "middle", "", content.across().label());
		double x = THEME.fontSize() + 2;
		text(x, plot.getCenterY(), "middle", " transform=\"rotate(-90 " + number(x) + " " + number(plot.getCenterY()) + ")\"", content.up().label());
		text(PAD, THEME.fontSize() + PAD, "start", " font-weight=\"bold\"", content.title());
		text(PAD, height - 4.0, "start", " font-style=\"italic\"", chart.note());
	}

	private void rule(double x1, double y1, double x2, double y2) {
		out.append("<path d=\"M").append(number(x1)).append(' ').append(number(y1)).append('L').append(number(x2)).append(' ').append(number(y2)).append("\" stroke=\"")
				.append(colour(THEME.grid())).append("\"/>\n");
	}

	private void line(Drawn drawn) {
		LineStyle style = drawn.line().style();
		if (style.isLine()) {
			path(drawn.visible(), style.rgb(), LineLook.WIDTH, style.dash());
		}
		if (style.mark() != Mark.NONE || drawn.visible().size() <= FEW) {
			CurveData points = drawn.visible();
			for (int i = 0; i < points.size(); i++) {
				if (chart.content().up().scale().accepts(points.y()[i]) && chart.content().across().scale().accepts(points.x()[i])) {
					mark(style, chart.pixelX(points.x()[i]), chart.pixelY(points.y()[i]));
				}
			}
		}
	}

	private void path(CurveData points, int rgb, float strokeWidth, LineStyle.Dash dash) {
		out.append("<path stroke=\"").append(colour(rgb)).append("\" stroke-width=\"").append(number(strokeWidth)).append('"').append(dashes(dash)).append(" d=\"");
		boolean pen = false;
		for (int i = 0; i < points.size(); i++) {
			if (!chart.content().up().scale().accepts(points.y()[i])) {
				pen = false;
				continue;
			}
			out.append(pen ? 'L' : 'M').append(number(chart.pixelX(points.x()[i]))).append(' ').append(number(chart.pixelY(points.y()[i])));
			pen = true;
		}
		out.append("\"/>\n");
	}

	private static String dashes(LineStyle.Dash dash) {
		float[] pattern = LineLook.pattern(dash);
		return pattern == null ? "" : " stroke-dasharray=\"" + number(pattern[0]) + " " + number(pattern[1]) + "\"";
	}

	private void mark(LineStyle style, double x, double y) {
		boolean open = style.mark() == Mark.CROSS;
		out.append("<path ").append(open ? "fill=\"none\" stroke" : "fill").append("=\"").append(colour(style.rgb())).append("\" d=\"");
		Shape shape = LineLook.shape(style.mark());
		double[] p = new double[6];
		for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
			switch (i.currentSegment(p)) {
			case PathIterator.SEG_MOVETO -> out.append('M').append(number(x + p[0])).append(' ').append(number(y + p[1]));
			case PathIterator.SEG_LINETO -> out.append('L').append(number(x + p[0])).append(' ').append(number(y + p[1]));
			case PathIterator.SEG_CUBICTO -> out.append('C').append(number(x + p[0])).append(' ').append(number(y + p[1])).append(' ').append(number(x + p[2])).append(' ')
					.append(number(y + p[3])).append(' ').append(number(x + p[4])).append(' ').append(number(y + p[5]));
			default -> out.append('Z');
			}
		}
		out.append("\"/>\n");
	}

	private void marker(ChartMarker marker) {
		Rectangle2D plot = chart.plot();
		AxisScale scale = marker.upright() ? chart.content().across().scale() : chart.content().up().scale();
		if (!scale.accepts(marker.value())) {
			return;
		}
		double x = marker.upright() ? chart.pixelX(marker.value()) : plot.getX();
		double y = marker.upright() ? plot.getY() : chart.pixelY(marker.value());
		out.append("<path stroke=\"").append(colour(THEME.mark())).append("\" stroke-dasharray=\"7 4\" d=\"M").append(number(x)).append(' ').append(number(y))
				.append(marker.upright() ? "V" + number(plot.getMaxY()) : "H" + number(plot.getMaxX())).append("\"/>\n");
		boolean left = marker.upright() && x > plot.getCenterX();
		text(left ? x - 4 : x + 4, marker.upright() ? y + THEME.fontSize() + 2 : y - 4, left ? "end" : "start", " fill=\"" + colour(THEME.text()) + "\"", marker.label());
	}

	private void legend() {
		double x = PAD;
		double y = chart.content().title().isEmpty() ? THEME.fontSize() + PAD : 2.5 * THEME.fontSize() + PAD;
		for (Drawn drawn : chart.lines()) {
			String name = drawn.line().name();
			double needed = 30 + font.getStringBounds(name, measure.getFontRenderContext()).getWidth() + 14;
			if (x > PAD && x + needed > width) {
				x = PAD;
				y += 1.6 * THEME.fontSize();
			}
			LineStyle style = drawn.line().style();
			double middle = y - THEME.fontSize() / 3;
			if (style.isLine()) {
				out.append("<path fill=\"none\" stroke=\"").append(colour(style.rgb())).append("\" stroke-width=\"").append(number(LineLook.WIDTH)).append('"').append(dashes(style.dash()))
						.append(" d=\"M").append(number(x)).append(' ').append(number(middle)).append('h').append("22\"/>\n");
			}
			if (style.mark() != Mark.NONE) {
				mark(style, x + 11, middle);
			}
			text(x + 27, y, "start", "", name);
			x += needed;
		}
	}

	private void text(double x, double y, String anchor, String more, String words) {
		if (!words.isEmpty()) {
			out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" text-anchor=\"").append(anchor).append('"').append(more).append('>')
					.append(escaped(words)).append("</text>\n");
		}
	}

	private static String escaped(String words) {
		return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replaceAll("[\\x00-\\x1F]", " ");
	}

	private static String colour(int rgb) {
		return String.format("#%06X", rgb);
	}

	private static String number(double value) {
		String text = String.format(Locale.ROOT, "%.2f", value);
		return text.replaceFirst("\\.?0+$", "");
	}
}
