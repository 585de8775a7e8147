package org.twinlens.dataset.internal.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ImageFormatTest {

	@Test
	void isToldByTheFirstBytes() {
		assertEquals(Optional.of(ImageFormat.PNG), ImageFormat.of(TestImages.png(1)));
		assertEquals(Optional.of(ImageFormat.JPEG), ImageFormat.of(TestImages.file(TestImages.grey(new int[] { 1 }), "jpg")));
		assertEquals(Optional.of(ImageFormat.TIFF), ImageFormat.of(new byte[] { 'I', 'I', 42, 0 }));
		assertEquals(Optional.of(ImageFormat.TIFF), ImageFormat.of(new byte[] { 'M', 'M', 0, 42 }));
		assertEquals(Optional.of(ImageFormat.GIF), ImageFormat.of(ascii("GIF89a")));
		assertEquals(Optional.of(ImageFormat.BMP), ImageFormat.of(ascii("BM....")));
		assertEquals(Optional.of(ImageFormat.PBM), ImageFormat.of(ascii("P1 2 2 0 1 1 0")));
		assertEquals(Optional.of(ImageFormat.PGM), ImageFormat.of(ascii("P5\n2 2\n255\n")));
		assertEquals(Optional.of(ImageFormat.PPM), ImageFormat.of(ascii("P6#made by hand\n")));
	}

	@Test
	void otherFilesHaveNone() {
		for (String start : new String[] { "", "P", "P5", "P7 ", "PK\3\4", "P5x", "GIF", "plain text" }) {
			assertEquals(Optional.empty(), ImageFormat.of(ascii(start)), start);
		}
	}

	@Test
	void knownStrangersAreNamed() {
		assertEquals("WebP images are not read. Convert it to PNG or JPEG.", ImageFormat.otherFormat(ascii("RIFF....WEBPVP8 ")));
		assertEquals("HEIC, AVIF and video files are not read. Convert it to PNG or JPEG.", ImageFormat.otherFormat(ascii("\0\0\0\30ftypheic")));
		assertEquals("The file is empty.", ImageFormat.otherFormat(new byte[0]));
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}
}
