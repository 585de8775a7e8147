package org.twinlens.core.metrics;

import java.util.Arrays;

/**
 * A 95 % confidence interval.
 *
 * @param lower its lower end
 * @param upper its upper end
 */
public record Interval(double lower, double upper) {

	/** The probability with which such an interval covers the true value. */
	public static final double LEVEL = 0.95;

	/**
	 * The percentile interval of resampled figures (Efron 1981): the quantiles at 2.5 % and 97.5 %, linear between neighbours. Resamples in which the figure does not
	 * exist are left out.
	 *
	 * @return {@code null} when the figure exists in fewer than half of the resamples
	 */
	public static Interval percentile(double[] resampled) {
		double[] values = Arrays.stream(resampled).filter(v -> !Double.isNaN(v)).sorted().toArray();
		if (values.length == 0 || 2 * values.length < resampled.length) {
			return null;
		}
		return new Interval(quantile(values, (1 - LEVEL) / 2), quantile(values, (1 + LEVEL) / 2));
	}

	private static double quantile(double[] sorted, double share) {
		double place = share * (sorted.length - 1);
		int below = (int) place;
		int above = Math.min(below + 1, sorted.length - 1);
		return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
	}

	/**
	 * The score interval of a proportion (Wilson 1927), which stays within 0..1 and is not empty at 0 or 1.
	 *
	 * @param successes 0..n; may be a fraction where ties are shared
	 * @param n         independent trials, at least 1
	 */
	public static Interval wilson(double successes, long n) {
		double z = NormalQuantile.of((1 + LEVEL) / 2);
		double p = successes / n;
		double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
		double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
		return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
	}
}
