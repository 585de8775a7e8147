package org.twinlens.verification.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.Pixels;
import org.twinlens.verification.explain.OcclusionMap.Settings;

class HeatPictureTest {

	private static final Pixels PROBE = new Pixels(1, 1, 3, new float[] { 0.2f, 0.2f, 1 });

	private static OcclusionMap map(double... drop) {
		return new OcclusionMap(drop.length, 1, drop, 0.9, new Settings(1, 1, 0.5f));
	}

	private static int[] rgb(Picture picture, int x, int y) {
		int i = (y * picture.width() + x) * 3;
		return new int[] { picture.samples()[i] & 0xff, picture.samples()[i + 1] & 0xff, picture.samples()[i + 2] & 0xff };
	}

	@Test
	void costsAreOrangeAndGainsBlue() {
		Picture picture = HeatPicture.of(map(0.4, -0.2, 0), PROBE, false, 1);
		// grey 51; 0.7 of the way to orange, 0.35 of the way to blue
		assertArrayEquals(new int[] { Math.round(51 + .7f * 204), Math.round(51 + .7f * 89), Math.round(51 - .7f * 51) }, rgb(picture, 0, 0));
		assertArrayEquals(new int[] { Math.round(51 - .35f * 51), Math.round(51 + .35f * 59), Math.round(51 + .35f * 204) }, rgb(picture, 1, 0));
		assertArrayEquals(new int[] { 255, 255, 255 }, rgb(picture, 2, 0));
	}

	@Test
	void anInvertedProbeIsShownAsItWas() {
		assertArrayEquals(new int[] { 204, 204, 204 }, rgb(HeatPicture.of(map(0, 0, 0), PROBE, true, 1), 0, 0));
	}

	@Test
	void theProbeIsEnlargedByWholePixels() {
		Picture picture = HeatPicture.of(map(0, 0, 0), PROBE, false, 4);
		assertEquals(12, picture.width());
		assertEquals(4, picture.height());
		assertArrayEquals(new int[] { 51, 51, 51 }, rgb(picture, 7, 3));
		assertArrayEquals(new int[] { 255, 255, 255 }, rgb(picture, 8, 3));
	}
}
