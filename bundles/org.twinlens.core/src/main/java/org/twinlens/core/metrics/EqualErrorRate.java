package org.twinlens.core.metrics;

/**
 * Equal error rate (EER): where FMR equals FNMR. As the threshold falls from point to point of the {@link Roc}, FMR−FNMR rises from −1 to 1; the rate is taken where
 * the straight line between the last point below zero and the first at or above zero crosses it. This depends on the order of similarities only, and swapping the
 * roles of genuine and impostor pairs does not change it.
 *
 * @param value     0..1, or NaN without genuine or impostor pairs
 * @param threshold of the one of the two points whose FMR and FNMR lie closer together, of equals the stricter one; NaN when {@code value} is
 */
public record EqualErrorRate(double value, double threshold) {

	public static EqualErrorRate of(ScoredPairs pairs) {
		return of(Roc.of(pairs));
	}

	public static EqualErrorRate of(Roc roc) {
		if (roc.genuine() == 0 || roc.impostors() == 0) {
			return new EqualErrorRate(Double.NaN, Double.NaN);
		}
		int after = firstNotBelow(roc);
		double gapBefore = -gap(roc, after - 1);
		double gapAfter = gap(roc, after);
		double share = gapBefore / (gapBefore + gapAfter);
		double value = roc.fmr(after - 1) + share * (roc.fmr(after) - roc.fmr(after - 1));
		return new EqualErrorRate(value, roc.threshold(gapBefore <= gapAfter ? after - 1 : after));
	}

	/** Always at least 1, for point 0 rejects everything. */
	private static int firstNotBelow(Roc roc) {
		int low = 1;
		int high = roc.size() - 1;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (gap(roc, middle) >= 0) {
				high = middle;
			} else {
				low = middle + 1;
			}
		}
		return low;
	}

	private static double gap(Roc roc, int point) {
		return roc.fmr(point) - roc.fnmr(point);
	}
}
