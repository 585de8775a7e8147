package org.twinlens.verification.ui.internal.model;

import org.twinlens.core.image.Picture;

/** Small pictures of large ones, for lists. */
public final class Shrink {

	private Shrink() {
	}

	/** The picture by area averages so that its longer side is at most so many pixels; itself where it is small enough. */
	public static Picture to(Picture picture, int longest) {
		int longer = Math.max(picture.width(), picture.height());
		if (longer <= longest) {
			return picture;
		}
		int width = Math.max(1, picture.width() * longest / longer);
		int height = Math.max(1, picture.height() * longest / longer);
		int channels = picture.channels();
		byte[] samples = new byte[width * height * channels];
		for (int y = 0; y < height; y++) {
			int top = y * picture.height() / height;
			int bottom = Math.max(top + 1, (y + 1) * picture.height() / height);
			for (int x = 0; x < width; x++) {
				int left = x * picture.width() / width;
				int right = Math.max(left + 1, (x + 1) * picture.width() / width);
				for (int c = 0; c < channels; c++) {
					samples[(y * width + x) * channels + c] = mean(picture, left, right, top, bottom, c);
				}
			}
		}
		return new Picture(width, height, channels, samples);
	}

	private static byte mean(Picture picture, int left, int right, int top, int bottom, int channel) {
		long sum = 0;
		for (int y = top; y < bottom; y++) {
			for (int x = left; x < right; x++) {
				sum += picture.samples()[(y * picture.width() + x) * picture.channels() + channel] & 0xFF;
			}
		}
		long count = (long) (right - left) * (bottom - top);
		return (byte) ((sum + count / 2) / count);
	}
}
