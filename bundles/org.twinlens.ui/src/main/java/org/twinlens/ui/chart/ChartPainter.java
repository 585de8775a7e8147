package org.twinlens.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.twinlens.ui.chart.ChartGeometry.Drawn;
import org.twinlens.ui.internal.chart.Messages;

/** Draws charts with JFreeChart. Needs no display; remembers what it can use again. Not for several threads at once. */
final class ChartPainter {

	static {
		Headless.ensure();
	}

	/** A picture and where everything lies in it. */
	record Picture(BufferedImage image, ChartGeometry geometry) {
	}

	private static final int SMALLEST = 16;

	private final LineCurves curves = new LineCurves();

	/**
	 * @param view   NaN where it fits by itself
	 * @param width  in units of the chart
	 * @param scale  pixels per unit
	 * @param legend whether the lines are named in the picture
	 */
	Picture paint(ChartContent content, Viewport view, int width, int height, double scale, ChartTheme theme, boolean legend) {
		int w = Math.max(SMALLEST, width);
		int h = Math.max(SMALLEST, height);
		BufferedImage image = new BufferedImage((int) Math.ceil(w * scale), (int) Math.ceil(h * scale), BufferedImage.TYPE_INT_RGB);
		Graphics2D g = image.createGraphics();
		try {
			g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
			g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			g.scale(scale, scale);
			return new Picture(image, draw(g, content, view, w, h, (int) Math.ceil(w * scale), theme, legend));
		} finally {
			g.dispose();
		}
	}

	/** @param columns of pixels; finer detail than these is not drawn */
	ChartGeometry draw(Graphics2D g, ChartContent content, Viewport view, int width, int height, int columns, ChartTheme theme, boolean legend) {
		List<CurveData> data = content.lines().stream().map(line -> line.curve().data()).toList();
		double[] across = view.isZoomedAcross() ? new double[] { view.left(), view.right() } : Ranges.across(content.across(), content.lines(), data);
		List<Drawn> lines = new ArrayList<>();
		for (int i = 0; i < data.size(); i++) {
			lines.add(curves.drawn(content.lines().get(i), data.get(i), content, across[0], across[1], columns));
		}
		int dropped = curves.done();
		double[] up = view.isZoomedUp() ? new double[] { view.low(), view.high() } : Ranges.up(content.up(), lines, content.markers());
		String note = dropped == 0 ? "" : NLS.bind(content.up().scale() == AxisScale.LOGARITHMIC ? Messages.chart_droppedLogarithmic : Messages.chart_dropped, dropped);
		Viewport seen = new Viewport(across[0], across[1], up[0], up[1]);
		JFreeChart chart = chart(content, seen, lines, theme, legend, note);
		ChartRenderingInfo info = new ChartRenderingInfo(null);
		chart.draw(g, new Rectangle2D.Double(0, 0, width, height), info);
		return new ChartGeometry(content, seen, info.getPlotInfo().getDataArea(), lines, note);
	}

	private static JFreeChart chart(ChartContent content, Viewport view, List<Drawn> lines, ChartTheme theme, boolean legend, String note) {
		DrawnDataset data = new DrawnDataset();
		LineRenderer renderer = new LineRenderer();
		for (Drawn drawn : lines) {
			if (drawn.faint() != null) {
				int series = data.add(drawn.faint(), content.across().scale(), content.up().scale());
				LineLook.faint(renderer, series, drawn.line().style(), theme);
				renderer.measure(data, series, view.high() - view.low());
			}
		}
		for (Drawn drawn : lines) {
			int series = data.add(drawn.visible(), content.across().scale(), content.up().scale());
			LineLook.main(renderer, series, drawn.line().style(), drawn.visible().size());
			renderer.measure(data, series, view.high() - view.low());
		}
		Color background = new Color(theme.background());
		XYPlot plot = new XYPlot(data, new ScaledAxis(content.across(), view.left(), view.right(), theme), new ScaledAxis(content.up(), view.low(), view.high(), theme), renderer);
		plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
		plot.setBackgroundPaint(background);
		plot.setOutlineVisible(false);
		plot.setDomainGridlinePaint(new Color(theme.grid()));
		plot.setRangeGridlinePaint(new Color(theme.grid()));
		plot.setDomainGridlineStroke(new BasicStroke(1));
		plot.setRangeGridlineStroke(new BasicStroke(1));
		plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
		plot.setNoDataMessage(content.empty().isEmpty() ? null : content.empty());
		plot.setNoDataMessagePaint(new Color(theme.text()));
		plot.setNoDataMessageFont(font(theme, Font.PLAIN, 1));
		for (ChartMarker marker : content.markers()) {
			mark(plot, marker, content, view, theme);
		}
		JFreeChart chart = new JFreeChart(null, font(theme, Font.PLAIN, 1), plot, false);
		chart.setBackgroundPaint(background);
		chart.setPadding(new RectangleInsets(5, 5, 4, 26));
		if (legend && !lines.isEmpty()) {
			chart.addSubtitle(legend(plot, lines, theme));
		}
		if (!content.title().isEmpty()) {
			TextTitle title = text(content.title(), theme, Font.BOLD, RectangleEdge.TOP);
			title.setPadding(2, 4, 4, 4);
			chart.addSubtitle(0, title);
		}
		if (!note.isEmpty()) {
			chart.addSubtitle(text(note, theme, Font.ITALIC, RectangleEdge.BOTTOM));
		}
		return chart;
	}

	private static LegendTitle legend(XYPlot plot, List<Drawn> lines, ChartTheme theme) {
		LegendItemCollection items = new LegendItemCollection();
		lines.forEach(drawn -> items.add(LineLook.legend(drawn.line())));
		plot.setFixedLegendItems(items);
		LegendTitle legend = new LegendTitle(plot);
		legend.setPosition(RectangleEdge.TOP);
		legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
		legend.setItemFont(font(theme, Font.PLAIN, 1));
		legend.setItemPaint(new Color(theme.text()));
		legend.setBackgroundPaint(new Color(theme.background()));
		legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 12));
		return legend;
	}

	private static void mark(XYPlot plot, ChartMarker marker, ChartContent content, Viewport view, ChartTheme theme) {
		AxisScale scale = marker.upright() ? content.across().scale() : content.up().scale();
		if (!scale.accepts(marker.value())) {
			return;
		}
		double place = scale.place(marker.value());
		ValueMarker line = new ValueMarker(place, new Color(theme.mark()), LineLook.stroke(LineStyle.Dash.DASHED, 1.2f));
		if (!marker.label().isEmpty()) {
			line.setLabel(" " + marker.label() + " ");
			line.setLabelFont(font(theme, Font.PLAIN, 1));
			line.setLabelPaint(new Color(theme.text()));
			line.setLabelBackgroundColor(new Color(theme.background()));
			boolean right = !marker.upright() || place < (view.left() + view.right()) / 2;
			line.setLabelAnchor(marker.upright() == right ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
			line.setLabelTextAnchor(marker.upright() ? right ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT : TextAnchor.BOTTOM_LEFT);
		}
		if (marker.upright()) {
			plot.addDomainMarker(line);
		} else {
			plot.addRangeMarker(line);
		}
	}

	private static TextTitle text(String words, ChartTheme theme, int style, RectangleEdge edge) {
		TextTitle title = new TextTitle(words, font(theme, style, 1));
		title.setPaint(new Color(theme.text()));
		title.setPosition(edge);
		title.setHorizontalAlignment(HorizontalAlignment.LEFT);
		return title;
	}

	private static Font font(ChartTheme theme, int style, float factor) {
		return new Font(theme.font(), style, 1).deriveFont(factor * theme.fontSize());
	}
}
