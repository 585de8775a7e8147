package org.twinlens.model.dl4j.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.twinlens.core.PairSet;

/** Draws a few pairs out of many. */
final class PairSample {

	private PairSample() {
	}

	/**
	 * Positive and negative pairs by turns as long as there are both, until one comes that would need more images than there may be. Pairs of images that
	 * are not the same way up are left out, for images are looked at as they are. The same for the same seed.
	 *
	 * @param images the most distinct images
	 */
	static PairSet of(PairSet all, int images, long seed) {
		Deque<Integer> positives = shuffled(all, true, seed);
		Deque<Integer> negatives = shuffled(all, false, seed);
		List<Integer> chosen = new ArrayList<>();
		Set<Integer> rows = new HashSet<>();
		for (boolean same = true; !positives.isEmpty() || !negatives.isEmpty(); same = !same) {
			Deque<Integer> from = same && !positives.isEmpty() || negatives.isEmpty() ? positives : negatives;
			int pair = from.remove();
			rows.add(all.first(pair));
			rows.add(all.second(pair));
			if (rows.size() > images) {
				break;
			}
			chosen.add(pair);
		}
		return all.select(chosen.stream().mapToInt(Integer::intValue).toArray());
	}

	private static Deque<Integer> shuffled(PairSet all, boolean same, long seed) {
		List<Integer> numbers = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			if (all.same(i) == same && all.turns(all.first(i)) == all.turns(all.second(i))) {
				numbers.add(i);
			}
		}
		Collections.shuffle(numbers, new Random(Seeds.of(seed, Seeds.SAMPLE, same ? 1 : 0, 0)));
		return new ArrayDeque<>(numbers);
	}
}
