package org.twinlens.dataset.internal.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.twinlens.dataset.audit.Quality;
import org.twinlens.dataset.internal.image.ImageMeasurement.Grey;

class ImageMeasurementTest {

	private static Quality png(BufferedImage image) throws IOException {
		return ImageMeasurement.of(TestImages.file(image, "png")).quality();
	}

	@Test
	void figuresOfGrey() throws IOException {
		Quality quality = png(TestImages.grey(new int[] { 0, 0, 0, 0 }, new int[] { 0, 10, 0, 0 }, new int[] { 0, 0, 0, 0 }));
		// the two inner pixels: −4·10 and 10; their mean −15, both 25 away
		assertEquals(625, quality.sharpness(), 1e-6);
		assertEquals(10 / 12.0, quality.brightness(), 1e-6);
		assertEquals(Math.sqrt(100 / 12.0 - 100 / 144.0), quality.contrast(), 1e-6);
		assertEquals(10 / 12.0, quality.green(), 1e-6);
	}

	@Test
	void figuresOfColour() throws IOException {
		Quality quality = png(TestImages.colour(BufferedImage.TYPE_INT_RGB, new int[] { 0xff0000, 0x000000 }, new int[] { 0x0000ff, 0x00ff00 }));
		assertEquals(63.75, quality.red());
		assertEquals(63.75, quality.green());
		assertEquals(63.75, quality.blue());
		assertEquals(63.75, quality.brightness(), 1e-4);
		assertEquals(0, quality.sharpness()); // no inner pixel
		Quality red = png(TestImages.colour(BufferedImage.TYPE_INT_RGB, new int[] { 0xff0000 }));
		assertEquals(0.299 * 255, red.brightness(), 1e-4);
		assertEquals(255, red.red());
		assertEquals(0, red.blue());
	}

	@Test
	void laplacianOfAnEdge() {
		// rows 0 0 9 9 9: inner laplacians 9, −9, 0
		float[] levels = { 0, 0, 9, 9, 9, 0, 0, 9, 9, 9, 0, 0, 9, 9, 9 };
		assertEquals((81 + 81) / 3.0, ImageMeasurement.laplacianVariance(new Grey(5, 3, levels)), 1e-6);
		assertEquals(0, ImageMeasurement.laplacianVariance(new Grey(5, 2, new float[10])));
	}

	@Test
	void largePicturesAreAveraged() {
		float[] levels = new float[1025 * 4];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = i % 1025;
		}
		Grey reduced = ImageMeasurement.reduce(new Grey(1025, 4, levels)); // k = 3
		assertEquals(341, reduced.width());
		assertEquals(1, reduced.height());
		assertArrayEquals(new float[] { 1, 4, 7 }, new float[] { reduced.levels()[0], reduced.levels()[1], reduced.levels()[2] });
		Grey line = ImageMeasurement.reduce(new Grey(2000, 1, new float[2000]));
		assertEquals(2000, line.width());
		Grey whole = new Grey(512, 1, new float[512]);
		assertEquals(whole, ImageMeasurement.reduce(whole));
	}

	@Test
	void theSamePixelsInAnotherFileHaveTheSameHash() throws IOException {
		BufferedImage grey = TestImages.grey(new int[] { 1, 2, 3 }, new int[] { 4, 5, 6 });
		BufferedImage coloured = TestImages.colour(BufferedImage.TYPE_INT_RGB, new int[] { 0x010101, 0x020202, 0x030303 }, new int[] { 0x040404, 0x050505, 0x060606 });
		String hash = png(grey).pixels();
		assertEquals(64, hash.length());
		assertEquals(hash, png(coloured).pixels());
		assertEquals(hash, ImageMeasurement.of(TestImages.file(coloured, "bmp")).quality().pixels());
		assertNotEquals(hash, png(TestImages.grey(new int[] { 1, 2 }, new int[] { 3, 4 }, new int[] { 5, 6 })).pixels());
		assertNotEquals(hash, png(TestImages.grey(new int[] { 1, 2, 3 }, new int[] { 4, 5, 7 })).pixels());
	}

	@Test
	void thumbnailsAreAverages() throws IOException {
		int[][] rows = new int[32][32];
		rows[0] = rows[1] = java.util.stream.IntStream.range(0, 32).map(x -> x < 2 ? 200 : 100).toArray();
		byte[] thumbnail = ImageMeasurement.of(TestImages.file(TestImages.grey(rows), "png")).thumbnail();
		assertEquals(256, thumbnail.length);
		assertEquals(200, thumbnail[0] & 0xff);
		assertEquals(100, thumbnail[1] & 0xff);
		assertEquals(0, thumbnail[16]);
	}

	@Test
	void damagedFilesAreRefusedWithASentence() {
		assertThrows(IOException.class, () -> ImageMeasurement.of(new byte[0]));
		byte[] file = TestImages.png(5);
		assertThrows(IOException.class, () -> ImageMeasurement.of(java.util.Arrays.copyOf(file, file.length / 2)));
	}
}
