package org.twinlens.core.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StudentQuantileTest {

	/** One degree of freedom is Cauchy's distribution: t = tan(π (p − ½)). Two: t = (2p − 1) / √(2p (1 − p)). */
	@Test
	void whereThereIsAFormula() {
		for (double p : new double[] { 0.6, 0.75, 0.9, 0.975, 0.995, 0.9999 }) {
			assertEquals(Math.tan(Math.PI * (p - 0.5)), StudentQuantile.of(p, 1), 1e-9 * Math.tan(Math.PI * (p - 0.5)));
			assertEquals((2 * p - 1) / Math.sqrt(2 * p * (1 - p)), StudentQuantile.of(p, 2), 1e-9);
		}
	}

	/** From printed tables. */
	@Test
	void asTheTablesHaveIt() {
		assertEquals(12.706, StudentQuantile.of(0.975, 1), 5e-4);
		assertEquals(4.303, StudentQuantile.of(0.975, 2), 5e-4);
		assertEquals(2.776, StudentQuantile.of(0.975, 4), 5e-4);
		assertEquals(2.228, StudentQuantile.of(0.975, 10), 5e-4);
		assertEquals(2.042, StudentQuantile.of(0.975, 30), 5e-4);
		assertEquals(2.457, StudentQuantile.of(0.99, 30), 5e-4);
	}

	@Test
	void withManyDegreesOfFreedomItIsNormal() {
		assertEquals(NormalQuantile.of(0.975), StudentQuantile.of(0.975, 10_000_000), 1e-6);
	}

	@Test
	void isEvenAroundTheMiddle() {
		assertEquals(0, StudentQuantile.of(0.5, 3), 1e-12);
		assertEquals(-StudentQuantile.of(0.975, 7), StudentQuantile.of(0.025, 7), 1e-12);
		assertEquals(Double.POSITIVE_INFINITY, StudentQuantile.of(1, 3));
		assertTrue(Double.isNaN(StudentQuantile.of(1.5, 3)));
		assertThrows(IllegalArgumentException.class, () -> StudentQuantile.of(0.5, 0));
	}
}
