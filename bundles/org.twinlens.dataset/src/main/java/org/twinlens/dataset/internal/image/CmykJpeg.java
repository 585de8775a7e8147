package org.twinlens.dataset.internal.image;

import java.awt.image.Raster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageReader;

import org.twinlens.core.image.Picture;

/**
 * JPEG files with four inks, which Java gives as they are stored: cyan, magenta, yellow, black, or the first three as luma and chroma (YCCK). Programs that write the
 * Adobe marker (Adobe Technical Note 5116) store 255 for no ink, others 0. Inks are mixed as filters, without colour profiles: good enough to recognise somebody.
 */
final class CmykJpeg {

	private static final int NO_MARKER = -1;
	private static final int YCCK = 2;

	/** Components and the Adobe marker's transform, as far as the file names them before its data. */
	private final int components;
	private final int transform;

	private CmykJpeg(int components, int transform) {
		this.components = components;
		this.transform = transform;
	}

	/** Looks at a JPEG file's markers. */
	static CmykJpeg of(byte[] bytes) {
		int components = 0;
		int transform = NO_MARKER;
		int at = 2;
		while (at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
			int marker = bytes[at + 1] & 0xff;
			int length = marker == 0xff ? -1 : (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff; // fill bytes stand alone
			if (marker == 0xda) {
				break;
			}
			boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
			if (frame && at + 9 < bytes.length) {
				components = bytes[at + 9];
			} else if (marker == 0xee && at + 15 < bytes.length && new String(bytes, at + 4, 5, StandardCharsets.US_ASCII).equals("Adobe")) {
				transform = bytes[at + 15];
			}
			at += length + 2;
		}
		return new CmykJpeg(components, transform);
	}

	boolean hasFourInks() {
		return components == 4;
	}

	Picture read(ImageReader reader) throws IOException {
		Raster raster = reader.readRaster(0, null);
		int width = raster.getWidth();
		int height = raster.getHeight();
		byte[] samples = new byte[width * height * 3];
		int[] row = new int[width * raster.getNumBands()];
		int target = 0;
		for (int y = 0; y < height; y++) {
			raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
			for (int x = 0; x < width; x++) {
				int[] light = light(row[4 * x], row[4 * x + 1], row[4 * x + 2], row[4 * x + 3]);
				for (int c = 0; c < 3; c++) {
					samples[target++] = (byte) ((light[c] * light[3] + 127) / 255);
				}
			}
		}
		return new Picture(width, height, 3, samples);
	}

	/** What each ink lets through, 0 to 255. */
	private int[] light(int first, int second, int third, int black) {
		int[] stored = { first, second, third, black };
		if (transform == YCCK) { // its red is 255 − the stored cyan
			stored[0] = 255 - clamp(first + 1.402 * (third - 128));
			stored[1] = 255 - clamp(first - 0.344136 * (second - 128) - 0.714136 * (third - 128));
			stored[2] = 255 - clamp(first + 1.772 * (second - 128));
		}
		if (transform == NO_MARKER) {
			for (int i = 0; i < 4; i++) {
				stored[i] = 255 - stored[i];
			}
		}
		return stored;
	}

	private static int clamp(double value) {
		return (int) Math.round(Math.min(255, Math.max(0, value)));
	}
}
