package org.twinlens.ui.chart;

import java.util.HashMap;
import java.util.Map;

import org.twinlens.ui.chart.LineStyle.Dash;
import org.twinlens.ui.chart.LineStyle.Mark;

/**
 * Looks that can be told apart with every common kind of colour blindness: the colours of Okabe and Ito (2008) without yellow, which cannot be seen on white, and black, which
 * cannot on a dark page. When they are used up, lines are dashed and marks change. Whoever was given a look keeps it.
 */
public final class Palette {

	public static final int BLUE = 0x0072B2;
	public static final int VERMILION = 0xD55E00;
	public static final int GREEN = 0x009E73;
	public static final int PURPLE = 0xCC79A7;
	public static final int ORANGE = 0xE69F00;
	public static final int SKY = 0x56B4E9;

	private static final int[] COLOURS = { BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY };
	private static final Dash[] DASHES = { Dash.SOLID, Dash.DASHED, Dash.DOTTED };
	private static final Mark[] MARKS = { Mark.CIRCLE, Mark.SQUARE, Mark.TRIANGLE, Mark.DIAMOND, Mark.CROSS };

	private final Map<String, Integer> given = new HashMap<>();

	/** The look of the line of this name; the same whenever it is asked for. */
	public LineStyle line(String name) {
		return line(number(name));
	}

	/** The look of points of this name; the same whenever it is asked for. */
	public LineStyle points(String name) {
		int number = number(name);
		return LineStyle.points(COLOURS[number % COLOURS.length], MARKS[number / COLOURS.length % MARKS.length]);
	}

	private int number(String name) {
		return given.computeIfAbsent(name, n -> given.size());
	}

	/** The look of the n-th line, from 0. */
	public static LineStyle line(int n) {
		return LineStyle.solid(COLOURS[n % COLOURS.length]).dashed(DASHES[n / COLOURS.length % DASHES.length]);
	}
}
