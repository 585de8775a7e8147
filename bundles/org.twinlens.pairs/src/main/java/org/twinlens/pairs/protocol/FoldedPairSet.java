package org.twinlens.pairs.protocol;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.twinlens.core.PairSet;

/** Pairs that a protocol divides into folds for cross-validation: the threshold for a fold is chosen on the others. Immutable. */
public final class FoldedPairSet {

	private final PairSet pairs;
	private final int[] foldOf;
	private final int folds;

	/**
	 * @param pairs  all of them
	 * @param foldOf the fold of each pair, from 0; each fold up to the highest has pairs
	 */
	public FoldedPairSet(PairSet pairs, int[] foldOf) {
		if (foldOf.length != pairs.size()) {
			throw new IllegalArgumentException("Each of " + pairs.size() + " pairs needs its fold, and there are " + foldOf.length + ".");
		}
		this.pairs = pairs;
		this.foldOf = foldOf.clone();
		this.folds = Arrays.stream(foldOf).max().orElse(-1) + 1;
		if (Arrays.stream(foldOf).distinct().count() != folds || Arrays.stream(foldOf).anyMatch(fold -> fold < 0)) {
			throw new IllegalArgumentException("Folds are numbered 0, 1, ... without gaps.");
		}
	}

	public PairSet pairs() {
		return pairs;
	}

	public int folds() {
		return folds;
	}

	/** The fold of pair {@code i}, from 0. */
	public int foldOf(int i) {
		return foldOf[i];
	}

	/** The numbers of a fold's pairs, ascending. */
	public int[] pairsOf(int fold) {
		return IntStream.range(0, foldOf.length).filter(i -> foldOf[i] == fold).toArray();
	}
}
