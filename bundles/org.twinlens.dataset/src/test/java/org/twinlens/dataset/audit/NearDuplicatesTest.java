package org.twinlens.dataset.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.twinlens.core.Progress;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NearDuplicatesTest {

	private static List<List<Integer>> groups(int bits, long... hashes) {
		return NearDuplicates.groups(hashes, bits, (i, j) -> true, Progress.NONE).stream().map(group -> Arrays.stream(group).boxed().toList()).toList();
	}

	@Test
	void nearHashesAreInOneGroup() {
		assertEquals(List.of(List.of(0, 2), List.of(1, 4)), groups(2, 0b0000, 0xff00, 0b0011, 0xf0f0f0, 0xff01));
		assertEquals(List.of(), groups(2, 0b0000, 0b0111));
		assertEquals(List.of(List.of(0, 1)), groups(3, 0b0000, 0b0111));
		assertEquals(List.of(), groups(2));
	}

	@Test
	void equalHashesNeedNoBit() {
		assertEquals(List.of(List.of(0, 1)), groups(0, 7, 7, 6));
		assertEquals(List.of(List.of(0, 2)), groups(0, -1, 5, -1));
	}

	@Test
	void groupsAreLinkedThroughOthers() {
		assertEquals(List.of(List.of(0, 1, 2)), groups(2, 0b000000, 0b001111, 0b000011));
		assertEquals(List.of(List.of(0, 1)), groups(63, 0L, Long.MAX_VALUE));
	}

	@Test
	void whatDoesNotLookAlikeIsNotJoined() {
		assertEquals(List.of(), NearDuplicates.groups(new long[] { 1, 1 }, 4, (i, j) -> false, Progress.NONE));
	}

	@Test
	void bitsBeyondAHashAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> groups(64, 1, 2));
		assertThrows(IllegalArgumentException.class, () -> groups(-1, 1, 2));
	}

	@Test
	void cancellingStops() {
		Progress cancelled = new Progress() {
			@Override
			public void report(String task, long done, long total) {
				// nobody looks
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> NearDuplicates.groups(new long[] { 1, 1 }, 4, (i, j) -> true, cancelled));
	}

	/** Of 100,000 images few pairs are compared at all. */
	@Test
	void manyImagesAreGrouped() {
		Random random = new Random(5);
		long[] hashes = random.longs(100_000).toArray();
		for (int i = 0; i < 1000; i++) {
			hashes[99_000 + i] = hashes[i] ^ 1L << random.nextInt(64) ^ 1L << random.nextInt(64);
		}
		AtomicLong confirmed = new AtomicLong();
		List<int[]> groups = NearDuplicates.groups(hashes, QualityThresholds.DUPLICATE_BITS, (i, j) -> confirmed.incrementAndGet() > 0, Progress.NONE);
		Set<List<Integer>> found = new HashSet<>(groups.stream().map(group -> Arrays.stream(group).boxed().toList()).toList());
		for (int i = 0; i < 1000; i++) {
			assertTrue(found.contains(List.of(i, 99_000 + i)), "image " + i);
		}
		assertEquals(1000, groups.size());
		assertEquals(1000, confirmed.get());
	}

	/** The groups are those that comparing all pairs gives. */
	@Property(tries = 200)
	void nothingIsMissed(@ForAll long seed, @ForAll @IntRange(min = 0, max = 20) int bits, @ForAll @IntRange(min = 0, max = 60) int images) {
		Random random = new Random(seed);
		long base = random.nextLong();
		long[] hashes = new long[images];
		for (int i = 0; i < images; i++) {
			hashes[i] = random.nextInt(3) == 0 ? random.nextLong() : base;
			for (int flips = random.nextInt(2 * bits + 2); flips > 0; flips--) {
				hashes[i] ^= 1L << random.nextInt(64);
			}
		}
		assertEquals(allPairs(hashes, bits), new HashSet<>(groups(bits, hashes)));
	}

	private static Set<List<Integer>> allPairs(long[] hashes, int bits) {
		Set<List<Integer>> groups = new HashSet<>();
		boolean[] seen = new boolean[hashes.length];
		for (int i = 0; i < hashes.length; i++) {
			TreeSet<Integer> group = new TreeSet<>(Set.of(i));
			for (boolean grows = true; grows;) {
				grows = false;
				for (int j = 0; j < hashes.length; j++) {
					long hash = hashes[j];
					grows |= !group.contains(j) && group.stream().anyMatch(member -> Long.bitCount(hashes[member] ^ hash) <= bits) && group.add(j);
				}
			}
			if (!seen[i] && group.size() > 1) {
				groups.add(List.copyOf(group));
				group.forEach(member -> seen[member] = true);
			}
		}
		return groups;
	}
}
