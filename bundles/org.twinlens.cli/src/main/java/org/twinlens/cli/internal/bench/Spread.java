package org.twinlens.cli.internal.bench;

import java.util.List;

/** The least, the middle and the greatest of some numbers; between two middle ones their mean. */
public record Spread(double least, double median, double most) {

	/** @param numbers at least one */
	public static Spread of(List<Double> numbers) {
		double[] sorted = numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		int n = sorted.length;
		return new Spread(sorted[0], (sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[n - 1]);
	}
}
