package org.twinlens.experiments.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.pairs.PairGenerator;

/** The pairs of a calibration part from which it is told what a threshold costs: at most {@value #PAIRS}, at most half of them genuine. */
public final class CalibrationPairs {

	/** Pairs at most. */
	static final int PAIRS = 20_000;

	private CalibrationPairs() {
	}

	/**
	 * Where there are more genuine pairs than wanted, each identity gives so few images, evenly spread over its own, that the genuine pairs are few enough, and if need be only
	 * every n-th identity gives any.
	 *
	 * @param images    of the calibration part, labelled
	 * @param generator {@code evaluation}: every genuine pair first, the rest impostor pairs
	 * @param seed      of the draw of impostor pairs
	 * @return empty when the images make no genuine or no impostor pair
	 */
	public static Optional<PairSet> of(List<ImageRecord> images, PairGenerator generator, long seed) {
		List<ImageRecord> some = few(images);
		Map<String, Integer> counts = counts(some);
		boolean both = counts.size() > 1 && counts.values().stream().anyMatch(count -> count > 1);
		return both ? Optional.of(generator.generate(new PairGenerator.Request(some, PAIRS, seed))) : Optional.empty();
	}

	private static Map<String, Integer> counts(List<ImageRecord> images) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		images.forEach(image -> counts.merge(image.identity(), 1, Integer::sum));
		return counts;
	}

	private static List<ImageRecord> few(List<ImageRecord> images) {
		Map<String, Integer> counts = counts(images);
		int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
		while (most > 2 && genuine(counts, most) > PAIRS / 2) {
			most--;
		}
		int every = (int) Math.max(1, Math.ceil(genuine(counts, most) / (PAIRS / 2.0)));
		Map<String, Integer> place = new HashMap<>();
		counts.keySet().forEach(identity -> place.put(identity, place.size()));
		Map<String, Integer> seen = new HashMap<>();
		List<ImageRecord> some = new ArrayList<>();
		for (ImageRecord image : images) {
			int n = seen.merge(image.identity(), 1, Integer::sum) - 1;
			if (place.get(image.identity()) % every == 0 && isOneOf(n, counts.get(image.identity()), most)) {
				some.add(image);
			}
		}
		return some;
	}

	/** Genuine pairs when no identity gives more images than {@code most}. */
	private static long genuine(Map<String, Integer> counts, int most) {
		return counts.values().stream().mapToLong(count -> Math.min(count, most)).map(n -> n * (n - 1) / 2).sum();
	}

	/** Whether the n-th of {@code count} is among {@code most} evenly spread ones. */
	private static boolean isOneOf(int n, int count, int most) {
		return count <= most || (long) n * most / count != (long) (n - 1) * most / count || n == 0;
	}
}
