package org.twinlens.core.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as PNG files, which lose nothing: decoded, they have the same samples again. */
public final class Png {

	private Png() {
	}

	/** The bytes of a PNG file: 8 bits a sample, sRGB or grey. */
	public static byte[] encode(Picture picture) {
		int channels = picture.channels();
		int[] offsets = channels == 1 ? new int[] { 0 } : new int[] { 0, 1, 2 };
		WritableRaster raster = Raster.createInterleavedRaster(new DataBufferByte(picture.samples(), picture.samples().length), picture.width(), picture.height(),
				picture.width() * channels, channels, offsets, null);
		ColorSpace space = ColorSpace.getInstance(channels == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
		var model = new ComponentColorModel(space, false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (var out = new MemoryCacheImageOutputStream(bytes)) {
			if (!ImageIO.write(new BufferedImage(model, raster, false, null), "png", out)) {
				throw new IllegalStateException("This Java cannot write PNG files.");
			}
		} catch (IOException e) {
			throw new UncheckedIOException("A picture could not be written as PNG.", e); // into memory
		}
		return bytes.toByteArray();
	}

	/**
	 * The picture in a PNG file that {@link #encode} made.
	 *
	 * @throws IOException with a sentence when it is something else
	 */
	public static Picture decode(byte[] file) throws IOException {
		BufferedImage image;
		try {
			image = ImageIO.read(new ByteArrayInputStream(file));
		} catch (IndexOutOfBoundsException | IllegalArgumentException e) {
			throw new IOException("A PNG file is damaged: " + e.getMessage() + ".", e);
		}
		if (image == null) {
			throw new IOException("What should be a PNG file is none.");
		}
		Raster raster = image.getRaster();
		if (raster.getNumBands() != 1 && raster.getNumBands() != 3 || image.getColorModel().getComponentSize(0) != 8 || image.getColorModel() instanceof IndexColorModel) {
			throw new IOException("A PNG file has neither one grey channel nor three of colour with 8 bits each.");
		}
		int[] values = raster.getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
		byte[] samples = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			samples[i] = (byte) values[i];
		}
		return new Picture(image.getWidth(), image.getHeight(), raster.getNumBands(), samples);
	}
}
