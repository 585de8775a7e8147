package org.twinlens.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinlens.core.image.Picture;

/** A simulated camera is a camera whose frames are known. */
class SimulatedCameraTest {

	private static final Picture RED = plain(3, 250, 250, 200, 10, 20);
	private static final Picture GREEN = plain(3, 250, 250, 5, 150, 30);

	@Test
	void aStillPictureOf250PixelsStandsUnchangedAt200And120() {
		Picture picture = gradient(250, 250);
		Frame frame = new SimulatedCamera(List.of(picture), SimulationSettings.STILL).next().orElseThrow();
		assertEquals(640, frame.picture().width());
		assertEquals(480, frame.picture().height());
		assertArrayEquals(picture.samples(), frame.picture().crop(200, 120, 250, 250).samples());
	}

	@Test
	void thePersonFadesIntoTheWallAroundIt() {
		Picture frame = new SimulatedCamera(List.of(RED), SimulationSettings.STILL).next().orElseThrow().picture();
		Picture wall = SimulatedCamera.empty(SimulationSettings.STILL).next().orElseThrow().picture();
		int beside = frame.samples()[(245 * 640 + 190) * 3] & 0xff;
		int behind = wall.samples()[(245 * 640 + 190) * 3] & 0xff;
		assertTrue(beside < 200 && beside > behind, behind + " < " + beside + " < 200");
		assertArrayEquals(wall.crop(0, 0, 640, 90).samples(), frame.crop(0, 0, 640, 90).samples());
	}

	@Test
	void replaysExactlyAndAnotherSeedIsAnotherScene() {
		List<Frame> first = frames(new SimulatedCamera(List.of(RED, GREEN), SimulationSettings.USUAL), 35);
		List<Frame> again = frames(new SimulatedCamera(List.of(RED, GREEN), SimulationSettings.USUAL), 35);
		List<Frame> other = frames(new SimulatedCamera(List.of(RED, GREEN), SimulationSettings.USUAL.withSeed(2)), 35);
		for (int i = 0; i < 35; i++) {
			assertEquals(i, first.get(i).index());
			assertEquals(i / 30.0, first.get(i).seconds());
			assertArrayEquals(first.get(i).picture().samples(), again.get(i).picture().samples());
			assertFalse(Arrays.equals(first.get(i).picture().samples(), other.get(i).picture().samples()));
			assertTrue(i == 0 || !Arrays.equals(first.get(i).picture().samples(), first.get(i - 1).picture().samples()), "frame " + i + " is like the one before");
		}
	}

	@Test
	void changesThePictureOnceASecondAndBeginsAnew() {
		List<Frame> frames = frames(new SimulatedCamera(List.of(RED, GREEN), SimulationSettings.STILL), 61);
		assertEquals(200, middleRed(frames.get(29)));
		assertEquals(5, middleRed(frames.get(30)));
		assertEquals(5, middleRed(frames.get(59)));
		assertEquals(200, middleRed(frames.get(60)));
	}

	@Test
	void twoPeopleStandSideBySide() {
		Picture frame = new SimulatedCamera("two", List.of(List.of(RED), List.of(GREEN)), SimulationSettings.STILL).next().orElseThrow().picture();
		assertEquals(200, frame.samples()[(245 * 640 + 160) * 3] & 0xff);
		assertEquals(5, frame.samples()[(245 * 640 + 480) * 3] & 0xff);
	}

	@Test
	void greyAndSmallPicturesAreShownInColourAndLarge() {
		Picture frame = new SimulatedCamera(List.of(plain(1, 1, 2, 77)), SimulationSettings.STILL).next().orElseThrow().picture();
		byte[] middle = frame.crop(324, 244, 1, 1).samples();
		assertArrayEquals(new byte[] { 77, 77, 77 }, middle);
	}

	@Test
	void endsAfterTheFramesAskedForAndWhenClosed() {
		try (SimulatedCamera camera = new SimulatedCamera(List.of(RED), SimulationSettings.STILL.withFrames(2))) {
			assertTrue(camera.next().isPresent());
			assertTrue(camera.next().isPresent());
			assertTrue(camera.next().isEmpty());
		}
		SimulatedCamera closed = new SimulatedCamera(List.of(RED), SimulationSettings.STILL);
		closed.close();
		assertTrue(closed.next().isEmpty());
	}

	@Test
	void refusesWhatCannotBeSimulated() {
		assertThrows(IllegalArgumentException.class, () -> new SimulatedCamera(List.of(), SimulationSettings.STILL));
		assertThrows(IllegalArgumentException.class, () -> new SimulationSettings(1, 640, 9, 30, 0, 0, 0, 0));
		assertThrows(IllegalArgumentException.class, () -> new SimulationSettings(1, 640, 480, Double.NaN, 0, 0, 0, 0));
		assertThrows(IllegalArgumentException.class, () -> new SimulationSettings(1, 640, 480, 30, -0.1, 0, 0, 0));
	}

	private static List<Frame> frames(SimulatedCamera camera, int count) {
		List<Frame> frames = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			frames.add(camera.next().orElseThrow());
		}
		return frames;
	}

	private static int middleRed(Frame frame) {
		return frame.picture().samples()[(245 * 640 + 325) * 3] & 0xff;
	}

	private static Picture plain(int channels, int width, int height, int... colour) {
		byte[] samples = new byte[width * height * channels];
		for (int i = 0; i < samples.length; i++) {
			samples[i] = (byte) colour[i % channels];
		}
		return new Picture(width, height, channels, samples);
	}

	private static Picture gradient(int width, int height) {
		byte[] samples = new byte[width * height * 3];
		for (int i = 0; i < samples.length; i++) {
			samples[i] = (byte) (i * 7 + i / 750);
		}
		return new Picture(width, height, 3, samples);
	}
}
