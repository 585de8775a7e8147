package org.twinlens.dataset.internal.synthetic.glyph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class PathTest {

	private static final Path CORNER = new Path(new double[] { 0, 1, 2, 2, 2 }, new double[] { 0, 0, 0, 1, 2 });

	private static void assertPath(double[] x, double[] y, Path path) {
		assertArrayEquals(x, path.x(), 1e-12);
		assertArrayEquals(y, path.y(), 1e-12);
	}

	@Test
	void turningIsClockwiseOnPaper() {
		assertPath(new double[] { 0, 0, 0, -1, -2 }, new double[] { 0, 1, 2, 2, 2 }, CORNER.turn(90));
	}

	@Test
	void movingAddsToEachPoint() {
		assertPath(new double[] { 3, 4, 5, 5, 5 }, new double[] { -1, -1, -1, 0, 1 }, CORNER.move(3, -1));
	}

	@Test
	void bendingGrowsWithTheSquare() {
		assertPath(new double[] { 0, 1, 2, 2.5, 4 }, new double[] { 0, 0.25, 1, 2, 3 }, CORNER.bend(0.5, 0.25));
	}

	@Test
	void smoothingCutsCornersAndKeepsTheEnds() {
		assertPath(new double[] { 0, 1, 5 / 3.0, 2, 2 }, new double[] { 0, 0, 1 / 3.0, 1, 2 }, CORNER.smooth(1));
		assertPath(CORNER.x(), CORNER.y(), CORNER.smooth(0));
	}

	@Property(tries = 50)
	void curvesAreWithoutJumps(@ForAll @DoubleRange(min = 0, max = 1) double form) {
		for (Curve curve : Curve.values()) {
			Path path = curve.path(form);
			for (int i = 1; i < path.length(); i++) {
				double step = Math.hypot(path.x()[i] - path.x()[i - 1], path.y()[i] - path.y()[i - 1]);
				assertTrue(step > 0.001 && step < 0.1, curve + " at " + i + ": " + step);
			}
		}
	}

	@Test
	void theFormMakesADifference() {
		for (Curve curve : Curve.values()) {
			Path low = curve.path(0);
			Path high = curve.path(1);
			double difference = 0;
			for (int i = 0; i < low.length(); i++) {
				difference += Math.abs(low.x()[i] - high.x()[i]) + Math.abs(low.y()[i] - high.y()[i]);
			}
			assertEquals(curve != Curve.LINE, difference > 1, curve.name());
		}
	}
}
