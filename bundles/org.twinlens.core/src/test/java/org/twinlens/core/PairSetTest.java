package org.twinlens.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PairSetTest {

	private static final ImageRecord A = image(1, "a");
	private static final ImageRecord B = image(2, "a");
	private static final ImageRecord C = image(3, "c");
	private static final ImageRecord D = image(4, "d");

	@Test
	void gathersDistinctImagesInTheOrderTheyCome() {
		PairSet pairs = PairSet.of(List.of(new Pair(C, A, false), new Pair(A, B, true), new Pair(C, B, false)));
		assertEquals(List.of(C, A, B), pairs.images());
		assertEquals(3, pairs.size());
		assertEquals(1, pairs.positives());
		assertEquals(2, pairs.negatives());
		assertEquals(List.of(new Pair(C, A, false), new Pair(A, B, true), new Pair(C, B, false)), pairs.pairs());
		assertEquals(0, pairs.first(2));
		assertEquals(2, pairs.second(2));
		assertTrue(pairs.same(1));
	}

	@Test
	void selectionKeepsOrderAndDropsImagesNoLongerUsed() {
		PairSet all = new PairSet(List.of(A, B, C, D), new int[] { 0, 2, 1, 0 }, new int[] { 1, 3, 2, 3 }, new boolean[] { true, false, false, false });
		PairSet two = all.select(new int[] { 3, 0 });
		assertEquals(List.of(new Pair(A, D, false), new Pair(A, B, true)), two.pairs());
		assertEquals(List.of(A, B, D), two.images());
	}

	@Test
	void rowsOfOneImageMayBeTurned() {
		PairSet plain = new PairSet(List.of(A, A, B, C), new int[] { 0, 2, 1 }, new int[] { 1, 0, 3 }, new boolean[] { false, true, false });
		assertEquals(0, plain.turns(1));
		PairSet turned = plain.turned(new int[] { 0, 3, 1, 2 });
		assertEquals(plain.pairs(), turned.pairs());
		assertEquals(3, turned.turns(1));
		PairSet last = turned.select(new int[] { 2 });
		assertEquals(List.of(A, C), last.images());
		assertEquals(3, last.turns(0));
		assertEquals(2, last.turns(1));
		assertThrows(IllegalArgumentException.class, () -> plain.turned(new int[] { 0, 1, 2 }));
		assertThrows(IllegalArgumentException.class, () -> plain.turned(new int[] { 0, 1, 2, 4 }));
	}

	@Test
	void refusesRowsThatDoNotExist() {
		assertThrows(IllegalArgumentException.class, () -> new PairSet(List.of(A), new int[] { 0 }, new int[] { 1 }, new boolean[1]));
		assertThrows(IllegalArgumentException.class, () -> new PairSet(List.of(A), new int[] { 0 }, new int[0], new boolean[1]));
		PairSetBuilder builder = new PairSetBuilder(List.of(A, B), 1);
		assertThrows(IllegalArgumentException.class, () -> builder.add(0, 2, true));
		assertThrows(IllegalArgumentException.class, () -> builder.add(-1, 0, true));
	}

	@Test
	void aBuilderGrowsBeyondWhatWasExpected() {
		PairSetBuilder builder = new PairSetBuilder(List.of(A, B, C, D), 0);
		IntStream.range(0, 1000).forEach(i -> builder.add(i % 4, (i + 1) % 4, i % 4 == 0));
		PairSet pairs = builder.build();
		assertEquals(1000, pairs.size());
		assertEquals(250, pairs.positives());
		assertEquals(new Pair(D, A, false), pairs.pair(999));
		assertFalse(pairs.same(999));
	}

	private static ImageRecord image(long id, String identity) {
		return new ImageRecord(id, "%064x".formatted(id), identity, "", id + ".png", 1, 1);
	}
}
