package org.twinlens.core.metrics;

/**
 * Receiver operating characteristic: the share of genuine pairs accepted against the share of impostor pairs accepted, as the threshold falls (Fawcett 2006, "An
 * introduction to ROC analysis"). Point 0 accepts nothing, the last point accepts everything, and each point between accepts one more level of equal similarities;
 * neighbouring points are joined by straight lines, so ties give a slanted step. A rate is NaN when its kind of pair is missing.
 */
public final class Roc {

	private final double[] thresholds;
	/** Genuine pairs accepted at each point. */
	private final long[] genuine;
	/** Impostor pairs accepted at each point. */
	private final long[] impostors;

	private Roc(double[] thresholds, long[] genuine, long[] impostors) {
		this.thresholds = thresholds;
		this.genuine = genuine;
		this.impostors = impostors;
	}

	public static Roc of(ScoredPairs pairs) {
		int n = pairs.levels();
		double[] thresholds = new double[n + 1];
		long[] genuine = new long[n + 1];
		long[] impostors = new long[n + 1];
		thresholds[0] = n == 0 ? Double.POSITIVE_INFINITY : Math.nextUp(pairs.level(0));
		int rank = 0;
		for (int level = 0; level < n; level++) {
			long g = genuine[level];
			long i = impostors[level];
			for (int end = pairs.start(level + 1); rank < end; rank++) {
				if (pairs.same(rank)) {
					g += pairs.weight(rank);
				} else {
					i += pairs.weight(rank);
				}
			}
			genuine[level + 1] = g;
			impostors[level + 1] = i;
			thresholds[level + 1] = level + 1 < n ? between(pairs.level(level), pairs.level(level + 1)) : pairs.level(level);
		}
		return new Roc(thresholds, genuine, impostors);
	}

	/** Half-way below {@code accepted}, so that a threshold carried to other pairs leans to neither side. */
	private static double between(double accepted, double rejected) {
		double middle = rejected + (accepted - rejected) / 2;
		return middle > rejected ? middle : accepted;
	}

	/** Number of points, at least 1. */
	public int size() {
		return thresholds.length;
	}

	/** A threshold that accepts exactly what point {@code i} accepts; descending. */
	public double threshold(int i) {
		return thresholds[i];
	}

	/** Genuine pairs accepted at point {@code i}. */
	public long genuineAccepted(int i) {
		return genuine[i];
	}

	/** Impostor pairs accepted at point {@code i}. */
	public long impostorsAccepted(int i) {
		return impostors[i];
	}

	/** Genuine pairs in all. */
	public long genuine() {
		return genuine[genuine.length - 1];
	}

	/** Impostor pairs in all. */
	public long impostors() {
		return impostors[impostors.length - 1];
	}

	/** False match rate at point {@code i}: share of impostor pairs accepted (ISO/IEC 19795-1); ascending. */
	public double fmr(int i) {
		return (double) impostors[i] / impostors();
	}

	/** True match rate (recall) at point {@code i}: share of genuine pairs accepted; ascending. */
	public double tmr(int i) {
		return (double) genuine[i] / genuine();
	}

	/** False non-match rate at point {@code i}: share of genuine pairs rejected (ISO/IEC 19795-1); descending. */
	public double fnmr(int i) {
		return (double) (genuine() - genuine[i]) / genuine();
	}

	/** The last point whose FMR is at most {@code fmr}; 0 when there are no impostor pairs. */
	public int lastWithin(double fmr) {
		int low = 0;
		int high = size() - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (fmr(middle) <= fmr) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return low;
	}
}
