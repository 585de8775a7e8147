package org.twinlens.ui.chart;

/**
 * The part of a chart that is looked at, in places of its axes; NaN for a direction that fits what there is by itself.
 *
 * @param left  NaN together with {@code right}
 * @param right above {@code left}
 * @param low   NaN together with {@code high}
 * @param high  above {@code low}
 */
public record Viewport(double left, double right, double low, double high) {

	/** Fits by itself. */
	public static final Viewport ALL = new Viewport(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

	/** Whether anything is left out on purpose. */
	public boolean isZoomed() {
		return isZoomedAcross() || isZoomedUp();
	}

	boolean isZoomedAcross() {
		return !Double.isNaN(left);
	}

	boolean isZoomedUp() {
		return !Double.isNaN(low);
	}

	/** Looks at other places across. A span too small for numbers to tell apart is not taken. */
	public Viewport across(double newLeft, double newRight) {
		return sound(newLeft, newRight) ? new Viewport(newLeft, newRight, low, high) : this;
	}

	/** Looks at other places up. A span too small for numbers to tell apart is not taken. */
	public Viewport up(double newLow, double newHigh) {
		return sound(newLow, newHigh) ? new Viewport(left, right, newLow, newHigh) : this;
	}

	private static boolean sound(double from, double to) {
		return Double.isFinite(from) && Double.isFinite(to) && to - from > 1e-9 * Math.max(Math.abs(from), Math.abs(to));
	}

	/** Zooms in (factor below 1) or out across, about a place that stays where it is. */
	public Viewport zoomAcross(double factor, double about) {
		return across(about + (left - about) * factor, about + (right - about) * factor);
	}

	/** Zooms in (factor below 1) or out upwards, about a place that stays where it is. */
	public Viewport zoomUp(double factor, double about) {
		return up(about + (low - about) * factor, about + (high - about) * factor);
	}

	/** Moves by shares of what is seen. */
	public Viewport pan(double shareAcross, double shareUp) {
		double dx = (right - left) * shareAcross;
		double dy = (high - low) * shareUp;
		return across(left + dx, right + dx).up(low + dy, high + dy);
	}
}
