package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinlens.core.PairSet;

class PairSampleTest {

	/** 45 pairs, five of them positive. */
	private final PairSet all = Networks.allPairs(10);

	@Test
	void takesPositiveAndNegativePairsByTurns() {
		PairSet sample = PairSample.of(all, 10, 1);
		assertEquals(45, sample.size());
		assertEquals(List.of(true, false, true, false, true, false, true, false, true, false, false), IntStream.range(0, 11).mapToObj(sample::same).toList());
		assertEquals(5, sample.positives());
	}

	@Test
	void needsNoMoreImagesThanThereMayBe() {
		PairSet sample = PairSample.of(all, 6, 1);
		assertTrue(sample.images().size() <= 6 && sample.size() >= 2, sample.images().size() + " images, " + sample.size() + " pairs");
		assertEquals(0, PairSample.of(PairSet.of(List.of()), 6, 1).size());
	}

	@Test
	void isTheSameForTheSameSeed() {
		assertEquals(PairSample.of(all, 6, 1).pairs(), PairSample.of(all, 6, 1).pairs());
		assertNotEquals(PairSample.of(all, 6, 1).pairs(), PairSample.of(all, 6, 2).pairs());
	}

	@Test
	void imagesThatAreTurnedDifferentlyAreNotLookedAt() {
		PairSet turned = Networks.allPairs(4).turned(new int[] { 0, 0, 1, 1 });
		PairSet sample = PairSample.of(turned, 4, 1);
		assertEquals(2, sample.size());
		assertEquals(2, sample.positives());
	}
}
