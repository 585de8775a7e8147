package org.twinlens.experiments.internal.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;

/**
 * How charts look, on light and on dark pages. Blue and orange can be told apart with every common kind of colour blindness.
 *
 * @param background as the page's cards
 * @param text       of labels and ticks
 * @param grid       of grid lines
 * @param first      genuine pairs, training
 * @param second     impostor pairs, validation
 * @param mark       thresholds and reference lines
 */
record ChartStyle(Color background, Color text, Color grid, Color first, Color second, Color mark) {

	static final ChartStyle LIGHT = new ChartStyle(new Color(0xFFFFFF), new Color(0x3E4C59), new Color(0xE4E7EB), new Color(0x1864AB), new Color(0xD9480F), new Color(0x52606D));
	static final ChartStyle DARK = new ChartStyle(new Color(0x1B2028), new Color(0xC3CAD3), new Color(0x343C47), new Color(0x6CB2FF), new Color(0xFF9F5A), new Color(0xAEB8C4));

	static final Stroke LINE = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
	static final Stroke DASHES = new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] { 5, 4 }, 0);

	/** For axes that count shares. */
	static DecimalFormat percent() {
		return new DecimalFormat("0.#\u00A0%", DecimalFormatSymbols.getInstance(Locale.ROOT));
	}

	static DecimalFormat plain() {
		return new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
	}

	private static Font font(int size) {
		return new Font(Font.SANS_SERIF, Font.PLAIN, size);
	}

	/** A number axis in this style. */
	NumberAxis axis(NumberAxis axis) {
		axis.setLabelFont(font(13));
		axis.setTickLabelFont(font(12));
		axis.setLabelPaint(text);
		axis.setTickLabelPaint(text);
		axis.setAxisLinePaint(grid);
		axis.setTickMarksVisible(false);
		return axis;
	}

	JFreeChart chart(XYDataset data, ValueAxis across, ValueAxis up, XYItemRenderer renderer) {
		XYPlot plot = new XYPlot(data, across, up, renderer);
		plot.setBackgroundPaint(background);
		plot.setOutlineVisible(false);
		plot.setDomainGridlinePaint(grid);
		plot.setRangeGridlinePaint(grid);
		plot.setDomainGridlineStroke(new BasicStroke(1));
		plot.setRangeGridlineStroke(new BasicStroke(1));
		plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
		JFreeChart chart = new JFreeChart(null, font(13), plot, false);
		chart.setBackgroundPaint(background);
		chart.setPadding(new RectangleInsets(8, 8, 8, 14));
		LegendTitle legend = new LegendTitle(plot);
		legend.setPosition(RectangleEdge.TOP);
		legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
		legend.setItemFont(font(13));
		legend.setItemPaint(text);
		legend.setBackgroundPaint(background);
		legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 12));
		chart.addSubtitle(legend);
		return chart;
	}

	/** A dashed upright line with its label, which stands right of it when asked. */
	ValueMarker threshold(double value, boolean labelRight) {
		ValueMarker marker = new ValueMarker(value, mark, DASHES);
		marker.setLabel(" threshold " + Numbers.similarity(value) + " ");
		marker.setLabelFont(font(12));
		marker.setLabelPaint(text);
		marker.setLabelBackgroundColor(background);
		marker.setLabelOffset(new RectangleInsets(3, 3, 3, 3));
		marker.setLabelAnchor(labelRight ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
		marker.setLabelTextAnchor(labelRight ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
		return marker;
	}
}
