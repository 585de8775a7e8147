package org.twinlens.core.metrics;

import java.util.Arrays;

/**
 * The mean of few independent values, such as a figure of runs that differ in their seed only.
 *
 * @param mean      NaN without values
 * @param deviation standard deviation of a value, with n − 1 below; NaN for fewer than two
 * @param interval  of the mean by Student's t distribution, which takes the values as independent and about normal; {@code null} for fewer than two
 * @param n         how many values
 */
public record SampleMean(double mean, double deviation, Interval interval, int n) {

	/** Of the values that are finite. */
	public static SampleMean of(double... all) {
		double[] values = Arrays.stream(all).filter(Double::isFinite).toArray();
		int n = values.length;
		double mean = Arrays.stream(values).average().orElse(Double.NaN);
		if (n < 2) {
			return new SampleMean(mean, Double.NaN, null, n);
		}
		double deviation = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (n - 1));
		double half = StudentQuantile.of((1 + Interval.LEVEL) / 2, n - 1) * deviation / Math.sqrt(n);
		return new SampleMean(mean, deviation, new Interval(mean - half, mean + half), n);
	}
}
