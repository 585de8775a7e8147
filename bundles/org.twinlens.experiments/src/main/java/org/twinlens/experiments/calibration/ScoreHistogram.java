package org.twinlens.experiments.calibration;

/**
 * How the similarities of genuine and of impostor pairs are distributed: shares in bins of equal width. The arrays are shared, not copied; nobody writes to them.
 *
 * @param lower    where the first bin begins
 * @param upper    where the last bin ends; a similarity there belongs to the last bin
 * @param genuine  share of the genuine pairs in each bin; they sum to 1, or are all 0 without such pairs
 * @param impostor share of the impostor pairs in each bin
 */
public record ScoreHistogram(double lower, double upper, double[] genuine, double[] impostor) {

	/** Number of bins. */
	public int bins() {
		return genuine.length;
	}

	/** The largest share, for scaling; 0 without pairs. */
	public double highest() {
		double highest = 0;
		for (int i = 0; i < genuine.length; i++) {
			highest = Math.max(highest, Math.max(genuine[i], impostor[i]));
		}
		return highest;
	}
}
