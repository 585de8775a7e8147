package org.twinlens.core.metrics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;

import org.twinlens.core.Progress;

/**
 * 95 % intervals of the difference between two verifiers on the same pairs, by the vertex bootstrap of {@link IdentityBootstrap}: each draw of identities counts the pairs
 * alike for both, so that what makes pairs easy or hard for both cancels out.
 */
public final class PairedIdentityBootstrap {

	private final IdentityBootstrap first;
	private final IdentityBootstrap second;

	/**
	 * @param first          the pairs as the first verifier scored them
	 * @param second         the same pairs in the same order as the second scored them
	 * @param firstIdentity  number of the identity of each pair's anchor, from 0
	 * @param secondIdentity number of the identity of each pair's validation image
	 * @param resamples      how many, at least 1
	 * @param seed           of the draws; equal seeds give equal intervals
	 */
	public PairedIdentityBootstrap(ScoredPairs first, ScoredPairs second, int[] firstIdentity, int[] secondIdentity, int resamples, long seed) {
		if (first.size() != second.size() || first.genuine() != second.genuine()) {
			throw new IllegalArgumentException("The difference of two verifiers is measured on the same pairs; the first has " + first.size() + ", the second " + second.size() + ".");
		}
		this.first = new IdentityBootstrap(first, firstIdentity, secondIdentity, resamples, seed);
		this.second = new IdentityBootstrap(second, firstIdentity, secondIdentity, resamples, seed);
	}

	/**
	 * @param figures  computes figures of pairs, always the same number of them; NaN where one does not exist. It must not keep the pairs
	 * @param progress told of resamples done
	 * @return an interval for the second's figure minus the first's, for each figure; {@code null} where the figure exists in too few resamples
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	public Interval[] intervals(Function<ScoredPairs, double[]> figures, Progress progress) {
		SplittableRandom random = new SplittableRandom(first.seed());
		IdentityBootstrap.Weighted a = first.weighted();
		IdentityBootstrap.Weighted b = second.weighted();
		double[][] differences = new double[first.resamples()][];
		for (int r = 0; r < differences.length; r++) {
			progress.checkCancelled();
			int[] times = first.draw(random);
			double[] ofFirst = figures.apply(a.by(times));
			double[] ofSecond = figures.apply(b.by(times));
			differences[r] = new double[ofFirst.length];
			Arrays.setAll(differences[r], f -> ofSecond[f] - ofFirst[f]);
			progress.report("Resampling identities", r + 1, differences.length);
		}
		return IdentityBootstrap.percentiles(differences);
	}
}
