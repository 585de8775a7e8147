package org.twinlens.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class LearningRateCurveTest {

	/** Rates 10^-5, 10^-4.9, ... */
	private static LearningRateCurve curve(int count, IntToDoubleFunction loss) {
		return LearningRateCurve.of(IntStream.range(0, count).mapToObj(i -> new ModelEvent.Iteration(Instant.EPOCH, 1, i + 1, loss.applyAsDouble(i), Math.pow(10, i / 10.0 - 5), 1, 1, 1))
				.toList());
	}

	@Test
	void smoothsWithoutBias() {
		List<LearningRateCurve.Point> points = curve(3, i -> new double[] { 2, 4, 1 }[i]).points();
		assertEquals(2, points.get(0).smoothed(), 1e-12);
		// (0.9·0.1·2 + 0.1·4) / (1 − 0.9²)
		assertEquals(0.58 / 0.19, points.get(1).smoothed(), 1e-12);
		// (0.9²·0.1·2 + 0.9·0.1·4 + 0.1·1) / (1 − 0.9³)
		assertEquals(0.622 / 0.271, points.get(2).smoothed(), 1e-12);
		assertEquals(4, points.get(1).loss());
		assertEquals(Math.pow(10, -4.9), points.get(1).rate());
	}

	@Test
	void suggestsWhereTheSmoothedLossFallsSteepest() {
		// Falls by 0.1 at each of the iterations 20 to 29. The mean then changes by 0.1 (1 − 0.9ⁿ) after n of them: by 0.0613 and 0.0651 before and after iteration 28.
		LearningRateCurve curve = curve(50, i -> i < 20 ? 2 : i < 30 ? 2 - 0.1 * (i - 19) : 1);
		double rate = curve.suggestion().orElseThrow();
		assertEquals(Math.pow(10, 28 / 10.0 - 5), rate, 1e-9);
	}

	@Test
	void looksNotBehindTheMinimum() {
		// The deepest fall comes after the explosion.
		LearningRateCurve curve = curve(60, i -> i < 10 ? 2 : i < 30 ? 2 - 0.05 * (i - 9) : i < 50 ? 50 : 40);
		assertTrue(curve.suggestion().orElseThrow() < Math.pow(10, -2), () -> curve.suggestion().toString());
	}

	@Test
	void suggestsNothingWithoutAFall() {
		assertEquals(Optional.empty(), curve(50, i -> 1).suggestion());
		assertEquals(Optional.empty(), curve(50, i -> 1 + i).suggestion());
		assertEquals(Optional.empty(), curve(7, i -> 10 - i).suggestion());
		assertEquals(Optional.empty(), curve(0, i -> 1).suggestion());
		assertTrue(curve(8, i -> 10 - i).suggestion().isPresent());
	}

	@Test
	void knowsWhenTheLossHasExploded() {
		assertFalse(curve(0, i -> 1).hasExploded());
		assertFalse(curve(20, i -> 1).hasExploded());
		assertTrue(curve(20, i -> i == 19 ? Double.NaN : 1).hasExploded());
		assertTrue(curve(20, i -> i == 19 ? Double.POSITIVE_INFINITY : 1).hasExploded());
		// The mean of 1s and, with a weight of 0.1 / (1 − 0.9²⁰), one loss x is four where x − 1 is 30 (1 − 0.9²⁰) = 26.35.
		assertFalse(curve(20, i -> i == 19 ? 27.3 : 1).hasExploded());
		assertTrue(curve(20, i -> i == 19 ? 27.4 : 1).hasExploded());
	}
}
