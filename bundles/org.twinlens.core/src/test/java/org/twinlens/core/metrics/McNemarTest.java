package org.twinlens.core.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class McNemarTest {

	/** Of ten pairs that tell them apart one speaks for the first: P(X ≤ 1) = 11/1024, P(X = 1) = 10/1024. */
	@Test
	void oneOfTen() {
		McNemar test = McNemar.of(1, 9);
		assertEquals(22.0 / 1024, test.exact(), 1e-15);
		assertEquals(12.0 / 1024, test.midP(), 1e-15);
		assertEquals(test.midP(), McNemar.of(9, 1).midP());
	}

	/** Two against six: P(X ≤ 2) = (1 + 8 + 28)/256. */
	@Test
	void twoOfEight() {
		assertEquals(74.0 / 256, McNemar.of(2, 6).exact(), 1e-15);
		assertEquals(46.0 / 256, McNemar.of(2, 6).midP(), 1e-15);
	}

	/** Nobody is ahead: P(X = 2 of 4) = 6/16, mid-p 1 − 3/16. */
	@Test
	void aDraw() {
		assertEquals(1, McNemar.of(2, 2).exact());
		assertEquals(13.0 / 16, McNemar.of(2, 2).midP(), 1e-15);
		assertEquals(1, McNemar.of(0, 0).exact());
	}

	@Test
	void manyPairsDoNotOverflow() {
		assertTrue(McNemar.of(400_000, 401_000).midP() > 0.2);
		double p = McNemar.of(400_000, 410_000).midP();
		assertTrue(p >= 0 && p < 1e-20, "" + p);
	}

	@Test
	void countsPairsOnlyOneDecidesRightly() {
		boolean[] same = { true, true, true, false, false, false };
		boolean[] first = { true, true, false, false, true, true };
		boolean[] second = { true, false, false, true, false, false };
		McNemar test = McNemar.of(same, first, second);
		assertEquals(2, test.onlyFirst());
		assertEquals(2, test.onlySecond());
	}
}
