package org.twinlens.dataset.internal.synthetic.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.twinlens.dataset.internal.synthetic.Dice;

class CameraTest {

	private static Picture uniform(float light) {
		Picture picture = new Picture(16);
		Arrays.fill(picture.values(), light);
		return picture;
	}

	private static BufferedImage develop(Camera camera, Picture picture) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(camera.develop(picture, Dice.of(1, "test"))));
	}

	private static void assertColour(int red, int green, int blue, int rgb) {
		assertEquals(red, rgb >> 16 & 255, 3);
		assertEquals(green, rgb >> 8 & 255, 3);
		assertEquals(blue, rgb & 255, 3);
	}

	@Test
	void aPlainCameraAppliesItsGammaAlone() throws IOException {
		Camera plain = new Camera(1, 1, 1, 2, 0, 0, 0.3, 0, 1);
		assertColour(128, 128, 128, develop(plain, uniform(0.25f)).getRGB(8, 8)); // √¼ of 255
		assertColour(255, 255, 255, develop(plain, uniform(3)).getRGB(8, 8));
		assertColour(0, 0, 0, develop(plain, uniform(0)).getRGB(8, 8));
	}

	@Test
	void tintIsAGainOfEachChannel() throws IOException {
		Camera warm = new Camera(1.2, 1, 0.8, 1, 0, 0, 0.3, 0, 1);
		assertColour(153, 128, 102, develop(warm, uniform(0.5f)).getRGB(8, 8));
	}

	@Test
	void contrastSpreadsAboutTheMiddle() throws IOException {
		Camera hard = new Camera(1, 1, 1, 1, 1, 0, 0.3, 0, 1);
		assertColour(40, 40, 40, develop(hard, uniform(0.25f)).getRGB(8, 8)); // ¼² · (3 − ½) = 0.156
		assertColour(215, 215, 215, develop(hard, uniform(0.75f)).getRGB(8, 8));
	}

	@Test
	void theVignetteDarkensTheCorners() throws IOException {
		BufferedImage image = develop(new Camera(1, 1, 1, 1, 0, 0.4, 0.3, 0, 1), uniform(0.5f));
		assertColour(127, 127, 127, image.getRGB(8, 8));
		assertEquals(0.6 * 127, image.getRGB(0, 0) & 255, 6);
	}

	@Test
	void noiseHasItsDeviation() throws IOException {
		Picture grey = new Picture(64);
		Arrays.fill(grey.values(), 0.5f);
		BufferedImage image = develop(new Camera(1, 1, 1, 1, 0, 0, 0.3, 6, 1), grey);
		double squares = 0;
		for (int i = 0; i < 4096; i++) {
			double off = (image.getRGB(i % 64, i / 64) >> 8 & 255) - 127.5;
			squares += off * off;
		}
		assertEquals(6 * Math.sqrt(0.8 * 0.8 + 0.5 * 0.5), Math.sqrt(squares / 4096), 0.7);
	}

	@Test
	void blurSpreadsAPointAndKeepsItsLight() {
		Picture point = new Picture(9);
		point.values()[4 * 9 + 4] = 1;
		Picture blurred = Blur.gaussian(point, 0.8);
		double sum = 0;
		for (int i = 0; i < 81; i++) {
			sum += blurred.values()[i];
		}
		assertEquals(1, sum, 1e-5);
		assertEquals(blurred.values()[4 * 9 + 5], blurred.values()[3 * 9 + 4], 1e-7);
		assertEquals(Math.exp(-0.5 / 0.64), blurred.values()[4 * 9 + 5] / blurred.values()[4 * 9 + 4], 1e-5);
		assertEquals(0, blurred.values()[81 + 40]);
	}

	@Test
	void blurLeavesAnEvenPictureAlone() {
		for (float value : Blur.gaussian(uniform(0.7f), 1.1).values()) {
			assertEquals(0.7f, value, 1e-6);
		}
	}

	@Test
	void camerasDifferAndAreAlwaysTheSame() {
		assertEquals(Camera.of(3, 5), Camera.of(3, 5));
		assertNotEquals(Camera.of(3, 5), Camera.of(3, 6));
		assertNotEquals(Camera.of(3, 5), Camera.of(4, 5));
	}

	@Test
	void neighboursHaveClearlyDifferentTints() {
		for (int number = 0; number < 50; number++) {
			Camera one = Camera.of(3, number);
			Camera next = Camera.of(3, number + 1);
			double ratio = one.red() / one.blue() / (next.red() / next.blue());
			assertTrue(Math.max(ratio, 1 / ratio) > 1.3, "cameras " + number + " and " + (number + 1));
		}
	}
}
