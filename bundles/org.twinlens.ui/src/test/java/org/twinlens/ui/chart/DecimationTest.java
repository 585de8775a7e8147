package org.twinlens.ui.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** What of a line can be seen. */
class DecimationTest {

	private static CurveData curve(double... y) {
		double[] x = new double[y.length];
		Arrays.setAll(x, i -> i);
		return new CurveData(x, y, y.length, 0);
	}

	private static CurveData linear(CurveData data, double left, double right, int columns) {
		return new Decimation(data, AxisScale.LINEAR, left, right, columns, AxisScale.LINEAR).points();
	}

	@Test
	void keepsFirstLowestHighestAndLastOfAColumnInTheirOrder() {
		// columns [0, 4) and [4, 8]
		CurveData seen = linear(curve(5, 9, 1, 6, 2, 3, 8, 4, 7), 0, 8, 2);
		assertArrayEquals(new double[] { 0, 1, 2, 3, 4, 6, 8 }, seen.x());
		assertArrayEquals(new double[] { 5, 9, 1, 6, 2, 8, 7 }, seen.y());
	}

	@Test
	void aZoomedLineRunsOutOfThePicture() {
		CurveData seen = linear(curve(0, 10, 20, 30, 40, 50), 1.5, 3.5, 100);
		assertArrayEquals(new double[] { 1, 2, 3, 4 }, seen.x());
	}

	@Test
	void aMissingValueInterruptsTheLineOnlyWhereNothingElseIsSeen() {
		assertArrayEquals(new double[] { 1, Double.NaN, 3 }, linear(curve(1, Double.NaN, 3), 0, 2, 3).y());
		assertArrayEquals(new double[] { 1, 3 }, linear(curve(1, Double.NaN, 3), 0, 2, 1).y());
	}

	@Test
	void onALogarithmicAxisValuesWithoutALogarithmAreLeftOutAndCounted() {
		Decimation seen = new Decimation(curve(1, 0, -3, 10, Double.NaN), AxisScale.LINEAR, 0, 4, 1, AxisScale.LOGARITHMIC);
		assertArrayEquals(new double[] { 1, 10 }, seen.points().y());
		assertEquals(2, seen.dropped());
	}

	@Test
	void columnsOfALogarithmicAxisAcrossAreEquallyWideThere() {
		double[] x = { 1e-4, 5e-4, 2e-3, 8e-3, 5e-2 };
		CurveData data = new CurveData(x, new double[] { 1, 2, 3, 4, 5 }, 5, 0);
		CurveData seen = new Decimation(data, AxisScale.LOGARITHMIC, -4, -1, 3, AxisScale.LINEAR).points();
		assertArrayEquals(x, seen.x(), "two points a decade at most: all are first or last of their column");
	}

	@Test
	void noPointsGiveNone() {
		assertEquals(0, linear(curve(), 0, 1, 10).size());
	}

	@Property
	void neverMoreThanFourPointsAColumnAndTheExtremesAreKept(@ForAll @Size(min = 1, max = 400) List<@Scale(6) @DoubleRange(min = -1e6, max = 1e6) Double> values,
			@ForAll @IntRange(min = 1, max = 50) int columns) {
		CurveData all = curve(values.stream().mapToDouble(Double::doubleValue).toArray());
		double right = Math.max(1, all.size() - 1);
		CurveData seen = linear(all, 0, right, columns);
		int[] inColumn = new int[columns];
		for (int i = 0; i < seen.size(); i++) {
			inColumn[(int) Math.min(columns - 1, seen.x()[i] * columns / right)]++;
			assertTrue(i == 0 || seen.x()[i] > seen.x()[i - 1], "order");
			assertEquals(all.y()[(int) seen.x()[i]], seen.y()[i], "points are points of the line");
		}
		assertTrue(Arrays.stream(inColumn).max().getAsInt() <= 5, "four a column, and one where rounding puts an edge on the other side");
		assertTrue(seen.size() <= 4 * columns);
		assertEquals(Arrays.stream(all.y()).min().getAsDouble(), Arrays.stream(seen.y()).min().getAsDouble());
		assertEquals(Arrays.stream(all.y()).max().getAsDouble(), Arrays.stream(seen.y()).max().getAsDouble());
		assertEquals(all.y()[0], seen.y()[0]);
		assertEquals(all.y()[all.size() - 1], seen.y()[seen.size() - 1]);
	}
}
