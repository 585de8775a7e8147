package org.twinlens.dataset.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class PerceptualHashTest {

	/** 32 ones. */
	private static final long PATTERN = 0xf0f0_a5a5_0ff0_3333L;

	/** A picture that has exactly these frequencies: each with the same strength, added or taken away. */
	private static float[] picture(long bits, double strength) {
		float[] grey = new float[32 * 32];
		for (int y = 0; y < 32; y++) {
			for (int x = 0; x < 32; x++) {
				double level = 128;
				for (int i = 0; i < 64; i++) {
					double wave = Math.cos(Math.PI * (2 * x + 1) * (i % 8 + 1) / 64) * Math.cos(Math.PI * (2 * y + 1) * (i / 8 + 1) / 64);
					level += (bits >>> i & 1) == 1 ? strength * wave : -strength * wave;
				}
				grey[y * 32 + x] = (float) level;
			}
		}
		return grey;
	}

	@Test
	void eachBitIsAFrequency() {
		assertEquals(32, Long.bitCount(PATTERN));
		assertEquals(PATTERN, PerceptualHash.of(picture(PATTERN, 1)));
		assertEquals(~PATTERN, PerceptualHash.of(picture(~PATTERN, 1)));
	}

	@Test
	void brightnessAndContrastAreAlike() {
		float[] picture = picture(PATTERN, 0.25);
		for (int i = 0; i < picture.length; i++) {
			picture[i] += 40;
		}
		assertEquals(PATTERN, PerceptualHash.of(picture));
	}

	@Test
	void aPictureOfOneColourHasNoBit() {
		float[] white = new float[32 * 32];
		Arrays.fill(white, 255);
		assertEquals(0, PerceptualHash.of(white));
		assertEquals(0, PerceptualHash.of(new float[32 * 32]));
	}

	@Test
	void distanceCountsBits() {
		assertEquals(0, PerceptualHash.distance(5, 5));
		assertEquals(2, PerceptualHash.distance(0b1010, 0b0110));
		assertEquals(64, PerceptualHash.distance(-1, 0));
	}

	@Test
	void anotherSizeIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> PerceptualHash.of(new float[64]));
	}
}
