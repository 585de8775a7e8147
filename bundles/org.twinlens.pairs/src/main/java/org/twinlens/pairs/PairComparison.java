package org.twinlens.pairs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;

/**
 * How two sets of pairs differ. A pair is recognised by its two images, whatever their order; images by the hash of their files. A pair that stands in a set more than
 * once counts each time.
 *
 * @param one        a set
 * @param other      the set it is compared with
 * @param onlyOne    numbers of {@code one}'s pairs that {@code other} does not have
 * @param onlyOther  numbers of {@code other}'s pairs that {@code one} does not have
 * @param both       numbers of {@code one}'s pairs that {@code other} has with the same label
 * @param relabelled numbers of {@code one}'s pairs that {@code other} has with the other label only
 */
public record PairComparison(PairSet one, PairSet other, int[] onlyOne, int[] onlyOther, int[] both, int[] relabelled) {

	/** Takes n·log n steps for n pairs. */
	public static PairComparison of(PairSet one, PairSet other) {
		Map<String, Integer> rows = new HashMap<>();
		long[] ones = keys(one, rows);
		long[] others = keys(other, rows);
		long[] sortedOnes = sorted(ones);
		long[] sortedOthers = sorted(others);
		return new PairComparison(one, other, numbers(ones, i -> !has(sortedOthers, ones[i]) && !has(sortedOthers, relabelled(ones[i]))),
				numbers(others, i -> !has(sortedOnes, others[i]) && !has(sortedOnes, relabelled(others[i]))), numbers(ones, i -> has(sortedOthers, ones[i])),
				numbers(ones, i -> !has(sortedOthers, ones[i]) && has(sortedOthers, relabelled(ones[i]))));
	}

	/** Whether both have the same pairs with the same labels. */
	public boolean same() {
		return onlyOne.length == 0 && onlyOther.length == 0 && relabelled.length == 0;
	}

	/** For each pair its two images and its label in one number: the lesser row, the greater row, the label. */
	private static long[] keys(PairSet pairs, Map<String, Integer> rows) {
		int[] row = pairs.images().stream().map(ImageRecord::hash).mapToInt(hash -> {
			Integer known = rows.putIfAbsent(hash, rows.size());
			return known == null ? rows.size() - 1 : known;
		}).toArray();
		long[] keys = new long[pairs.size()];
		for (int i = 0; i < keys.length; i++) {
			int first = row[pairs.first(i)];
			int second = row[pairs.second(i)];
			keys[i] = (long) Math.min(first, second) << 32 | (long) Math.max(first, second) << 1 | (pairs.same(i) ? 1 : 0);
		}
		return keys;
	}

	private static long relabelled(long key) {
		return key ^ 1;
	}

	private static long[] sorted(long[] keys) {
		long[] sorted = keys.clone();
		Arrays.sort(sorted);
		return sorted;
	}

	private static boolean has(long[] sorted, long key) {
		return Arrays.binarySearch(sorted, key) >= 0;
	}

	private static int[] numbers(long[] keys, IntPredicate chosen) {
		return IntStream.range(0, keys.length).filter(chosen).toArray();
	}
}
