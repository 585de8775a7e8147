package org.twinlens.pairs.internal;

import org.twinlens.core.PairSet;
import org.twinlens.core.PairSetBuilder;

/** Draws as many positive as negative pairs, or another number of each. Every identity has the same share of the positive pairs, as far as it has so many, lest one with many images stand for all. */
public final class BalancedDraw {

	private BalancedDraw() {
	}

	/**
	 * @param ofEachKind positive pairs, and negative pairs
	 * @throws IllegalArgumentException when there are not so many
	 */
	public static PairSet draw(PairSpace space, int ofEachKind, SeededRandom random) {
		check(space, ofEachKind);
		return draw(space, ofEachKind, ofEachKind, random);
	}

	/** Positive and negative pairs in a random order; there must be so many of each. */
	static PairSet draw(PairSpace space, int positivePairs, int negativePairs, SeededRandom random) {
		long[] positives = positives(space, positivePairs, random);
		long[] negatives = random.draw(space.negatives(), negativePairs);
		for (int i = 0; i < negatives.length; i++) {
			negatives[i] = space.negative(negatives[i]);
		}
		random.shuffle(positives);
		random.shuffle(negatives);
		int size = positivePairs + negativePairs;
		PairSetBuilder pairs = new PairSetBuilder(space.images(), size);
		int positive = 0;
		int negative = 0;
		while (positive + negative < size) {
			boolean same = random.nextInt(size - positive - negative) < positivePairs - positive;
			long pair = same ? positives[positive++] : negatives[negative++];
			pairs.add(PairSpace.first(pair), PairSpace.second(pair), same);
		}
		return pairs.build();
	}

	/** @throws IllegalArgumentException when there are not so many pairs of each kind */
	public static void check(PairSpace space, int ofEachKind) {
		long most = most(space);
		if (ofEachKind < 1 || ofEachKind > most) {
			throw new IllegalArgumentException(space.describe() + ", so a balanced set has " + (most == 0 ? "no pairs at all. Add images."
					: "2 to " + 2 * most + " pairs, not " + 2L * ofEachKind + ". Ask for fewer, or add images."));
		}
	}

	/** Pairs of each kind there are at most. */
	public static long most(PairSpace space) {
		return Math.min(space.positives(), space.negatives());
	}

	/** Distinct positive pairs, packed, ordered by identity. */
	static long[] positives(PairSpace space, int count, SeededRandom random) {
		long[] drawn = new long[count];
		int n = 0;
		int[] shares = equalShares(space, count, random);
		for (int identity = 0; identity < shares.length; identity++) {
			for (long number : random.draw(space.positives(identity), shares[identity])) {
				drawn[n++] = space.positive(identity, number);
			}
		}
		return drawn;
	}

	/** How many positive pairs each identity gives: all the same number, but those that have fewer give all they have. */
	private static int[] equalShares(PairSpace space, int count, SeededRandom random) {
		int low = 0; // the largest level at which all shares together do not exceed the count
		int high = count;
		while (low < high) {
			int level = (int) ((low + (long) high + 1) / 2);
			if (total(space, level) <= count) {
				low = level;
			} else {
				high = level - 1;
			}
		}
		int[] shares = new int[space.identities()];
		for (int identity = 0; identity < shares.length; identity++) {
			shares[identity] = (int) Math.min(low, space.positives(identity));
		}
		long left = count - total(space, low);
		for (int identity : random.shuffled(shares.length)) {
			if (left > 0 && space.positives(identity) > low) {
				shares[identity]++;
				left--;
			}
		}
		return shares;
	}

	private static long total(PairSpace space, int level) {
		long total = 0;
		for (int identity = 0; identity < space.identities(); identity++) {
			total += Math.min(level, space.positives(identity));
		}
		return total;
	}
}
