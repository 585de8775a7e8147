package org.twinlens.pairs.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.twinlens.core.Episode;
import org.twinlens.core.ImageRecord;
import org.twinlens.pairs.internal.PairSpace;
import org.twinlens.pairs.internal.SeededRandom;

/** Draws N-way k-shot episodes (Vinyals et al. 2016) from labelled images. */
public final class Episodes {

	private Episodes() {
	}

	/**
	 * @param images  labelled images, usually of the test part
	 * @param ways    N, identities to choose from, at least 2
	 * @param shots   k, support images of each identity, at least 1
	 * @param queries query images of each identity, at least 1; never one of the support set
	 * @param count   episodes
	 * @param seed    of the draw; episode i is the same whatever the count
	 * @throws IllegalArgumentException when fewer than N identities have k + queries images, saying how many have
	 */
	public static List<Episode> sample(List<ImageRecord> images, int ways, int shots, int queries, int count, long seed) {
		if (ways < 2 || shots < 1 || queries < 1 || count < 1) {
			throw new IllegalArgumentException("An episode needs at least 2 identities, 1 support image and 1 query image of each, and there must be at least 1 episode; not " + ways
					+ ", " + shots + ", " + queries + " and " + count + ".");
		}
		PairSpace space = new PairSpace(images);
		long needed = (long) shots + queries;
		List<int[]> identities = IntStream.range(0, space.identities()).mapToObj(space::rows).filter(rows -> rows.length >= needed).toList();
		if (identities.size() < ways) {
			throw new IllegalArgumentException(ways + "-way " + shots + "-shot episodes need " + ways + " identities with " + needed + " images or more, and there are "
					+ identities.size() + ". Ask for fewer, or add images.");
		}
		return IntStream.range(0, count).mapToObj(i -> episode(i, space.images(), identities, ways, shots, queries, new SeededRandom(seed, i))).toList();
	}

	private static Episode episode(int number, List<ImageRecord> images, List<int[]> identities, int ways, int shots, int queries, SeededRandom random) {
		List<ImageRecord> support = new ArrayList<>();
		List<Integer> supportClass = new ArrayList<>();
		List<ImageRecord> query = new ArrayList<>();
		List<Integer> queryClass = new ArrayList<>();
		int[] chosen = random.shuffled(identities.size());
		for (int way = 0; way < ways; way++) {
			int[] rows = identities.get(chosen[way]);
			int[] order = random.shuffled(rows.length);
			for (int i = 0; i < shots + queries; i++) {
				(i < shots ? support : query).add(images.get(rows[order[i]]));
				(i < shots ? supportClass : queryClass).add(way);
			}
		}
		return new Episode(String.format(Locale.ROOT, "episode %04d", number + 1), support, supportClass, query, queryClass);
	}
}
