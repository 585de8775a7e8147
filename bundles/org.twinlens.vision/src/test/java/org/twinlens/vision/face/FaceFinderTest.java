package org.twinlens.vision.face;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinlens.core.image.Picture;
import org.twinlens.vision.face.Finding.Found;
import org.twinlens.vision.face.Finding.Refused;

/** A frame gives one good face or a reason. */
class FaceFinderTest {

	/** Grey levels alternate by 40 about 120: sharp, and neither dark nor bright. */
	private static final Picture FRAME = stripes(120, 40);

	@Test
	void oneGoodFaceIsCutOutWithItsSurroundings() {
		Found found = assertInstanceOf(Found.class, new FaceFinder(Fake.of(Fake.box(100, 80, 60, 60))).find(FRAME));
		assertEquals(120, found.crop().width());
		assertEquals(120, found.crop().height());
		assertArrayEquals(FRAME.crop(70, 50, 120, 120).samples(), found.crop().samples());
		assertEquals(60, found.quality().size());
		assertEquals(120, found.quality().brightness(), 1e-6);
	}

	@Test
	void nobodyIsASentence() {
		assertRefused(Reason.NO_FACE, Fake.of(), FRAME);
	}

	@Test
	void twoFacesAreASentenceButSomebodyFarBehindIsNot() {
		Refused refused = assertRefused(Reason.SEVERAL_FACES, Fake.of(Fake.box(10, 10, 100, 100), Fake.box(150, 10, 60, 60)), FRAME);
		assertEquals(2, refused.faces().size());
		Finding behind = new FaceFinder(Fake.of(Fake.box(10, 10, 100, 100), Fake.box(150, 10, 39, 39))).find(FRAME);
		assertInstanceOf(Found.class, behind);
	}

	@Test
	void badFacesAreRefusedWithTheReason() {
		assertRefused(Reason.TOO_SMALL, Fake.of(Fake.box(10, 10, 47, 60)), FRAME);
		assertRefused(Reason.TOO_DARK, Fake.of(Fake.box(10, 10, 60, 60)), stripes(30, 20));
		assertRefused(Reason.TOO_BRIGHT, Fake.of(Fake.box(10, 10, 60, 60)), stripes(235, 20));
		assertRefused(Reason.BLURRED, Fake.of(Fake.box(10, 10, 60, 60)), stripes(120, 0));
		assertRefused(Reason.POSE, Fake.of(Fake.looking(50, 50, 21)), FRAME);
		assertInstanceOf(Found.class, new FaceFinder(Fake.of(Fake.looking(50, 50, 19))).find(FRAME));
	}

	@Test
	void boundsAreTheCallersToChoose() {
		assertInstanceOf(Found.class, new FaceFinder(Fake.of(Fake.box(10, 10, 5, 5), Fake.box(30, 10, 5, 5)), QualityBounds.NONE).find(stripes(3, 0)));
	}

	@Test
	void measuresTurnAndTiltByTheLandmarks() {
		FaceQuality straight = FaceMeasurement.of(FRAME, Fake.looking(50, 50, 10));
		assertEquals(10 / 40.0, straight.turn().orElseThrow(), 1e-9);
		assertEquals(0, straight.tilt().orElseThrow(), 1e-9);
		Face tilted = new Face(new Box(0, 0, 50, 50), 1, List.of(new Point(10, 10), new Point(20, 20), new Point(15, 15), new Point(0, 20), new Point(10, 30)));
		assertEquals(45, FaceMeasurement.of(FRAME, tilted).tilt().orElseThrow(), 1e-9);
		assertEquals(0, FaceMeasurement.of(FRAME, tilted).turn().orElseThrow(), 1e-9);
		assertTrue(FaceMeasurement.of(FRAME, Fake.box(0, 0, 50, 50)).turn().isEmpty());
	}

	/** Columns of m − d and m + d: the Laplacian is ±4d, less the rows' share, which is none. */
	@Test
	void sharpnessIsTheVarianceOfTheLaplacian() {
		assertEquals(6400, FaceMeasurement.of(stripes(100, 20), Fake.box(10, 10, 52, 52)).sharpness(), 1e-6);
	}

	@Test
	void aFaceOverTheEdgeIsMeasuredWhereItIs() {
		FaceQuality quality = FaceMeasurement.of(FRAME, Fake.box(-30, -30, 60, 60));
		assertEquals(60, quality.size());
		assertEquals(120, quality.brightness(), 1e-6);
	}

	private static Refused assertRefused(Reason reason, FaceDetector detector, Picture frame) {
		Refused refused = assertInstanceOf(Refused.class, new FaceFinder(detector).find(frame));
		assertEquals(reason, refused.reason());
		assertTrue(refused.sentence().endsWith("."), refused.sentence());
		return refused;
	}

	/** Even columns mean − deviation, odd ones mean + deviation; 320×240. */
	private static Picture stripes(int mean, int deviation) {
		byte[] samples = new byte[320 * 240];
		for (int i = 0; i < samples.length; i++) {
			samples[i] = (byte) (i % 2 == 0 ? mean - deviation : mean + deviation);
		}
		return new Picture(320, 240, 1, samples);
	}
}
