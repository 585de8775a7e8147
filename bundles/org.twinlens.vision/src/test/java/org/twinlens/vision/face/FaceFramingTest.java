package org.twinlens.vision.face;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;

/** Crops show the face where the framing says. */
class FaceFramingTest {

	/** Each sample tells its place: red the column, green the row. */
	private static final Picture MAP = map(200, 160);

	@Test
	void theFaceTakesHalfOfASquareCropAsUsual() {
		Picture crop = FaceFraming.USUAL.cut(MAP, Fake.box(60, 50, 40, 40));
		assertArrayEquals(MAP.crop(40, 30, 80, 80).samples(), crop.samples());
	}

	@Test
	void theBoxItselfMayBeTheCrop() {
		assertArrayEquals(MAP.crop(60, 50, 30, 50).samples(), FaceFraming.BOX.cut(MAP, Fake.box(60, 50, 30, 50)).samples());
	}

	@Test
	void beyondTheFrameItsEdgeIsRepeated() {
		Picture crop = FaceFraming.USUAL.cut(MAP, Fake.box(0, 0, 20, 20));
		assertEquals(40, crop.width());
		assertArrayEquals(new int[] { 0, 0 }, place(crop, 0, 0));
		assertArrayEquals(new int[] { 0, 0 }, place(crop, 10, 10));
		assertArrayEquals(new int[] { 5, 0 }, place(crop, 15, 3));
	}

	@Test
	void framesAsPicturesDo() {
		FaceFraming framing = FaceFraming.like(List.of(MAP, MAP, MAP), Fake.of(Fake.box(50, 40, 100, 80), Fake.box(0, 0, 5, 5)), Progress.NONE).orElseThrow();
		assertEquals(new FaceFraming(0.25, 0.25, 0.5, 1.25, List.of()), framing);
		Picture crop = framing.cut(MAP, Fake.box(60, 60, 50, 40));
		assertArrayEquals(MAP.crop(35, 40, 100, 80).samples(), crop.samples());
		assertEquals(Optional.empty(), FaceFraming.like(List.of(MAP), Fake.of(), Progress.NONE));
	}

	@Test
	void looksAtPicturesUntilCancelled() {
		Progress cancelled = new Progress() {
			@Override
			public void report(String task, long done, long total) {
				throw new AssertionError("went on");
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> FaceFraming.like(List.of(MAP), Fake.of(), cancelled));
	}

	/** Landmarks of a face that lies on its side: the crop stands upright, the same place at the same point. */
	@Test
	void aTiltedFaceStandsUpright() {
		List<Point> upright = Fake.looking(50, 30, 0).landmarks();
		List<Point> turned = upright.stream().map(p -> new Point(100 - (p.y() - 80), 80 + (p.x() - 100))).toList(); // a quarter turn clockwise about (100, 80)
		FaceFraming framing = FaceFraming.like(List.of(MAP), Fake.of(Fake.looking(50, 30, 0)), Progress.NONE).orElseThrow();
		Picture crop = framing.cut(MAP, new Face(new Box(50, 30, 100, 100), 1, turned));
		assertEquals(200, crop.width());
		assertEquals(160, crop.height());
		assertNear(new int[] { 99, 80 }, place(crop, 100, 80), 1);
		assertNear(new int[] { 99, 110 }, place(crop, 130, 80), 1);
		assertNear(new int[] { 59, 80 }, place(crop, 100, 120), 1);
	}

	/** Eyes one above the other. */
	@Test
	void aTiltedFaceStandsUprightByItsEyesWhereOnlyTheBoxIsFramed() {
		Face face = new Face(new Box(80, 60, 40, 40), 1, List.of(new Point(100, 70), new Point(100, 90), new Point(95, 80), new Point(90, 72), new Point(90, 88)));
		Picture crop = FaceFraming.USUAL.cut(MAP, face);
		assertEquals(80, crop.width());
		assertNear(new int[] { 99, 80 }, place(crop, 40, 40), 1);
		assertNear(new int[] { 99, 100 }, place(crop, 60, 40), 1);
	}

	@Test
	void similaritiesAreFoundExactlyAndAsTheBestCompromise() {
		List<Point> from = List.of(new Point(0, 0), new Point(4, 0), new Point(0, 4), new Point(4, 4));
		assertEquals(new Similarity(0, 3, 5, 7), Similarity.between(from, List.of(new Point(5, 7), new Point(5, 19), new Point(-7, 7), new Point(-7, 19))));
		assertEquals(new Similarity(1, 0, 1, 1), Similarity.between(List.of(new Point(0, 0), new Point(0, 0)), List.of(new Point(0, 1), new Point(2, 1))));
	}

	@Test
	void refusesWhatIsNoFraming() {
		assertThrows(IllegalArgumentException.class, () -> new FaceFraming(0, 0, 0, 1, List.of()));
		assertThrows(IllegalArgumentException.class, () -> new FaceFraming(Double.NaN, 0, 1, 1, List.of()));
		assertThrows(IllegalArgumentException.class, () -> new FaceFraming(0, 0, 1, 1, List.of(new Point(0, 0))));
		assertThrows(IllegalArgumentException.class, () -> new Box(0, 0, 0, 1));
	}

	private static void assertNear(int[] expected, int[] actual, int tolerance) {
		for (int i = 0; i < expected.length; i++) {
			assertEquals(expected[i], actual[i], tolerance, "of " + actual[0] + ", " + actual[1]);
		}
	}

	private static int[] place(Picture picture, int x, int y) {
		int at = (y * picture.width() + x) * 3;
		return new int[] { picture.samples()[at] & 0xff, picture.samples()[at + 1] & 0xff };
	}

	private static Picture map(int width, int height) {
		byte[] samples = new byte[width * height * 3];
		for (int i = 0; i < width * height; i++) {
			samples[3 * i] = (byte) (i % width);
			samples[3 * i + 1] = (byte) (i / width);
		}
		return new Picture(width, height, 3, samples);
	}
}
