package org.twinlens.dataset.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.twinlens.core.Progress;

/**
 * Groups of images whose hashes differ in few bits and that do look alike. Two near duplicates lie in one group, and so do those of either (single linkage, by union and
 * find).
 *
 * <p>
 * Not all pairs are compared: of two hashes that differ in at most b bits, at least one of b + 1 bands of bits is equal (the pigeonhole principle; Manku et al. 2007,
 * "Detecting near-duplicates for web crawling"). So only hashes that agree in a band are.
 */
public final class NearDuplicates {

	/** Whether two images whose hashes are near do look alike. */
	@FunctionalInterface
	public interface Confirmation {
		/** @param first place of an image */
		boolean alike(int first, int second);
	}

	private final long[] hashes;
	private final int mostBits;
	private final Confirmation confirmation;
	private final UnionFind groups;

	private NearDuplicates(long[] hashes, int mostBits, Confirmation confirmation) {
		this.hashes = hashes;
		this.mostBits = mostBits;
		this.confirmation = confirmation;
		groups = new UnionFind(hashes.length);
	}

	/**
	 * @param hashes   one an image
	 * @param mostBits in which two are still near, 0..63
	 * @return the groups of two and more, as places in {@code hashes}, ascending in each group and by their first
	 */
	public static List<int[]> groups(long[] hashes, int mostBits, Confirmation confirmation, Progress progress) {
		if (mostBits < 0 || mostBits > 63) {
			throw new IllegalArgumentException("Near duplicates differ in 0 to 63 bits, not " + mostBits + ".");
		}
		NearDuplicates search = new NearDuplicates(hashes, mostBits, confirmation);
		for (int band = 0; band <= mostBits; band++) {
			progress.report("Comparing images", band, mostBits + 1L);
			search.join(band * 64 / (mostBits + 1), (band + 1) * 64 / (mostBits + 1), progress);
		}
		return search.groups.several();
	}

	/** Joins near duplicates among those whose hashes agree in the bits from one to another. */
	private void join(int from, int to, Progress progress) {
		long mask = to - from == 64 ? -1 : (1L << to - from) - 1;
		Map<Long, List<Integer>> buckets = new LinkedHashMap<>();
		for (int i = 0; i < hashes.length; i++) {
			buckets.computeIfAbsent(hashes[i] >>> from & mask, band -> new ArrayList<>()).add(i);
		}
		for (List<Integer> bucket : buckets.values()) {
			int[] members = bucket.stream().mapToInt(Integer::intValue).toArray();
			for (int i = 1; i < members.length; i++) {
				progress.checkCancelled();
				for (int j = 0; j < i; j++) {
					join(members[i], members[j]);
				}
			}
		}
	}

	private void join(int first, int second) {
		if (PerceptualHash.distance(hashes[first], hashes[second]) > mostBits) {
			return;
		}
		if (!groups.joined(first, second) && confirmation.alike(first, second)) {
			groups.join(first, second);
		}
	}
}
