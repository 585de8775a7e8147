package org.twinlens.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.twinlens.core.image.Preprocessing.Fit;

class PixelPreparationTest {

	private static final float EXACT = 1e-6f;

	@Test
	void averagesAreas() {
		Picture picture = grey(4, 4, 0, 40, 80, 120, //
				20, 60, 100, 140, //
				200, 200, 10, 30, //
				100, 100, 50, 70);
		assertValues(apply(picture, Preprocessing.to(1, 2, 2)), 30, 110, 150, 40);
	}

	@Test
	void sharesRowsAndColumnsAtBorders() {
		Picture picture = grey(3, 3, 0, 90, 180, 90, 90, 90, 30, 60, 90);
		// columns: (a + b/2) / 1.5 and (b/2 + c) / 1.5, rows likewise
		assertValues(apply(picture, Preprocessing.to(1, 2, 2)), (30 + 90 / 2f) / 1.5f, (150 + 90 / 2f) / 1.5f, (40 + 90 / 2f) / 1.5f, (80 + 90 / 2f) / 1.5f);
	}

	@Test
	void enlargesOneAxisWhileItShrinksTheOther() {
		assertValues(apply(grey(4, 1, 0, 100, 200, 100), Preprocessing.to(1, 2, 2)), 50, 150, 50, 150);
	}

	@Test
	void interpolatesBetweenCentres() {
		assertValues(apply(grey(2, 1, 0, 200), Preprocessing.to(1, 1, 4)), 0, 50, 150, 200);
	}

	@Test
	void turnsColourToLuma() {
		Picture picture = colour(3, 1, 255, 0, 0, 0, 255, 0, 0, 0, 255);
		assertArrayEquals(new float[] { 0.299f, 0.587f, 0.114f }, apply(picture, Preprocessing.to(1, 1, 3)).values(), EXACT);
	}

	@Test
	void whiteIsOneAndBlackIsZeroAndInversionComesLast() {
		Picture picture = colour(2, 1, 255, 255, 255, 0, 0, 0);
		assertArrayEquals(new float[] { 1, 0 }, apply(picture, Preprocessing.to(1, 1, 2)).values(), EXACT);
		assertArrayEquals(new float[] { 0, 1 }, apply(picture, new Preprocessing(1, 1, 2, Fit.STRETCH, 1, true)).values(), EXACT);
	}

	@Test
	void keepsChannelsApart() {
		Pixels pixels = apply(colour(2, 1, 10, 20, 30, 40, 50, 60), Preprocessing.to(3, 1, 2));
		assertEquals(3, pixels.channels());
		assertValues(pixels, 10, 40, 20, 50, 30, 60);
	}

	@Test
	void greyFillsAllThreeChannels() {
		assertValues(apply(grey(2, 1, 10, 20), Preprocessing.to(3, 1, 1)), 15, 15, 15);
	}

	/** Half of 4×4 is the middle 2×2. */
	@Test
	void keepsTheCentreOnly() {
		Picture picture = grey(4, 4, 9, 9, 9, 9, 9, 10, 20, 9, 9, 30, 40, 9, 9, 9, 9, 9);
		assertValues(apply(picture, new Preprocessing(1, 2, 2, Fit.STRETCH, 0.5, false)), 10, 20, 30, 40);
		assertValues(apply(picture, new Preprocessing(1, 1, 1, Fit.STRETCH, 0.5, false)), 25);
	}

	@Test
	void cropsToTheProportionsOfTheInput() {
		Picture wide = grey(4, 2, 9, 10, 20, 9, 9, 30, 40, 9);
		assertValues(apply(wide, new Preprocessing(1, 2, 2, Fit.CROP, 1, false)), 10, 20, 30, 40);
		Picture tall = grey(2, 4, 9, 9, 10, 20, 30, 40, 9, 9);
		assertValues(apply(tall, new Preprocessing(1, 2, 2, Fit.CROP, 1, false)), 10, 20, 30, 40);
		assertValues(apply(wide, new Preprocessing(1, 1, 2, Fit.CROP, 1, false)), (9 + 10 + 9 + 30) / 4f, (20 + 9 + 40 + 9) / 4f);
	}

	@Test
	void whatIsCutAwayHasNoInfluence() {
		Picture picture = grey(4, 4, 255, 255, 255, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255, 255, 255, 255);
		assertArrayEquals(new float[49], apply(picture, new Preprocessing(1, 7, 7, Fit.STRETCH, 0.5, false)).values(), 0);
	}

	@Test
	void onePixelFillsAnyInput() {
		assertValues(apply(grey(1, 1, 51), Preprocessing.to(1, 2, 3)), 51, 51, 51, 51, 51, 51);
		assertValues(apply(grey(1, 1, 51), new Preprocessing(1, 1, 3, Fit.CROP, 0.1, false)), 51, 51, 51);
	}

	private static Pixels apply(Picture picture, Preprocessing preprocessing) {
		return PixelPreparation.apply(picture, preprocessing);
	}

	private static void assertValues(Pixels pixels, float... of255) {
		float[] expected = new float[of255.length];
		for (int i = 0; i < expected.length; i++) {
			expected[i] = of255[i] / 255f;
		}
		assertArrayEquals(expected, pixels.values(), EXACT);
	}

	private static Picture grey(int width, int height, int... samples) {
		return picture(width, height, 1, samples);
	}

	private static Picture colour(int width, int height, int... samples) {
		return picture(width, height, 3, samples);
	}

	private static Picture picture(int width, int height, int channels, int... samples) {
		byte[] bytes = new byte[samples.length];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) samples[i];
		}
		return new Picture(width, height, channels, bytes);
	}
}
