package org.twinlens.dataset.internal.synthetic.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class ShapesTest {

	@Test
	void aHillFallsFromOneToNothing() {
		assertEquals(1, Shapes.hill(0, 0, 2, 3));
		assertEquals(0.5625, Shapes.hill(1, 0, 2, 3), 1e-12); // (1 − ¼)²
		assertEquals(0, Shapes.hill(2, 0, 2, 3));
		assertEquals(0, Shapes.hill(5, 5, 2, 3));
	}

	@Test
	void aStepIsSmoothEitherWay() {
		assertEquals(0, Shapes.step(1, 3, 0.5));
		assertEquals(0.5, Shapes.step(1, 3, 2));
		assertEquals(0.15625, Shapes.step(1, 3, 1.5)); // ¼² · (3 − ½)
		assertEquals(1, Shapes.step(1, 3, 9));
		assertEquals(1, Shapes.step(3, 1, 0.5));
		assertEquals(0, Shapes.step(3, 1, 9));
	}

	@Test
	void aLineFadesAtItsEdges() {
		assertEquals(1, Shapes.line(0.4, 1));
		assertEquals(0.5, Shapes.line(-1, 1));
		assertEquals(0, Shapes.line(1.5, 1));
	}

	@Test
	void theDistanceToASegmentEndsAtItsEnds() {
		assertEquals(2, Shapes.distance(1, 2, 0, 0, 4, 0));
		assertEquals(5, Shapes.distance(7, 4, 0, 0, 4, 0));
		assertEquals(1, Shapes.distance(-1, 0, 0, 0, 4, 0));
	}

	@Property
	void noiseIsSmoothAndInRange(@ForAll @DoubleRange(min = -1000, max = 1000) double x, @ForAll @DoubleRange(min = -1000, max = 1000) double y, @ForAll int seed) {
		double value = Noise.at(x, y, seed);
		assertTrue(value >= 0 && value <= 1);
		assertEquals(value, Noise.at(x + 1e-4, y, seed), 2e-4); // its slope is at most 1.5
		assertEquals(value, Noise.at(x, y - 1e-4, seed), 2e-4);
	}

	@Test
	void lightFallsOnWhatFacesTheLamp() {
		Light frontal = new Light(0, 0, 1, 0.5);
		assertEquals(0.5 * 0.85 + 1, frontal.on(0, 0, 1), 1e-12);
		assertEquals(0.5 * 0.85, frontal.on(0, 0, -1), 1e-12);
		assertEquals(0.5 * 0.85 + 0.15 / 1.15, frontal.on(1, 0, 0), 1e-12); // some of it around the corner
		assertEquals(0.5 + 0.15 / 1.15, frontal.on(0, 1, 0), 1e-12); // the ceiling is brighter than the floor
		assertEquals(1, frontal.shine(0, 0, 1), 1e-6);
		assertEquals(0, frontal.shine(0, 0, -1));
	}

	@Test
	void lampsStandWhereTheirAnglesSay() {
		Light right = new Light(90, 0, 1, 0);
		assertEquals(1, right.x, 1e-12);
		Light above = new Light(0, 90, 1, 0);
		assertEquals(1, above.y, 1e-12);
	}
}
