package org.twinlens.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PixelsTest {

	private static final Pixels IMAGE = new Pixels(3, 2, 3, new float[] { 1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16, 21, 22, 23, 24, 25, 26 });

	@Test
	void aQuarterTurnMovesTheLeftColumnToTheTop() {
		Pixels turned = IMAGE.turned(1);
		assertEquals(3, turned.height());
		assertEquals(2, turned.width());
		assertArrayEquals(new float[] { 4, 1, 5, 2, 6, 3, 14, 11, 15, 12, 16, 13, 24, 21, 25, 22, 26, 23 }, turned.values());
	}

	@Test
	void turnsAddUp() {
		assertSame(IMAGE, IMAGE.turned(0));
		assertArrayEquals(new float[] { 6, 5, 4, 3, 2, 1, 16, 15, 14, 13, 12, 11, 26, 25, 24, 23, 22, 21 }, IMAGE.turned(2).values());
		assertArrayEquals(IMAGE.values(), IMAGE.turned(3).turned(1).values());
		assertThrows(IllegalArgumentException.class, () -> IMAGE.turned(4));
		assertThrows(IllegalArgumentException.class, () -> IMAGE.turned(-1));
	}
}
