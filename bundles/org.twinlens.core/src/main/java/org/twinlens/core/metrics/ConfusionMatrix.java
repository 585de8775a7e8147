package org.twinlens.core.metrics;

/**
 * What happened to the pairs at one threshold; "positive" means accepted as the same identity. Ratios are shares in 0..1, NaN where undefined.
 *
 * @param truePositives  genuine pairs accepted
 * @param falsePositives impostor pairs accepted (false matches)
 * @param trueNegatives  impostor pairs rejected
 * @param falseNegatives genuine pairs rejected (false non-matches)
 */
public record ConfusionMatrix(long truePositives, long falsePositives, long trueNegatives, long falseNegatives) {

	/** @param threshold pairs at or above it are accepted */
	public static ConfusionMatrix at(ScoredPairs pairs, double threshold) {
		int accepted = pairs.start(firstRejectedLevel(pairs, threshold));
		long[] genuine = new long[2];
		long[] impostors = new long[2];
		for (int rank = 0; rank < pairs.size(); rank++) {
			(pairs.same(rank) ? genuine : impostors)[rank < accepted ? 1 : 0] += pairs.weight(rank);
		}
		return new ConfusionMatrix(genuine[1], impostors[1], impostors[0], genuine[0]);
	}

	private static int firstRejectedLevel(ScoredPairs pairs, double threshold) {
		int low = 0;
		int high = pairs.levels();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (pairs.level(middle) >= threshold) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	public long genuine() {
		return truePositives + falseNegatives;
	}

	public long impostors() {
		return falsePositives + trueNegatives;
	}

	/** Share of pairs decided rightly; NaN without pairs. */
	public double accuracy() {
		return (double) (truePositives + trueNegatives) / (genuine() + impostors());
	}

	/** Mean of the shares of genuine and of impostor pairs decided rightly, 1 − (FMR+FNMR)/2, which does not depend on how many of each there are; NaN without either. */
	public double balancedAccuracy() {
		return 1 - (fmr() + fnmr()) / 2;
	}

	/** Share of accepted pairs that are genuine; NaN when nothing was accepted. */
	public double precision() {
		return (double) truePositives / (truePositives + falsePositives);
	}

	/** Share of genuine pairs accepted, 1−FNMR; NaN without genuine pairs. */
	public double recall() {
		return (double) truePositives / genuine();
	}

	/** Harmonic mean of precision and recall, 2TP/(2TP+FP+FN); NaN when either is. */
	public double f1() {
		boolean defined = truePositives + falsePositives > 0 && genuine() > 0;
		return defined ? 2.0 * truePositives / (2 * truePositives + falsePositives + falseNegatives) : Double.NaN;
	}

	/** False match rate: share of impostor pairs accepted (ISO/IEC 19795-1); NaN without impostor pairs. */
	public double fmr() {
		return (double) falsePositives / impostors();
	}

	/** False non-match rate: share of genuine pairs rejected (ISO/IEC 19795-1); NaN without genuine pairs. */
	public double fnmr() {
		return (double) falseNegatives / genuine();
	}
}
