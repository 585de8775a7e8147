package org.twinlens.dataset.internal.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.twinlens.core.image.AxisFilter;
import org.twinlens.core.image.Picture;
import org.twinlens.dataset.audit.PerceptualHash;
import org.twinlens.dataset.audit.Quality;
import org.twinlens.dataset.audit.Thumbnail;

/** Measures the {@link Quality} of an image file. */
public final class ImageMeasurement {

	/** Pictures whose longer side is longer are averaged over blocks first. */
	static final int LONGEST = 512;
	private static final float RED = 0.299f;
	private static final float GREEN = 0.587f;
	private static final float BLUE = 0.114f;

	private ImageMeasurement() {
	}

	/**
	 * What is kept of an image.
	 *
	 * @param thumbnail grey levels, see {@link Thumbnail}
	 */
	public record Measured(Quality quality, byte[] thumbnail) {
	}

	/** @throws IOException with the reason as a sentence, without the file's name, when the file cannot be decoded */
	public static Measured of(byte[] file) throws IOException {
		return of(ImageDecoder.picture(file));
	}

	static Measured of(Picture picture) {
		double[] colour = colour(picture);
		Grey full = grey(picture);
		Grey grey = reduce(full);
		double mean = mean(grey.levels);
		Quality quality = new Quality(laplacianVariance(grey), mean, Math.sqrt(variance(grey.levels, mean)), colour[0], colour[1], colour[2],
				PerceptualHash.of(AxisFilter.resample(full.levels, full.width, full.height, PerceptualHash.SIDE, PerceptualHash.SIDE)), hash(picture));
		return new Measured(quality, bytes(AxisFilter.resample(full.levels, full.width, full.height, Thumbnail.SIDE, Thumbnail.SIDE)));
	}

	/** Grey levels 0..255, row by row. */
	record Grey(int width, int height, float[] levels) {
	}

	/** Mean samples of red, green and blue. */
	private static double[] colour(Picture picture) {
		long[] sums = new long[picture.channels()];
		byte[] samples = picture.samples();
		for (int i = 0; i < samples.length;) {
			for (int c = 0; c < sums.length; c++) {
				sums[c] += samples[i++] & 0xff;
			}
		}
		double pixels = (double) picture.width() * picture.height();
		return sums.length == 1 ? new double[] { sums[0] / pixels, sums[0] / pixels, sums[0] / pixels } : new double[] { sums[0] / pixels, sums[1] / pixels, sums[2] / pixels };
	}

	static Grey grey(Picture picture) {
		byte[] samples = picture.samples();
		float[] levels = new float[picture.width() * picture.height()];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = picture.channels() == 1 ? samples[i] & 0xff
					: RED * (samples[3 * i] & 0xff) + GREEN * (samples[3 * i + 1] & 0xff) + BLUE * (samples[3 * i + 2] & 0xff);
		}
		return new Grey(picture.width(), picture.height(), levels);
	}

	/** Averages over k×k pixels; what is left over at the right and at the bottom is dropped. */
	static Grey reduce(Grey grey) {
		int k = (Math.max(grey.width, grey.height) + LONGEST - 1) / LONGEST;
		k = Math.min(k, Math.min(grey.width, grey.height));
		if (k <= 1) {
			return grey;
		}
		int width = grey.width / k;
		int height = grey.height / k;
		float[] levels = new float[width * height];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				double sum = 0;
				for (int dy = 0; dy < k; dy++) {
					for (int dx = 0; dx < k; dx++) {
						sum += grey.levels[(y * k + dy) * grey.width + x * k + dx];
					}
				}
				levels[y * width + x] = (float) (sum / (k * k));
			}
		}
		return new Grey(width, height, levels);
	}

	private static double mean(float[] values) {
		double sum = 0;
		for (float value : values) {
			sum += value;
		}
		return sum / values.length;
	}

	private static double variance(float[] values, double mean) {
		double sum = 0;
		for (float value : values) {
			sum += (value - mean) * (value - mean);
		}
		return sum / values.length;
	}

	static double laplacianVariance(Grey grey) {
		int w = grey.width;
		float[] g = grey.levels;
		if (w < 3 || grey.height < 3) {
			return 0;
		}
		float[] laplacian = new float[(w - 2) * (grey.height - 2)];
		int n = 0;
		for (int y = 1; y < grey.height - 1; y++) {
			for (int i = y * w + 1; i < y * w + w - 1; i++) {
				laplacian[n++] = g[i - w] + g[i - 1] + g[i + 1] + g[i + w] - 4 * g[i];
			}
		}
		return variance(laplacian, mean(laplacian));
	}

	private static byte[] bytes(float[] levels) {
		byte[] bytes = new byte[levels.length];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) Math.min(255, Math.round(levels[i]));
		}
		return bytes;
	}

	/** Grey pixels in three channels are the same as in one. */
	private static String hash(Picture picture) {
		byte[] samples = picture.samples();
		boolean grey = picture.channels() == 1 || isGrey(samples);
		MessageDigest digest = sha256();
		digest.update(ByteBuffer.allocate(12).putInt(picture.width()).putInt(picture.height()).putInt(grey ? 1 : 3).array());
		if (grey && picture.channels() == 3) {
			byte[] one = new byte[samples.length / 3];
			for (int i = 0; i < one.length; i++) {
				one[i] = samples[3 * i];
			}
			digest.update(one);
		} else {
			digest.update(samples);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static boolean isGrey(byte[] samples) {
		for (int i = 0; i < samples.length; i += 3) {
			if (samples[i] != samples[i + 1] || samples[i] != samples[i + 2]) {
				return false;
			}
		}
		return true;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256.", e);
		}
	}
}
