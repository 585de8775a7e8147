package org.twinlens.core.metrics;

import java.util.Arrays;
import java.util.List;

import org.twinlens.core.PairSet;

/**
 * Similarities of pairs and whether each pair is genuine (same identity) or an impostor pair, sorted once, most alike first. Equal similarities form one
 * <em>level</em>: no threshold can part them, so every curve takes them in one step. A pair is accepted when its similarity is at or above the threshold. Immutable.
 */
public final class ScoredPairs {

	/** The distinct similarities, descending. */
	private final double[] levels;
	/** Rank of the first pair of each level, and the number of pairs at the end. */
	private final int[] start;
	/** Place in the caller's arrays of the pair at each rank. */
	private final int[] order;
	/** Label of the pair at each rank. */
	private final boolean[] same;
	/** How often the pair at each rank counts, or null for once each. */
	private final int[] weights;

	/**
	 * @param similarity of each pair, higher is more alike
	 * @param same       whether each pair is genuine
	 * @throws IllegalArgumentException when the lengths differ or a similarity is not a finite number
	 */
	public ScoredPairs(double[] similarity, boolean[] same) {
		if (similarity.length != same.length) {
			throw new IllegalArgumentException("There are " + similarity.length + " similarities for " + same.length + " labels.");
		}
		double[] sorted = new double[similarity.length];
		for (int i = 0; i < similarity.length; i++) {
			if (!Double.isFinite(similarity[i])) {
				throw new IllegalArgumentException("The similarity of pair " + i + " is " + similarity[i] + ": the network gave no usable number. Check its training run.");
			}
			sorted[i] = -similarity[i] + 0.0; // +0.0 makes both zeros one
		}
		Arrays.sort(sorted);
		start = starts(sorted);
		levels = new double[start.length - 1];
		double[] negated = new double[levels.length];
		for (int l = 0; l < levels.length; l++) {
			negated[l] = sorted[start[l]];
			levels[l] = -negated[l] + 0.0;
		}
		order = new int[similarity.length];
		this.same = new boolean[similarity.length];
		int[] next = start.clone();
		for (int i = 0; i < similarity.length; i++) {
			int rank = next[Arrays.binarySearch(negated, -similarity[i] + 0.0)]++;
			order[rank] = i;
			this.same[rank] = same[i];
		}
		weights = null;
	}

	private ScoredPairs(ScoredPairs pairs, int[] weights) {
		levels = pairs.levels;
		start = pairs.start;
		order = pairs.order;
		same = pairs.same;
		this.weights = weights;
	}

	/** @param similarity of each of the set's pairs, in its order */
	public static ScoredPairs of(PairSet pairs, double[] similarity) {
		boolean[] same = new boolean[pairs.size()];
		for (int i = 0; i < same.length; i++) {
			same[i] = pairs.same(i);
		}
		return new ScoredPairs(similarity, same);
	}

	/** All pairs of several sets as one. */
	public static ScoredPairs union(List<ScoredPairs> sets) {
		int n = sets.stream().mapToInt(ScoredPairs::size).sum();
		double[] similarity = new double[n];
		boolean[] same = new boolean[n];
		int i = 0;
		for (ScoredPairs set : sets) {
			for (int level = 0; level < set.levels.length; level++) {
				for (int rank = set.start[level]; rank < set.start[level + 1]; rank++) {
					similarity[i] = set.levels[level];
					same[i++] = set.same[rank];
				}
			}
		}
		return new ScoredPairs(similarity, same);
	}

	private static int[] starts(double[] sorted) {
		int[] starts = new int[sorted.length + 1];
		int n = 0;
		for (int i = 0; i < sorted.length; i++) {
			if (i == 0 || sorted[i] != sorted[i - 1]) {
				starts[n++] = i;
			}
		}
		starts[n] = sorted.length;
		return Arrays.copyOf(starts, n + 1);
	}

	/** Number of pairs, weights not counted. */
	public int size() {
		return same.length;
	}

	/** Genuine pairs, by weight. */
	public long genuine() {
		return count(true);
	}

	/** Impostor pairs, by weight. */
	public long impostors() {
		return count(false);
	}

	private long count(boolean label) {
		long n = 0;
		for (int rank = 0; rank < same.length; rank++) {
			n += same[rank] == label ? weight(rank) : 0;
		}
		return n;
	}

	int levels() {
		return levels.length;
	}

	/** The similarity of a level; level 0 is the most alike. */
	double level(int level) {
		return levels[level];
	}

	/** Rank of the first pair of a level; of the level after the last one the number of pairs. */
	int start(int level) {
		return start[level];
	}

	boolean same(int rank) {
		return same[rank];
	}

	int weight(int rank) {
		return weights == null ? 1 : weights[rank];
	}

	/** Place in the caller's arrays of the pair at this rank. */
	int order(int rank) {
		return order[rank];
	}

	/** The same pairs counted as often as {@code weights} says, by rank. The array is shared: the view changes with it. */
	ScoredPairs reweighted(int[] weights) {
		return new ScoredPairs(this, weights);
	}
}
