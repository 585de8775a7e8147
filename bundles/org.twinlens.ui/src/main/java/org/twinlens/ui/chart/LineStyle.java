package org.twinlens.ui.chart;

/**
 * How a curve looks.
 *
 * @param rgb  0xRRGGBB
 * @param dash of the line
 * @param mark at the points
 */
public record LineStyle(int rgb, Dash dash, Mark mark) {

	public enum Dash {
		/** Points only. */
		NONE, SOLID, DASHED, DOTTED
	}

	public enum Mark {
		/** None, but small dots when there are few points. */
		NONE, CIRCLE, SQUARE, TRIANGLE, DIAMOND, CROSS
	}

	public static LineStyle solid(int rgb) {
		return new LineStyle(rgb, Dash.SOLID, Mark.NONE);
	}

	public static LineStyle points(int rgb, Mark mark) {
		return new LineStyle(rgb, Dash.NONE, mark);
	}

	public LineStyle dashed(Dash other) {
		return new LineStyle(rgb, other, mark);
	}

	/** Whether points are joined. */
	public boolean isLine() {
		return dash != Dash.NONE;
	}
}
