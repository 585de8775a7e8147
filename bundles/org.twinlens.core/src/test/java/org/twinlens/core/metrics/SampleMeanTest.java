package org.twinlens.core.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SampleMeanTest {

	/** 2, 4, 9: mean 5, squares 9 + 1 + 16 = 26, deviation √13; t of two degrees of freedom 4.302653, so 4.302653 · √13 / √3 = 8.956686. */
	@Test
	void ofThreeValues() {
		SampleMean mean = SampleMean.of(2, 4, 9);
		assertEquals(5, mean.mean());
		assertEquals(Math.sqrt(13), mean.deviation(), 1e-12);
		assertEquals(5 - 8.956686, mean.interval().lower(), 1e-5);
		assertEquals(5 + 8.956686, mean.interval().upper(), 1e-5);
		assertEquals(3, mean.n());
	}

	@Test
	void whatIsNoNumberIsLeftOut() {
		assertEquals(SampleMean.of(1, 3), SampleMean.of(1, Double.NaN, 3, Double.POSITIVE_INFINITY));
	}

	@Test
	void oneValueHasNoIntervalAndNoneHasNoMean() {
		SampleMean one = SampleMean.of(0.25);
		assertEquals(0.25, one.mean());
		assertNull(one.interval());
		assertEquals(1, one.n());
		assertTrue(Double.isNaN(SampleMean.of().mean()));
	}

	@Test
	void equalValuesHaveAnIntervalOfNoWidth() {
		assertEquals(new Interval(0.5, 0.5), SampleMean.of(0.5, 0.5).interval());
	}
}
