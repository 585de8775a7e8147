package org.twinlens.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PictureTest {

	private static final Picture COLOURED = new Picture(3, 2, 3, new byte[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18 });

	@Test
	void cropsAPart() {
		Picture part = COLOURED.crop(1, 0, 2, 2);
		assertEquals(2, part.width());
		assertEquals(2, part.height());
		assertArrayEquals(new byte[] { 3, 4, 5, 6, 7, 8, 13, 14, 15, 16, 17, 18 }, part.samples());
	}

	@Test
	void refusesWhatLiesOutside() {
		assertThrows(IllegalArgumentException.class, () -> COLOURED.crop(2, 0, 2, 1));
		assertThrows(IllegalArgumentException.class, () -> COLOURED.crop(0, -1, 1, 1));
		assertThrows(IllegalArgumentException.class, () -> COLOURED.crop(0, 0, 0, 1));
		assertThrows(IllegalArgumentException.class, () -> COLOURED.crop(1, 1, Integer.MAX_VALUE, 1));
	}

	@Test
	void refusesAWrongNumberOfSamples() {
		assertThrows(IllegalArgumentException.class, () -> new Picture(2, 2, 3, new byte[4]));
	}
}
