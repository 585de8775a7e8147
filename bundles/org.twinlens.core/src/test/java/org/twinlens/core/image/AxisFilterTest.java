package org.twinlens.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AxisFilterTest {

	private static final float EXACT = 1e-6f;

	@Test
	void shrinkingSharesTheSampleAtTheBorder() {
		AxisFilter filter = AxisFilter.of(0, 5, 2);
		assertArrayEquals(new int[] { 0, 2 }, filter.first);
		assertArrayEquals(new float[] { 0.4f, 0.4f, 0.2f }, filter.weights[0], EXACT);
		assertArrayEquals(new float[] { 0.2f, 0.4f, 0.4f }, filter.weights[1], EXACT);
	}

	@Test
	void shrinkingByAWholeNumberAverages() {
		AxisFilter filter = AxisFilter.of(10, 6, 2);
		assertArrayEquals(new int[] { 10, 13 }, filter.first);
		assertArrayEquals(new float[] { 1 / 3f, 1 / 3f, 1 / 3f }, filter.weights[1], EXACT);
	}

	@Test
	void sameSizeTakesEachSample() {
		AxisFilter filter = AxisFilter.of(3, 4, 4);
		for (int i = 0; i < 4; i++) {
			assertEquals(3 + i, filter.first[i]);
			assertArrayEquals(new float[] { 1 }, filter.weights[i]);
		}
	}

	/** Centres of four results in two samples lie at -0.25, 0.25, 0.75 and 1.25. */
	@Test
	void enlargingInterpolatesBetweenCentresAndRepeatsTheEdge() {
		AxisFilter filter = AxisFilter.of(0, 2, 4);
		assertArrayEquals(new int[] { 0, 0, 0, 1 }, filter.first);
		assertArrayEquals(new float[] { 1 }, filter.weights[0]);
		assertArrayEquals(new float[] { 0.75f, 0.25f }, filter.weights[1], EXACT);
		assertArrayEquals(new float[] { 0.25f, 0.75f }, filter.weights[2], EXACT);
		assertArrayEquals(new float[] { 1 }, filter.weights[3]);
	}

	@Property
	void weightsSumToOneAndStayInside(@ForAll @IntRange(min = 0, max = 50) int start, @ForAll @IntRange(min = 1, max = 3000) int length,
			@ForAll @IntRange(min = 1, max = 600) int results) {
		AxisFilter filter = AxisFilter.of(start, length, results);
		double[] used = new double[length];
		for (int i = 0; i < results; i++) {
			double sum = 0;
			assertTrue(filter.first[i] >= start && filter.first[i] + filter.weights[i].length <= start + length);
			for (int k = 0; k < filter.weights[i].length; k++) {
				assertTrue(filter.weights[i][k] > 0);
				sum += filter.weights[i][k];
				used[filter.first[i] - start + k] += filter.weights[i][k];
			}
			assertEquals(1, sum, 1e-4);
		}
		if (results <= length) { // averaging counts every sample alike
			for (double share : used) {
				assertEquals((double) results / length, share, 1e-4);
			}
		}
	}

	@Test
	void resamplesBothAxes() {
		float[] plane = { 0, 2, 4, 6, //
				8, 10, 12, 14 };
		assertArrayEquals(new float[] { 5, 9 }, AxisFilter.resample(plane, 4, 2, 2, 1), 1e-6f);
	}
}
