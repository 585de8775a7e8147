package org.twinlens.core.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The loss of JPEG compression: an image written and read back, in memory. */
final class JpegPass {

	private JpegPass() {
	}

	/** @param quality as {@link ImageWriteParam#setCompressionQuality} has it, 0..1 */
	static Pixels through(Pixels image, float quality) {
		try {
			return read(write(picture(image), quality), image.channels());
		} catch (IOException e) {
			throw new UncheckedIOException("The image could not be passed through JPEG compression: " + e.getMessage(), e);
		}
	}

	private static byte[] write(BufferedImage picture, float quality) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionQuality(quality);
			writer.setOutput(out);
			writer.write(null, new IIOImage(picture, null, null), param);
		} finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	private static Pixels read(byte[] bytes, int channels) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
		try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
			reader.setInput(in, true, true);
			return pixels(reader.read(0).getRaster(), channels);
		} finally {
			reader.dispose();
		}
	}

	private static BufferedImage picture(Pixels image) {
		int type = image.channels() == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
		BufferedImage picture = new BufferedImage(image.width(), image.height(), type);
		WritableRaster raster = picture.getRaster();
		int plane = image.width() * image.height();
		int[] samples = new int[plane];
		for (int channel = 0; channel < image.channels(); channel++) {
			for (int i = 0; i < plane; i++) {
				samples[i] = Math.round(Math.min(1, Math.max(0, image.values()[channel * plane + i])) * 255);
			}
			raster.setSamples(0, 0, image.width(), image.height(), channel, samples);
		}
		return picture;
	}

	private static Pixels pixels(Raster raster, int channels) {
		int plane = raster.getWidth() * raster.getHeight();
		float[] values = new float[channels * plane];
		for (int channel = 0; channel < channels; channel++) {
			int[] samples = raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), channel, (int[]) null);
			for (int i = 0; i < plane; i++) {
				values[channel * plane + i] = samples[i] / 255f;
			}
		}
		return new Pixels(channels, raster.getHeight(), raster.getWidth(), values);
	}
}
