package org.twinlens.core.metrics;

import java.util.List;

/** The least, the middle and the greatest of some numbers; between two middle ones their mean. */
public record Spread(double least, double median, double most) {

	/**
	 * @param numbers at least one
	 * @throws IllegalArgumentException when there is none
	 */
	public static Spread of(List<Double> numbers) {
		if (numbers.isEmpty()) {
			throw new IllegalArgumentException("The spread of no numbers is not defined.");
		}
		double[] sorted = numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		int n = sorted.length;
		return new Spread(sorted[0], (sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[n - 1]);
	}
}
