package org.twinlens.dataset.internal.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinlens.core.image.Picture;
import org.twinlens.dataset.internal.image.ImageDecoder.Header;

class OrientationTest {

	/** Stored as rows abc, def. */
	@ParameterizedTest
	@CsvSource({ "1, abc def", "2, cba fed", "3, fed cba", "4, def abc", "5, ad be cf", "6, da eb fc", "7, fc eb da", "8, cf be ad" })
	void turnsThePictureAsItIsToBeSeen(int value, String seen) {
		Picture stored = new Picture(3, 2, 1, new byte[] { 'a', 'b', 'c', 'd', 'e', 'f' });
		Picture turned = Orientation.values()[value - 1].apply(stored);
		StringBuilder rows = new StringBuilder();
		for (int y = 0; y < turned.height(); y++) {
			rows.append(y == 0 ? "" : " ");
			for (int x = 0; x < turned.width(); x++) {
				rows.append((char) turned.samples()[y * turned.width() + x]);
			}
		}
		assertEquals(seen, rows.toString());
	}

	@Test
	void keepsColoursTogether() {
		Picture turned = Orientation.QUARTER_RIGHT.apply(new Picture(2, 1, 3, new byte[] { 1, 2, 3, 4, 5, 6 }));
		assertArrayEquals(new byte[] { 1, 2, 3, 4, 5, 6 }, turned.samples());
		assertEquals(1, turned.width());
		assertEquals(2, turned.height());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void isReadFromExif(int value) throws IOException {
		byte[] file = TestImages.oriented(corner(), value);
		assertEquals(Orientation.values()[value - 1], Orientation.of(ImageFormat.JPEG, file));
		Header header = ImageDecoder.header(file);
		assertEquals(value < 5 ? 24 : 16, header.width());
		assertEquals(value < 5 ? 16 : 24, header.height());
	}

	/** The white corner is stored top left; orientation 6 shows it top right, 8 bottom left. */
	@Test
	void movesTheCornerOfARealFile() throws IOException {
		Picture right = ImageDecoder.picture(TestImages.oriented(corner(), 6));
		assertTrue((right.samples()[15] & 0xff) > 200 && (right.samples()[0] & 0xff) < 50);
		Picture left = ImageDecoder.picture(TestImages.oriented(corner(), 8));
		assertTrue((left.samples()[23 * 16] & 0xff) > 200 && (left.samples()[0] & 0xff) < 50);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 9, 6000 })
	void nonsenseMeansUpright(int value) {
		assertEquals(Orientation.UPRIGHT, Orientation.of(ImageFormat.JPEG, TestImages.oriented(corner(), value)));
	}

	@Test
	void brokenMetadataMeansUpright() {
		byte[] file = TestImages.oriented(corner(), 6);
		file[15] = 99; // of the TIFF header within
		assertEquals(Orientation.UPRIGHT, Orientation.of(ImageFormat.JPEG, file));
	}

	private static java.awt.image.BufferedImage corner() {
		int[][] rows = new int[16][24];
		for (int y = 0; y < 8; y++) {
			Arrays.fill(rows[y], 0, 8, 255);
		}
		return TestImages.grey(rows);
	}
}
