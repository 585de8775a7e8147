package org.twinlens.ui.chart;

/**
 * An axis.
 *
 * @param label  what is laid out, with its unit
 * @param scale  how
 * @param format of its numbers
 * @param low    the axis never goes below; NaN when it may
 * @param high   the axis never goes above; NaN when it may
 * @param whole  whether it shows all between {@code low} and {@code high}, not only where there are points
 */
public record ChartAxis(String label, AxisScale scale, AxisFormat format, double low, double high, boolean whole) {

	public ChartAxis {
		if (whole && !(scale.accepts(low) && scale.accepts(high) && low < high)) {
			throw new IllegalArgumentException("An axis from " + low + " to " + high + " cannot be shown whole.");
		}
	}

	/** A linear axis that is as long as its points ask for. */
	public static ChartAxis of(String label, AxisFormat format) {
		return new ChartAxis(label, AxisScale.LINEAR, format, Double.NaN, Double.NaN, false);
	}

	/** A linear axis of shares in per cent that stays between 0 and 100. */
	public static ChartAxis share(String label) {
		return new ChartAxis(label, AxisScale.LINEAR, AxisFormat.PERCENT, 0, 1, false);
	}

	/** An axis of error rates stretched by the normal quantile, all between two rates above 0 and below 1. */
	public static ChartAxis deviate(String label, double low, double high) {
		return new ChartAxis(label, AxisScale.DEVIATE, AxisFormat.PERCENT, low, high, true);
	}

	public ChartAxis withScale(AxisScale other) {
		boolean fits = !whole || other.accepts(low) && other.accepts(high);
		return new ChartAxis(label, other, format, low, high, whole && fits);
	}

	/** Shows all between two values. */
	public ChartAxis between(double lowest, double highest) {
		return new ChartAxis(label, scale, format, lowest, highest, true);
	}

	/** Where the lowest value lies that may be seen. */
	double lowestPlace() {
		return scale.accepts(low) ? scale.place(low) : Double.NEGATIVE_INFINITY;
	}

	/** Where the highest value lies that may be seen. */
	double highestPlace() {
		return scale.accepts(high) ? scale.place(high) : Double.POSITIVE_INFINITY;
	}
}
