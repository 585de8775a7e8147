package org.twinlens.core.metrics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;

import org.twinlens.core.Progress;

/**
 * 95 % intervals that allow for pairs of one identity being alike, by resampling identities: as many identities as there are, drawn with replacement, again and again.
 * A pair within one identity counts as often as its identity was drawn; a pair across two identities counts as often as the product of both, for each copy of the one
 * meets each copy of the other. This is the vertex bootstrap (Snijders and Borgatti 1999; for error rates Fogliato, Patil and Perona 2024), kin to the
 * subsets bootstrap of Bolle, Ratha and Pankanti (2004), which for impostor pairs allows for one of the two identities only. Resampling pairs would take the images of
 * one person as news and give intervals that are too narrow.
 * <p>
 * The pairs are sorted once; a resample only counts them differently.
 */
public final class IdentityBootstrap {

	private final ScoredPairs pairs;
	/** Identity numbers by rank. */
	private final int[] first;
	private final int[] second;
	private final int identities;
	private final int resamples;
	private final long seed;

	/**
	 * @param pairs          the pairs
	 * @param firstIdentity  number of the identity of each pair's anchor, from 0, in the order the pairs were given in
	 * @param secondIdentity number of the identity of each pair's validation image
	 * @param resamples      how many, at least 1; 1,000 give an end of an interval to about 2 % of its width
	 * @param seed           of the draws; equal seeds give equal intervals
	 */
	public IdentityBootstrap(ScoredPairs pairs, int[] firstIdentity, int[] secondIdentity, int resamples, long seed) {
		if (firstIdentity.length != pairs.size() || secondIdentity.length != pairs.size() || resamples < 1) {
			throw new IllegalArgumentException("A bootstrap over " + pairs.size() + " pairs needs an identity for each image (" + firstIdentity.length + " and "
					+ secondIdentity.length + ") and at least one resample (" + resamples + ").");
		}
		this.pairs = pairs;
		first = new int[pairs.size()];
		second = new int[pairs.size()];
		for (int rank = 0; rank < first.length; rank++) {
			first[rank] = firstIdentity[pairs.order(rank)];
			second[rank] = secondIdentity[pairs.order(rank)];
		}
		identities = 1 + Math.max(Arrays.stream(first).max().orElse(-1), Arrays.stream(second).max().orElse(-1));
		this.resamples = resamples;
		this.seed = seed;
	}

	/**
	 * @param figures  computes figures of pairs, always the same number of them; NaN where one does not exist. It must not keep the pairs
	 * @param progress told of resamples done
	 * @return an interval for each figure, {@code null} where the figure exists in too few resamples
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	public Interval[] intervals(Function<ScoredPairs, double[]> figures, Progress progress) {
		SplittableRandom random = new SplittableRandom(seed);
		Weighted resampled = weighted();
		double[][] values = new double[resamples][];
		for (int r = 0; r < resamples; r++) {
			progress.checkCancelled();
			values[r] = figures.apply(resampled.by(draw(random)));
			progress.report("Resampling identities", r + 1, resamples);
		}
		return percentiles(values);
	}

	/** An interval for each figure from its values in the resamples. */
	static Interval[] percentiles(double[][] values) {
		Interval[] intervals = new Interval[values[0].length];
		for (int f = 0; f < intervals.length; f++) {
			int figure = f;
			intervals[f] = Interval.percentile(Arrays.stream(values).mapToDouble(v -> v[figure]).toArray());
		}
		return intervals;
	}

	int resamples() {
		return resamples;
	}

	long seed() {
		return seed;
	}

	/** How often each identity is drawn. */
	int[] draw(SplittableRandom random) {
		int[] times = new int[identities];
		for (int i = 0; i < identities; i++) {
			times[random.nextInt(identities)]++;
		}
		return times;
	}

	Weighted weighted() {
		return new Weighted();
	}

	/** The pairs, counted by how often their identities were drawn. */
	final class Weighted {

		private final int[] weights = new int[first.length];
		private final ScoredPairs resampled = pairs.reweighted(weights);

		/** @return always the same object, which changes with the next call */
		ScoredPairs by(int[] times) {
			for (int rank = 0; rank < weights.length; rank++) {
				int a = first[rank];
				int b = second[rank];
				weights[rank] = a == b ? times[a] : times[a] * times[b];
			}
			return resampled;
		}
	}
}
