package org.twinlens.vision.internal.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.twinlens.core.image.Picture;

/** Pictures are turned clockwise. */
class QuarterTurnsTest {

	private static final Picture PICTURE = new Picture(3, 2, 1, new byte[] { 1, 2, 3, 4, 5, 6 });

	@Test
	void turnsClockwise() {
		Picture once = QuarterTurns.turn(PICTURE, 1);
		assertEquals(2, once.width());
		assertArrayEquals(new byte[] { 4, 1, 5, 2, 6, 3 }, once.samples());
		assertArrayEquals(new byte[] { 6, 5, 4, 3, 2, 1 }, QuarterTurns.turn(PICTURE, 2).samples());
		assertArrayEquals(new byte[] { 3, 6, 2, 5, 1, 4 }, QuarterTurns.turn(PICTURE, 3).samples());
		assertEquals(PICTURE, QuarterTurns.turn(PICTURE, 0));
	}

	@Test
	void keepsColoursTogether() {
		assertArrayEquals(new byte[] { 4, 5, 6, 1, 2, 3 }, QuarterTurns.turn(new Picture(1, 2, 3, new byte[] { 1, 2, 3, 4, 5, 6 }), 1).samples());
	}
}
