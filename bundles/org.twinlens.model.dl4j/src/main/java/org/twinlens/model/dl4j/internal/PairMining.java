package org.twinlens.model.dl4j.internal;

import java.util.Arrays;
import java.util.Comparator;

import org.twinlens.core.PairSet;
import org.twinlens.model.TrainingConfig.Mining;

/** Chooses the pairs of a batch that enter the loss, by the similarities they have now. An image is an anchor of each of its pairs, whichever of the two it is. */
final class PairMining {

	private final PairSet pairs;
	private final double[] similarities;
	/** For each image the numbers of its pairs, the least alike first. */
	private final int[][] pairsOf;
	private final boolean[] chosen;

	private PairMining(PairSet pairs, double[] similarities) {
		this.pairs = pairs;
		this.similarities = similarities;
		pairsOf = ordered();
		chosen = new boolean[pairs.size()];
	}

	/** For each pair whether it enters the loss. */
	static boolean[] choose(Mining mining, PairSet pairs, double[] similarities) {
		if (mining == Mining.NONE) {
			boolean[] all = new boolean[pairs.size()];
			Arrays.fill(all, true);
			return all;
		}
		PairMining choice = new PairMining(pairs, similarities);
		if (mining == Mining.SEMI_HARD) {
			choice.semiHard();
		} else {
			choice.hardest();
		}
		return choice.chosen;
	}

	/** Pairs of equal similarity in the order of the batch, so that the choice is the same on every run. */
	private int[][] ordered() {
		Integer[] numbers = new Integer[pairs.size()];
		Arrays.setAll(numbers, i -> i);
		Arrays.sort(numbers, Comparator.comparingDouble(i -> similarities[i]));
		int[] count = new int[pairs.images().size()];
		for (int i = 0; i < numbers.length; i++) {
			count[pairs.first(i)]++;
			count[pairs.second(i)]++;
		}
		int[][] lists = new int[count.length][];
		Arrays.setAll(lists, row -> new int[count[row]]);
		Arrays.fill(count, 0);
		for (int pair : numbers) {
			lists[pairs.first(pair)][count[pairs.first(pair)]++] = pair;
			lists[pairs.second(pair)][count[pairs.second(pair)]++] = pair;
		}
		return lists;
	}

	private void semiHard() {
		for (int[] list : pairsOf) {
			// From the least alike on: the last negative pair before a positive one is the hardest that is less alike.
			int before = -1;
			int waiting = 0;
			for (int pair : list) {
				if (pairs.same(pair)) {
					chosen[pair] = true;
					choose(before);
					waiting += before < 0 ? 1 : 0;
				} else {
					choose(waiting > 0 && before < 0 ? pair : -1);
					before = pair;
				}
			}
		}
	}

	private void hardest() {
		for (int[] list : pairsOf) {
			int positive = -1;
			int negative = -1;
			for (int pair : list) {
				positive = positive < 0 && pairs.same(pair) ? pair : positive;
				negative = pairs.same(pair) ? negative : pair;
			}
			choose(positive);
			choose(negative);
		}
	}

	private void choose(int pair) {
		if (pair >= 0) {
			chosen[pair] = true;
		}
	}
}
