package org.twinlens.core.metrics;

/**
 * Area under the ROC curve (AUC): the probability that a random genuine pair is more alike than a random impostor pair, ties counting half; the Mann–Whitney statistic
 * divided by the number of comparisons (Hanley and McNeil 1982). 1 is perfect, 0.5 is guessing.
 */
public final class AreaUnderCurve {

	private AreaUnderCurve() {
	}

	/** @return 0..1, or NaN without genuine or impostor pairs */
	public static double of(Roc roc) {
		double twice = 0;
		for (int i = 1; i < roc.size(); i++) {
			twice += (double) (roc.impostorsAccepted(i) - roc.impostorsAccepted(i - 1)) * (roc.genuineAccepted(i) + roc.genuineAccepted(i - 1));
		}
		return twice / 2 / ((double) roc.genuine() * roc.impostors());
	}
}
