package org.twinlens.dataset.internal.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.dataset.internal.image.ImageDecoder.Header;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ImageDecoderTest {

	private static final int[][] GREYS = { { 0, 1, 64 }, { 128, 200, 255 } };
	private static final int[][] COLOURS = { { 0xff0000, 0x00ff00, 0x0000ff }, { 0x102030, 0xffffff, 0x000000 } };

	@ParameterizedTest
	@ValueSource(strings = { "png", "bmp", "tiff" })
	void greyComesAsItIsStored(String format) throws IOException {
		Picture picture = ImageDecoder.picture(TestImages.file(TestImages.grey(GREYS), format));
		assertEquals(1, picture.channels());
		assertSamples(picture, 0, 1, 64, 128, 200, 255);
	}

	@Test
	void gifComesAsItIsStored() throws IOException {
		int[][] rows = { { 1 }, { 2 }, { 64 }, { 128 }, { 200 }, { 255 } }; // Java writes interlaced GIFs of less than five rows wrongly
		assertSamples(ImageDecoder.picture(TestImages.file(TestImages.grey(rows), "gif")), 1, 2, 64, 128, 200, 255);
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "bmp", "tiff" })
	void coloursComeAsTheyAreStored(String format) throws IOException {
		Picture picture = ImageDecoder.picture(TestImages.file(TestImages.colour(BufferedImage.TYPE_INT_RGB, COLOURS), format));
		assertSamples(picture, 255, 0, 0, 0, 255, 0, 0, 0, 255, 0x10, 0x20, 0x30, 255, 255, 255, 0, 0, 0);
	}

	@ParameterizedTest
	@CsvSource({ "png, PNG", "jpg, JPEG", "gif, GIF", "bmp, BMP", "tiff, TIFF" })
	void dimensionsAreReadAlone(String name, ImageFormat format) throws IOException {
		byte[] file = TestImages.file(TestImages.grey(GREYS), name);
		assertEquals(new Header(format, 3, 2), ImageDecoder.header(file));
		assertEquals(new Header(format, 3, 2), ImageDecoder.verify(file));
	}

	@Test
	void jpegIsRead() throws IOException {
		int[][] even = new int[16][16];
		Arrays.stream(even).forEach(row -> Arrays.fill(row, 100));
		Picture picture = ImageDecoder.picture(TestImages.file(TestImages.grey(even), "jpg"));
		assertEquals(1, picture.channels());
		assertEquals(100, picture.samples()[77] & 0xff, 1);
		int[][] reds = new int[16][16];
		Arrays.stream(reds).forEach(row -> Arrays.fill(row, 0xc83214));
		Picture red = ImageDecoder.picture(TestImages.file(TestImages.colour(BufferedImage.TYPE_INT_RGB, reds), "jpg"));
		assertEquals(0xc8, red.samples()[0] & 0xff, 3);
		assertEquals(0x32, red.samples()[1] & 0xff, 3);
		assertEquals(0x14, red.samples()[2] & 0xff, 3);
	}

	@Test
	void oneBitIsRead() throws IOException {
		BufferedImage image = new BufferedImage(11, 2, BufferedImage.TYPE_BYTE_BINARY);
		image.getRaster().setSample(0, 0, 0, 1);
		image.getRaster().setSample(10, 1, 0, 1);
		Picture picture = ImageDecoder.picture(TestImages.file(image, "png"));
		int[] expected = new int[22];
		expected[0] = 255;
		expected[21] = 255;
		assertEquals(1, picture.channels());
		assertSamples(picture, expected);
	}

	@Test
	void palettesAreLookedUp() throws IOException {
		byte[] reds = { 0, (byte) 200, 0 };
		byte[] greens = { 0, 100, (byte) 255 };
		byte[] blues = { 0, 50, 0 };
		BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, 3, reds, greens, blues));
		image.getRaster().setPixels(0, 0, 3, 1, new int[] { 1, 2, 0 });
		assertSamples(ImageDecoder.picture(TestImages.file(image, "png")), 200, 100, 50, 0, 255, 0, 0, 0, 0);
	}

	/** Half opaque black over white: 255·(255−128)/255 = 127. */
	@Test
	void transparencyIsLaidOverWhite() throws IOException {
		byte[] file = TestImages.file(TestImages.colour(BufferedImage.TYPE_INT_ARGB, new int[] { 0x00ff0000, 0x80000000, 0xff0a141e }), "png");
		assertSamples(ImageDecoder.picture(file), 255, 255, 255, 127, 127, 127, 10, 20, 30);
	}

	@Test
	void sixteenBitsAreRounded() throws IOException {
		BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_USHORT_GRAY);
		image.getRaster().setPixels(0, 0, 4, 1, new int[] { 0, 128, 257 * 100, 65535 });
		assertSamples(ImageDecoder.picture(TestImages.file(image, "png")), 0, 0, 100, 255);
	}

	@Test
	void portableFilesAreRead() throws IOException {
		assertSamples(ImageDecoder.picture(TestImages.portable("P5\n# a comment\n3 2\n255\n", 0, 1, 64, 128, 200, 255)), 0, 1, 64, 128, 200, 255);
		assertSamples(ImageDecoder.picture(TestImages.portable("P6 1 2 255\n", 1, 2, 3, 250, 251, 252)), 1, 2, 3, 250, 251, 252);
		assertSamples(ImageDecoder.picture(ascii("P2\n2 1\n255\n7 251\n")), 7, 251);
		assertSamples(ImageDecoder.picture(ascii("P3\n1 1\n255\n7 8 251\n")), 7, 8, 251);
		assertSamples(ImageDecoder.picture(TestImages.portable("P4\n9 1\n", 0b10000000, 0)), 0, 255, 255, 255, 255, 255, 255, 255, 255);
	}

	@Test
	void portableValuesAreScaledToTheirMaximum() throws IOException {
		assertSamples(ImageDecoder.picture(TestImages.portable("P5\n3 1\n100\n", 0, 50, 100)), 0, 127, 255);
		assertSamples(ImageDecoder.picture(TestImages.portable("P5\n2 1\n65535\n", 0xff, 0xff, 100, 100)), 255, 100);
	}

	@Test
	void hugePicturesAreRefusedBeforeTheirPixelsAreRead() {
		IOException refusal = assertThrows(IOException.class, () -> ImageDecoder.pixels(pngHeader(20_000, 2_501), Preprocessing.to(1, 8, 8)));
		assertEquals("The picture has 20000×2501 pixels; at most 50 million are read.", refusal.getMessage());
		assertThrows(IOException.class, () -> ImageDecoder.header(pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE)));
		assertThrows(IOException.class, () -> ImageDecoder.header(ascii("P5 99999999 99999999 255\n")));
	}

	@Test
	void filesCutShortAreRefused() {
		int[][] rows = new int[64][64];
		for (int[] row : rows) {
			Arrays.setAll(row, x -> x * 3);
		}
		for (String format : new String[] { "jpg", "png", "bmp", "tiff", "gif" }) {
			byte[] file = TestImages.file(TestImages.grey(rows), format);
			IOException refusal = assertThrows(IOException.class, () -> ImageDecoder.verify(Arrays.copyOf(file, file.length / 2)), format);
			assertTrue(refusal.getMessage().endsWith(".") || refusal.getMessage().contains(": "), refusal.getMessage());
		}
		assertThrows(IOException.class, () -> ImageDecoder.verify(TestImages.portable("P5\n3 2\n255\n", 0, 1)));
	}

	@Test
	void whatIsNoImageIsRefusedWithTheReason() {
		assertEquals("The file is empty.", assertThrows(IOException.class, () -> ImageDecoder.verify(new byte[0])).getMessage());
		assertEquals("It is no JPEG, PNG, GIF, BMP, TIFF, PGM, PPM or PBM image.", assertThrows(IOException.class, () -> ImageDecoder.verify(ascii("hello"))).getMessage());
	}

	/** Damaged files of every format end in pixels or in an IOException, never in anything else. */
	@Property(tries = 200)
	void damageIsNeverWorseThanARefusal(@ForAll @IntRange(max = 7) int format, @ForAll long seed) {
		byte[] file = new byte[][] { TestImages.file(TestImages.grey(GREYS), "png"), TestImages.file(TestImages.grey(GREYS), "jpg"),
				TestImages.file(TestImages.colour(BufferedImage.TYPE_INT_RGB, COLOURS), "gif"), TestImages.file(TestImages.colour(BufferedImage.TYPE_INT_RGB, COLOURS), "bmp"),
				TestImages.file(TestImages.colour(BufferedImage.TYPE_INT_RGB, COLOURS), "tiff"), TestImages.portable("P5 3 2 255\n", 0, 1, 64, 128, 200, 255),
				TestImages.oriented(TestImages.grey(GREYS), 6), ascii("P1 3 2 1 0 1 0 1 0") }[format];
		Random random = new Random(seed);
		for (int i = 0; i < 4; i++) {
			file[3 + random.nextInt(file.length - 3)] = (byte) random.nextInt(256);
		}
		try {
			assertEquals(64, ImageDecoder.pixels(file, Preprocessing.to(1, 8, 8)).values().length);
		} catch (IOException e) {
			assertTrue(e.getMessage().length() > 10);
		}
	}

	private static byte[] pngHeader(int width, int height) {
		ByteBuffer file = ByteBuffer.allocate(33);
		file.put(new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 }).putInt(13);
		file.put(new byte[] { 'I', 'H', 'D', 'R' }).putInt(width).putInt(height).put(new byte[] { 8, 0, 0, 0, 0 });
		CRC32 check = new CRC32();
		check.update(file.array(), 12, 17);
		return file.putInt((int) check.getValue()).array();
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private static void assertSamples(Picture picture, int... expected) {
		int[] samples = new int[picture.samples().length];
		for (int i = 0; i < samples.length; i++) {
			samples[i] = picture.samples()[i] & 0xff;
		}
		assertArrayEquals(expected, samples);
	}
}
