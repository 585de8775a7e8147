package org.twinlens.dataset.internal.synthetic.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ViewTest {

	private static View.Seen see(FacePose pose, double turned, double x, double y, double z) {
		Surface point = new Surface(2, 2);
		for (int i = 0; i < 4; i++) {
			point.put(i, x, y, z);
			point.normalZ[i] = 1;
		}
		return new View(pose, turned, 100).see(point);
	}

	@Test
	void theMiddleOfTheHeadIsTheMiddleOfThePicture() {
		View.Seen seen = see(new FacePose(0, 0, 0, 0.3, 0, 0), 1, 0, 0, 0);
		assertEquals(49.5, seen.x()[0], 1e-4);
		assertEquals(99.5, seen.y()[0], 1e-4); // two rows of samples a pixel
	}

	@Test
	void whatIsNearerIsLarger() {
		FacePose pose = new FacePose(0, 0, 0, 0.3, 0, 0);
		assertEquals(49.5 + 30, see(pose, 1, 1, 0, 0).x()[0], 1e-4);
		assertEquals(49.5 + 30 * 7 / 6.0, see(pose, 1, 1, 0, 1).x()[0], 1e-4); // seen from 7 away
	}

	@Test
	void yawTurnsTheNoseToTheRightAndPitchDown() {
		View.Seen yaw = see(new FacePose(30, 0, 0, 0.3, 0, 0), 1, 0, 0, 0.8);
		assertEquals(0.5, yaw.normalX()[0], 1e-6); // sin 30°
		assertTrue(yaw.x()[0] > 55);
		View.Seen pitch = see(new FacePose(0, 30, 0, 0.3, 0, 0), 1, 0, 0, 0.8);
		assertEquals(-0.5, pitch.normalY()[0], 1e-6);
		assertTrue(pitch.y()[0] > 105);
	}

	@Test
	void rollLeansTheCrownToTheLeft() {
		assertTrue(see(new FacePose(0, 0, 20, 0.3, 0, 0), 1, 0, 1, 0).x()[0] < 40);
	}

	@Test
	void theShouldersFollowOnlyInPart() {
		assertEquals(0.5, see(new FacePose(60, 0, 0, 0.3, 0, 0), 0.5, 0, 0, 0).normalX()[0], 1e-6);
	}
}
