package org.twinlens.verification.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

class ScaleLayoutTest {

	private static final ScaleLayout SCALE = new ScaleLayout(10, 200, 0, 1);

	@Test
	void scoresLieWhereTheirShareOfTheWidthIs() {
		assertEquals(10, SCALE.place(0));
		assertEquals(60, SCALE.place(0.25));
		assertEquals(210, SCALE.place(1));
		assertEquals(0.25, SCALE.score(60), 1e-12);
	}

	@Test
	void whatLiesBeyondAnEndIsAtTheEnd() {
		assertEquals(10, SCALE.place(-3));
		assertEquals(210, SCALE.place(1.5));
		assertEquals(0, SCALE.score(2));
		assertEquals(1, SCALE.score(999));
	}

	@Test
	void aScaleWithoutLengthIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> new ScaleLayout(0, 0, 0, 1));
		assertThrows(IllegalArgumentException.class, () -> new ScaleLayout(0, 10, 1, 1));
	}

	@Property
	void aPixelsScoreLiesAtThatPixel(@ForAll @IntRange(min = 1, max = 3000) int width, @ForAll @IntRange(max = 3000) int offset) {
		ScaleLayout scale = new ScaleLayout(7, width, -0.5, 1.5);
		int pixel = 7 + Math.min(offset, width);
		assertEquals(pixel, scale.place(scale.score(pixel)));
	}
}
