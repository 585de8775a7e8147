package org.twinlens.experiments;

import java.util.Comparator;
import java.util.stream.IntStream;

import org.twinlens.core.PairSet;

/**
 * Pairs with their similarities at a threshold, the hardest first: those on the wrong side of the threshold and farthest from it, then those it only just parts rightly.
 *
 * @param pairs      the pairs
 * @param similarity of each, in 0..1
 * @param threshold  accept from here on
 */
public record PairRanking(PairSet pairs, double[] similarity, double threshold) {

	/** Which pairs are of interest. */
	public enum Kind {
		ALL, POSITIVE, NEGATIVE,
		/** Negative pairs at or above the threshold. */
		FALSE_ACCEPTS,
		/** Positive pairs below the threshold. */
		FALSE_REJECTS
	}

	public PairRanking {
		if (similarity.length != pairs.size()) {
			throw new IllegalArgumentException("Each of " + pairs.size() + " pairs needs its similarity, and there are " + similarity.length + ".");
		}
	}

	/** The numbers of the pairs of a kind, hardest first; equally hard ones in the set's order. */
	public int[] hardestFirst(Kind kind) {
		return IntStream.range(0, pairs.size()).filter(i -> is(i, kind)).boxed().sorted(Comparator.comparingDouble(i -> -hardness(i))).mapToInt(Integer::intValue).toArray();
	}

	/** Whether a pair is of a kind. */
	public boolean is(int pair, Kind kind) {
		return switch (kind) {
		case ALL -> true;
		case POSITIVE -> pairs.same(pair);
		case NEGATIVE -> !pairs.same(pair);
		case FALSE_ACCEPTS -> !pairs.same(pair) && accepted(pair);
		case FALSE_REJECTS -> pairs.same(pair) && !accepted(pair);
		};
	}

	/** How many pairs are of a kind. */
	public int count(Kind kind) {
		return (int) IntStream.range(0, pairs.size()).filter(i -> is(i, kind)).count();
	}

	public boolean accepted(int pair) {
		return similarity[pair] >= threshold;
	}

	/** How far the similarity lies on the wrong side of the threshold; negative on the right side. */
	private double hardness(int pair) {
		return pairs.same(pair) ? threshold - similarity[pair] : similarity[pair] - threshold;
	}
}
