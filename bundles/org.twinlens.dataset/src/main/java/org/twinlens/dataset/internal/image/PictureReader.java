package org.twinlens.dataset.internal.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

import org.twinlens.core.image.Picture;

/**
 * Takes the samples out of what ImageIO decoded. Samples are taken as they stand in the file, as sRGB: Java's own conversion would treat grey as linear light and
 * brighten it. Transparent pixels are laid over white.
 */
final class PictureReader {

	private PictureReader() {
	}

	static Picture read(BufferedImage image) {
		ColorModel colours = image.getColorModel();
		if (colours instanceof IndexColorModel palette) {
			return indexed(image.getRaster(), palette);
		}
		Raster raster = image.getRaster();
		int bands = raster.getNumBands();
		boolean plain = colours instanceof ComponentColorModel && !colours.isAlphaPremultiplied() && bands <= 4 && integral(raster);
		int colourBands = colours.hasAlpha() ? bands - 1 : bands;
		if (plain && colourBands == 1) {
			return samples(raster, 1, colours.hasAlpha());
		}
		if (plain && colourBands == 3 && colours.getColorSpace().getType() == ColorSpace.TYPE_RGB) {
			return samples(raster, 3, colours.hasAlpha());
		}
		return converted(image);
	}

	private static boolean integral(Raster raster) {
		int type = raster.getTransferType();
		return type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT;
	}

	/** Bands of grey or red, green, blue, and perhaps alpha last. */
	private static Picture samples(Raster raster, int channels, boolean alpha) {
		int bits = raster.getSampleModel().getSampleSize(0);
		if (!alpha && bits == 8 && raster.getDataBuffer() instanceof DataBufferByte data && raster.getSampleModel() instanceof ComponentSampleModel layout
				&& data.getNumBanks() == 1) {
			return bytes(raster, channels, data.getData(), data.getOffset(), layout);
		}
		int width = raster.getWidth();
		int height = raster.getHeight();
		int bands = raster.getNumBands();
		byte[] result = new byte[width * height * channels];
		int[] row = new int[width * bands];
		int most = (1 << bits) - 1;
		int target = 0;
		for (int y = 0; y < height; y++) {
			raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
			for (int x = 0; x < width; x++) {
				int opacity = alpha ? eightBits(row[x * bands + channels], most) : 255;
				for (int c = 0; c < channels; c++) {
					result[target++] = (byte) overWhite(eightBits(row[x * bands + c], most), opacity);
				}
			}
		}
		return new Picture(width, height, channels, result);
	}

	/** The usual case, without a detour: eight bits in one array. */
	private static Picture bytes(Raster raster, int channels, byte[] data, int start, ComponentSampleModel layout) {
		int width = raster.getWidth();
		int height = raster.getHeight();
		int step = layout.getPixelStride();
		int[] offsets = layout.getBandOffsets();
		byte[] result = new byte[width * height * channels];
		int x0 = raster.getMinX() - raster.getSampleModelTranslateX();
		int y0 = raster.getMinY() - raster.getSampleModelTranslateY();
		int target = 0;
		for (int y = 0; y < height; y++) {
			int source = start + (y0 + y) * layout.getScanlineStride() + x0 * step;
			if (channels == 1 && step == 1) {
				System.arraycopy(data, source + offsets[0], result, target, width);
				target += width;
				continue;
			}
			for (int x = 0; x < width; x++, source += step) {
				for (int c = 0; c < channels; c++) {
					result[target++] = data[source + offsets[c]];
				}
			}
		}
		return new Picture(width, height, channels, result);
	}

	/** A palette, also of two colours, one bit each. */
	private static Picture indexed(Raster raster, IndexColorModel palette) {
		int[] colours = new int[Math.max(256, palette.getMapSize())];
		palette.getRGBs(colours);
		boolean grey = true;
		for (int i = 0; i < colours.length; i++) {
			colours[i] = i < palette.getMapSize() ? overWhite(colours[i]) : 0;
			grey &= (colours[i] >> 16 & 0xff) == (colours[i] & 0xff) && (colours[i] >> 8 & 0xff) == (colours[i] & 0xff);
		}
		int width = raster.getWidth();
		int height = raster.getHeight();
		byte[] result = new byte[width * height * (grey ? 1 : 3)];
		int[] row = new int[width];
		int target = 0;
		for (int y = 0; y < height; y++) {
			raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
			for (int x = 0; x < width; x++) {
				target = put(colours[row[x]], grey, result, target);
			}
		}
		return new Picture(width, height, grey ? 1 : 3, result);
	}

	/** Whatever else there is, by way of Java's colour conversion. */
	private static Picture converted(BufferedImage image) {
		int width = image.getWidth();
		int height = image.getHeight();
		byte[] result = new byte[width * height * 3];
		int[] row = new int[width];
		int target = 0;
		for (int y = 0; y < height; y++) {
			image.getRGB(0, y, width, 1, row, 0, width);
			for (int x = 0; x < width; x++) {
				target = put(overWhite(row[x]), false, result, target);
			}
		}
		return new Picture(width, height, 3, result);
	}

	private static int put(int colour, boolean grey, byte[] result, int at) {
		int target = at;
		if (!grey) {
			result[target++] = (byte) (colour >> 16);
			result[target++] = (byte) (colour >> 8);
		}
		result[target++] = (byte) colour;
		return target;
	}

	private static int overWhite(int argb) {
		int opacity = argb >>> 24;
		return overWhite(argb >> 16 & 0xff, opacity) << 16 | overWhite(argb >> 8 & 0xff, opacity) << 8 | overWhite(argb & 0xff, opacity);
	}

	private static int overWhite(int sample, int opacity) {
		return opacity == 255 ? sample : (sample * opacity + 255 * (255 - opacity) + 127) / 255;
	}

	private static int eightBits(int sample, int most) {
		return most == 255 ? sample : (int) ((sample * 255L + most / 2) / most);
	}
}
