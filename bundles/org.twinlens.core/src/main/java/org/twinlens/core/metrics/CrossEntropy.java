package org.twinlens.core.metrics;

/**
 * Binary cross-entropy: the mean over pairs of −ln s for genuine and −ln(1−s) for impostor pairs, where the similarity s is read as the probability of the same
 * identity. s is kept 1e-7 away from 0 and 1, as Keras does, so that one certain error does not make the mean infinite.
 */
public final class CrossEntropy {

	private static final double EPSILON = 1e-7;

	/** Loss of each pair, by rank. */
	private final double[] losses;

	/** Takes each pair's logarithm once, for the many means of a bootstrap. */
	public CrossEntropy(ScoredPairs pairs) {
		losses = new double[pairs.size()];
		for (int level = 0; level < pairs.levels(); level++) {
			double p = Math.min(Math.max(pairs.level(level), EPSILON), 1 - EPSILON);
			for (int rank = pairs.start(level); rank < pairs.start(level + 1); rank++) {
				losses[rank] = -Math.log(pairs.same(rank) ? p : 1 - p);
			}
		}
	}

	/** @return at least 0, or NaN without pairs */
	public static double of(ScoredPairs pairs) {
		return new CrossEntropy(pairs).mean(pairs);
	}

	/** @param weighted the same pairs, as a bootstrap counts them */
	public double mean(ScoredPairs weighted) {
		double sum = 0;
		long n = 0;
		for (int rank = 0; rank < losses.length; rank++) {
			sum += weighted.weight(rank) * losses[rank];
			n += weighted.weight(rank);
		}
		return sum / n;
	}
}
