package org.twinlens.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AffineTest {

	private static final Affine STILL = Affine.scaling(1, 1);

	private static Pixels grey(int width, float... values) {
		return new Pixels(1, values.length / width, width, values);
	}

	private static void assertMoved(Pixels image, Affine affine, float... expected) {
		assertArrayEquals(expected, affine.move(image).values(), 1e-6f);
	}

	@Test
	void aQuarterTurnIsClockwise() {
		Pixels image = grey(3, .1f, .2f, .3f, .4f, .5f, .6f, .7f, .8f, .9f);
		assertMoved(image, STILL.thenTurn(90), .7f, .4f, .1f, .8f, .5f, .2f, .9f, .6f, .3f);
	}

	@Test
	void aHalfTurnReversesTheOrder() {
		Pixels image = grey(3, .1f, .2f, .3f, .4f, .5f, .6f);
		assertMoved(image, STILL.thenTurn(180), .6f, .5f, .4f, .3f, .2f, .1f);
	}

	@Test
	void aQuarterTurnOfAWideImageFillsTheSidesWithTheEdgeColour() {
		// 5×1: all five pixels are border (ends counted thrice, the rest twice): sorted .1 .1 .1 .2 .2 .3 [.3] .4 .4 .5 .5 .5, so the edge colour is .3
		assertMoved(grey(5, .1f, .2f, .3f, .4f, .5f), STILL.thenTurn(90), .3f, .3f, .3f, .3f, .3f);
	}

	@Test
	void aMirrorIsExact() {
		Pixels image = grey(3, .1f, .2f, .3f, .4f, .5f, .6f);
		assertArrayEquals(new float[] { .3f, .2f, .1f, .6f, .5f, .4f }, Affine.scaling(-1, 1).move(image).values());
	}

	@Test
	void aShiftMovesToTheRightAndDown() {
		Pixels image = grey(3, 0, 0, 0, 0, .8f, 0, 0, 0, 0);
		assertMoved(image, STILL.thenShift(1, 0), 0, 0, 0, 0, 0, .8f, 0, 0, 0);
		assertMoved(image, STILL.thenShift(0, 1), 0, 0, 0, 0, 0, 0, 0, .8f, 0);
	}

	@Test
	void aShiftByAFractionSharesBilinearly() {
		Pixels image = grey(3, 0, 0, 0, 0, .8f, 0, 0, 0, 0);
		assertMoved(image, STILL.thenShift(.25, 0), 0, 0, 0, 0, .6f, .2f, 0, 0, 0);
		assertMoved(image, STILL.thenShift(-.5, -.5), .2f, .2f, 0, .2f, .2f, 0, 0, 0, 0);
	}

	@Test
	void scalingByTwoHalvesTheStepsAboutTheCentre() {
		Pixels image = grey(5, 0, .2f, .4f, .6f, .8f);
		assertMoved(image, Affine.scaling(2, 1), .2f, .3f, .4f, .5f, .6f);
	}

	@Test
	void shearAcrossMovesARowByItsHeightAboveTheCentre() {
		Pixels image = grey(3, 0, .5f, 0, 0, .5f, 0, 0, .5f, 0);
		// y down: the upper row (dy −1) goes left, the lower (dy +1) right; two of the border's twelve are ½, so its median is 0
		assertMoved(image, STILL.thenShear(1, 0), .5f, 0, 0, 0, .5f, 0, 0, 0, .5f);
	}

	@Test
	void shearComesBeforeTheTurnAndTheShiftLast() {
		// the point (0, 1) below the centre: shear → (1, 1), quarter turn → (−1, 1), shift by (2, −1) → (1, 0)
		Affine affine = STILL.thenShear(1, 0).thenTurn(90).thenShift(2, -1);
		assertMoved(grey(3, 0, 0, 0, 0, 0, 0, 0, .8f, 0), affine, 0, 0, 0, 0, 0, .8f, 0, 0, 0);
	}

	@Test
	void whatLiesOutsideHasTheMedianColourOfTheBorderOfItsChannel() {
		float[] values = new float[3 * 16];
		java.util.Arrays.fill(values, 0, 16, 1f);
		java.util.Arrays.fill(values, 16, 32, .25f);
		values[0] = 0; // a stroke that touches the border
		values[5] = 0;
		Pixels moved = STILL.thenShift(50, 0).move(new Pixels(3, 4, 4, values));
		for (int i = 0; i < 16; i++) {
			assertEquals(1f, moved.values()[i]);
			assertEquals(.25f, moved.values()[16 + i]);
			assertEquals(0f, moved.values()[32 + i]);
		}
	}

	@Test
	void doingNothingIsRecognised() {
		assertTrue(STILL.thenShear(0, 0).thenTurn(0).thenShift(0, 0).isIdentity());
		assertMoved(grey(2, .1f, .2f, .3f, .4f), STILL, .1f, .2f, .3f, .4f);
	}

	@Test
	void aSinglePixelCanBeMoved() {
		assertMoved(grey(1, .5f), STILL.thenTurn(33).thenShift(2, 2), .5f);
	}
}
