package org.twinlens.ui.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** The moving average without the bias of its beginning. */
class SmoothingTest {

	private static double[] smooth(double weight, double... y) {
		CurveData data = new Smoothing(weight).of(new CurveData(new double[y.length], y, y.length, 0));
		return Arrays.copyOf(data.y(), data.size());
	}

	/** By hand: m = 0.4, 1.84, 1.104; divided by 0.4, 0.64, 0.784. */
	@Test
	void isWhatOneComputesByHand() {
		assertArrayEquals(new double[] { 1, 1.84 / 0.64, 1.104 / 0.784 }, smooth(0.6, 1, 4, 0), 1e-12);
	}

	@Test
	void valuesThatAreNoneChangeNothing() {
		assertArrayEquals(new double[] { 1, Double.NaN, 1.84 / 0.64 }, smooth(0.6, 1, Double.NaN, 4), 1e-12);
	}

	@Test
	void withoutWeightTheCurveStaysAsItIs() {
		CurveData data = new CurveData(new double[] { 1 }, new double[] { 2 }, 1, 0);
		assertSame(data, new Smoothing(0).of(data));
		assertThrows(IllegalArgumentException.class, () -> new Smoothing(1));
	}

	@Test
	void aGrowingCurveIsSmoothedAsAWholeOneAndAShortenedOneAnew() {
		Samples samples = new Samples(2);
		Curve curve = new Curve(samples, 0, 1);
		Smoothing smoothing = new Smoothing(0.6);
		samples.append(1, 1);
		smoothing.of(curve.data());
		samples.append(2, 4);
		CurveData before = smoothing.of(curve.data());
		assertEquals(1.84 / 0.64, before.y()[1], 1e-12);
		samples.keep(1);
		samples.append(2, 6);
		CurveData after = smoothing.of(curve.data());
		assertEquals(2.64 / 0.64, after.y()[1], 1e-12);
		assertEquals(1.84 / 0.64, before.y()[1], 1e-12, "what was handed out stays");
	}

	@Property
	void aConstantStaysItself(@ForAll @Scale(6) @DoubleRange(min = -100, max = 100) double value, @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.999) double weight,
			@ForAll @IntRange(min = 1, max = 300) int length) {
		double[] y = new double[length];
		Arrays.fill(y, value);
		assertArrayEquals(y, smooth(weight, y), 1e-9);
	}
}
