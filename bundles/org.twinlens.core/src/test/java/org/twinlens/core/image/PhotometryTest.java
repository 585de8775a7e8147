package org.twinlens.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PhotometryTest {

	private static float[] grey(Photometry photometry, float... values) {
		return photometry.apply(new Pixels(1, 1, values.length, values)).values();
	}

	@Test
	void brightnessIsAddedAndClipped() {
		assertArrayEquals(new float[] { .3f, .7f, 1 }, grey(new Photometry(.2, 1, 1), .1f, .5f, .9f), 1e-6f);
		assertArrayEquals(new float[] { 0, .3f, .7f }, grey(new Photometry(-.2, 1, 1), .1f, .5f, .9f), 1e-6f);
	}

	@Test
	void contrastStretchesAboutTheMean() {
		// mean .5: .4 → .5 − 1.5·.1
		assertArrayEquals(new float[] { .35f, .5f, .65f }, grey(new Photometry(0, 1.5, 1), .4f, .5f, .6f), 1e-6f);
		assertArrayEquals(new float[] { .5f, .5f, .5f }, grey(new Photometry(0, 0, 1), .4f, .5f, .6f), 1e-6f);
	}

	@Test
	void noSaturationLeavesTheLuma() {
		Pixels red = new Pixels(3, 1, 1, new float[] { 1, 0, 0 });
		assertArrayEquals(new float[] { .299f, .299f, .299f }, new Photometry(0, 1, 0).apply(red).values(), 1e-6f);
	}

	@Test
	void halfSaturationGoesHalfWay() {
		// luma of (.8, .4, .2) is .2392 + .2348 + .0228 = .4968
		Pixels colour = new Pixels(3, 1, 1, new float[] { .8f, .4f, .2f });
		assertArrayEquals(new float[] { .6484f, .4484f, .3484f }, new Photometry(0, 1, .5).apply(colour).values(), 1e-6f);
	}

	@Test
	void colourContrastIsAboutTheMeanLuma() {
		// lumas 1 and 0, mean .5: contrast ½ gives .75 and .25 in every channel
		Pixels image = new Pixels(3, 1, 2, new float[] { 1, 0, 1, 0, 1, 0 });
		assertArrayEquals(new float[] { .75f, .25f, .75f, .25f, .75f, .25f }, new Photometry(0, .5, 1).apply(image).values(), 1e-6f);
	}

	@Test
	void doingNothingIsRecognised() {
		assertTrue(new Photometry(0, 1, 1).isIdentity());
	}
}
