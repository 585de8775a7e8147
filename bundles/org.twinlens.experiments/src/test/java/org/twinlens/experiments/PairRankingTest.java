package org.twinlens.experiments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.experiments.PairRanking.Kind;

class PairRankingTest {

	private static final List<ImageRecord> IMAGES = IntStream.range(0, 7).mapToObj(i -> new ImageRecord(i, "%064x".formatted(i), "p", "", "" + i, 1, 1)).toList();
	private static final PairSet PAIRS = new PairSet(IMAGES, new int[] { 0, 0, 0, 0, 0, 0 }, new int[] { 1, 2, 3, 4, 5, 6 }, new boolean[] { true, true, true, false, false, false });

	/** At 0.5: a right positive, a rejected one just below, one far below; a negative accepted at the threshold itself, one far above, a right one. */
	private static final PairRanking RANKING = new PairRanking(PAIRS, new double[] { 0.9, 0.45, 0.1, 0.5, 0.8, 0.2 }, 0.5);

	@Test
	void theWorstErrorsComeFirst() {
		assertArrayEquals(new int[] { 2, 4, 1, 3, 5, 0 }, RANKING.hardestFirst(Kind.ALL));
		assertArrayEquals(new int[] { 2, 1 }, RANKING.hardestFirst(Kind.FALSE_REJECTS));
		assertArrayEquals(new int[] { 4, 3 }, RANKING.hardestFirst(Kind.FALSE_ACCEPTS));
		assertArrayEquals(new int[] { 2, 1, 0 }, RANKING.hardestFirst(Kind.POSITIVE));
		assertArrayEquals(new int[] { 4, 3, 5 }, RANKING.hardestFirst(Kind.NEGATIVE));
		assertEquals(2, RANKING.count(Kind.FALSE_ACCEPTS));
		assertEquals(6, RANKING.count(Kind.ALL));
		assertTrue(RANKING.accepted(3));
		assertFalse(RANKING.accepted(1));
	}

	@Test
	void equallyHardOnesKeepTheirOrder() {
		assertArrayEquals(new int[] { 0, 1, 2, 3, 4, 5 }, new PairRanking(PAIRS, new double[] { 0.5, 0.5, 0.5, 0.5, 0.5, 0.5 }, 0.5).hardestFirst(Kind.ALL));
	}

	@Test
	void everyPairNeedsItsSimilarity() {
		assertThrows(IllegalArgumentException.class, () -> new PairRanking(PAIRS, new double[2], 0.5));
	}
}
