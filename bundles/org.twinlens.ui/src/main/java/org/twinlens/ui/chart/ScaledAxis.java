package org.twinlens.ui.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.twinlens.ui.chart.Ticks.Tick;

/** A JFreeChart axis of places, labelled with the values that lie there. */
final class ScaledAxis extends NumberAxis {

	private static final long serialVersionUID = 1L;
	private static final double ROOM_ACROSS = 5.5;
	private static final double ROOM_UP = 1.6;

	private final transient ChartAxis axis;
	private final float fontSize;

	ScaledAxis(ChartAxis axis, double low, double high, ChartTheme theme) {
		super(axis.label());
		this.axis = axis;
		fontSize = theme.fontSize();
		setAutoRange(false);
		setRange(low, high);
		setLabelFont(new Font(theme.font(), Font.PLAIN, 1).deriveFont(fontSize));
		setTickLabelFont(getLabelFont());
		setLabelPaint(new Color(theme.text()));
		setTickLabelPaint(new Color(theme.text()));
		setAxisLinePaint(new Color(theme.grid()));
		setTickMarksVisible(false);
	}

	@Override
	@SuppressWarnings("rawtypes")
	protected List refreshTicksHorizontal(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
		return ticks(area.getWidth() / (ROOM_ACROSS * fontSize), TextAnchor.TOP_CENTER);
	}

	@Override
	@SuppressWarnings("rawtypes")
	protected List refreshTicksVertical(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
		return ticks(area.getHeight() / (ROOM_UP * fontSize), TextAnchor.CENTER_RIGHT);
	}

	private List<NumberTick> ticks(double most, TextAnchor anchor) {
		List<Tick> ticks = Ticks.of(axis, getLowerBound(), getUpperBound(), (int) Math.max(1, most));
		return ticks.stream().map(tick -> new NumberTick(tick.place(), tick.label(), anchor, TextAnchor.CENTER, 0)).toList();
	}
}
