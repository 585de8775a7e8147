package org.twinlens.dataset.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class ThumbnailTest {

	/** Two levels, the first in the upper rows. */
	private static Thumbnail split(int upper, int lower, int rows) {
		byte[] levels = new byte[256];
		Arrays.fill(levels, 0, rows * 16, (byte) upper);
		Arrays.fill(levels, rows * 16, 256, (byte) lower);
		return new Thumbnail(levels);
	}

	@Test
	void correlationIsPearsons() {
		Thumbnail half = split(200, 100, 8);
		assertEquals(1, half.correlation(half), 1e-6);
		assertEquals(1, half.correlation(split(90, 40, 8)), 1e-6);
		assertEquals(-1, half.correlation(split(0, 255, 8)), 1e-6);
		// centred, per four rows: 1, 1, −1, −1 against 3, −1, −1, −1: 4 / √(4·12)
		assertEquals(1 / Math.sqrt(3), half.correlation(split(200, 100, 4)), 1e-6);
	}

	@Test
	void picturesOfOneColourAreAlikeWhenTheColourIs() {
		assertEquals(1, split(255, 255, 8).correlation(split(254, 254, 8)));
		assertEquals(0, split(255, 255, 8).correlation(split(0, 0, 8)));
		assertEquals(0, split(255, 255, 8).correlation(split(255, 0, 8)));
	}

	@Test
	void anotherSizeIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> new Thumbnail(new byte[3]));
	}
}
