package org.twinlens.ui.chart;

/**
 * One column of samples over another.
 *
 * @param samples where the points come from
 * @param x       the column across; its numbers ascend when the curve is drawn as a line
 * @param y       the column up
 */
public record Curve(Samples samples, int x, int y) {

	/** A curve of points that are all there; arrays of the same length. */
	public static Curve of(double[] x, double[] y) {
		if (x.length != y.length) {
			throw new IllegalArgumentException(x.length + " numbers across and " + y.length + " up make no curve.");
		}
		Samples samples = new Samples(2);
		for (int i = 0; i < x.length; i++) {
			samples.append(x[i], y[i]);
		}
		return new Curve(samples, 0, 1);
	}

	/** The points there are now. */
	public CurveData data() {
		return samples.data(x, y);
	}
}
