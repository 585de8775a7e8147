package org.twinlens.dataset.internal.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.twinlens.core.image.Picture;

class CmykJpegTest {

	private static final int NO_MARKER = -1;

	/** Without marker 255 is full ink; with it, 255 is none; with transform 2, luma 255 in the stored (inverse) light is full ink of all three. */
	@ParameterizedTest
	@CsvSource({ "-1, 255, 0, 0, 0, 0, 255, 255", "-1, 0, 0, 0, 51, 204, 204, 204", "-1, 0, 0, 102, 51, 204, 204, 122", "0, 0, 255, 255, 255, 0, 255, 255", "0, 255, 255, 255, 204, 204, 204, 204",
			"2, 0, 128, 128, 255, 255, 255, 255", "2, 255, 128, 128, 255, 0, 0, 0", "2, 76, 85, 255, 255, 0, 255, 255" })
	void inksAreMixedToColour(int transform, int c, int m, int y, int k, int red, int green, int blue) throws IOException {
		Picture picture = ImageDecoder.picture(file(transform, c, m, y, k));
		assertEquals(3, picture.channels());
		assertEquals(16, picture.width());
		assertEquals(red, picture.samples()[150] & 0xff, 2);
		assertEquals(green, picture.samples()[151] & 0xff, 2);
		assertEquals(blue, picture.samples()[152] & 0xff, 2);
	}

	@Test
	void otherFilesHaveNotFourInks() {
		assertFalse(CmykJpeg.of(TestImages.file(TestImages.grey(new int[] { 1 }), "jpg")).hasFourInks());
		assertFalse(CmykJpeg.of(TestImages.file(TestImages.colour(BufferedImage.TYPE_INT_RGB, new int[] { 1 }), "jpg")).hasFourInks());
		assertFalse(CmykJpeg.of(new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff }).hasFourInks());
	}

	@Test
	void markersMayEndAnywhere() throws IOException {
		byte[] file = file(0, 1, 2, 3, 4);
		for (int length = 0; length < file.length; length++) {
			CmykJpeg.of(Arrays.copyOf(file, length));
		}
		assertTrue(CmykJpeg.of(file).hasFourInks());
	}

	/** An even picture of four bands, with Adobe's marker unless there is to be none. */
	private static byte[] file(int transform, int... bands) throws IOException {
		WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
		for (int i = 0; i < 256; i++) {
			raster.setPixel(i % 16, i / 16, bands);
		}
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
			writer.setOutput(stream);
			writer.write(null, new IIOImage(raster, null, null), null);
		} finally {
			writer.dispose();
		}
		byte[] plain = out.toByteArray();
		if (transform == NO_MARKER) {
			return plain;
		}
		ByteBuffer file = ByteBuffer.allocate(plain.length + 16).put(plain, 0, 2);
		file.putShort((short) 0xffee).putShort((short) 14).put(new byte[] { 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform });
		return file.put(plain, 2, plain.length - 2).array();
	}
}
