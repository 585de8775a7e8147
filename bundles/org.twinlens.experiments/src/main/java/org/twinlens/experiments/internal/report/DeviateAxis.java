package org.twinlens.experiments.internal.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.twinlens.core.metrics.Det;

/** An axis of rates stretched by the normal quantile, with ticks at round percentages. Its values are deviates. */
final class DeviateAxis extends NumberAxis {

	private static final long serialVersionUID = 1L;
	private static final double[] TICKS = { 0.00001, 0.0001, 0.001, 0.01, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.99, 0.999 };

	/**
	 * @param low  the lowest rate, above 0
	 * @param high the highest rate, below 1
	 */
	DeviateAxis(String label, double low, double high) {
		super(label);
		setRange(Det.deviate(low), Det.deviate(high));
	}

	@Override
	@SuppressWarnings("rawtypes")
	protected List refreshTicksHorizontal(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
		return ticks(TextAnchor.TOP_CENTER);
	}

	@Override
	@SuppressWarnings("rawtypes")
	protected List refreshTicksVertical(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
		return ticks(TextAnchor.CENTER_RIGHT);
	}

	private List<NumberTick> ticks(TextAnchor anchor) {
		List<NumberTick> ticks = new ArrayList<>();
		for (double rate : TICKS) {
			double deviate = Det.deviate(rate);
			if (getRange().contains(deviate)) {
				ticks.add(new NumberTick(deviate, label(rate), anchor, TextAnchor.CENTER, 0));
			}
		}
		return ticks;
	}

	private static String label(double rate) {
		return BigDecimal.valueOf(rate).movePointRight(2).stripTrailingZeros().toPlainString() + "\u00A0%";
	}
}
