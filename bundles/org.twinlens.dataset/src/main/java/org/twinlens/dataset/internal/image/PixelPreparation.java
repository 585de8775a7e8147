package org.twinlens.dataset.internal.image;

import org.twinlens.core.image.Pixels;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.core.image.Preprocessing.Fit;

/** Carries out a {@link Preprocessing} on an upright picture. Crops are whole pixels, so that what lies outside has no influence. */
final class PixelPreparation {

	/** ITU-R BT.601 luma. */
	private static final float RED = 0.299f;
	private static final float GREEN = 0.587f;
	private static final float BLUE = 0.114f;

	private PixelPreparation() {
	}

	static Pixels apply(Picture picture, Preprocessing preprocessing) {
		int width = share(picture.width(), preprocessing.centre());
		int height = share(picture.height(), preprocessing.centre());
		if (preprocessing.fit() == Fit.CROP) {
			double proportions = (double) preprocessing.width() / preprocessing.height();
			if (width > height * proportions) {
				width = Math.max(1, (int) Math.round(height * proportions));
			} else {
				height = Math.max(1, (int) Math.round(width / proportions));
			}
		}
		AxisFilter columns = AxisFilter.of((picture.width() - width) / 2, width, preprocessing.width());
		AxisFilter rows = AxisFilter.of((picture.height() - height) / 2, height, preprocessing.height());
		float[] values = resize(picture, preprocessing.channels(), columns, rows);
		scale(values, preprocessing.invert());
		return new Pixels(preprocessing.channels(), preprocessing.height(), preprocessing.width(), values);
	}

	private static int share(int size, double centre) {
		return Math.max(1, (int) Math.round(size * centre));
	}

	/** Column by column first, a row of the picture at a time; each row is then added to the rows of the result it lies in. */
	private static float[] resize(Picture picture, int channels, AxisFilter columns, AxisFilter rows) {
		int width = columns.first.length;
		int height = rows.first.length;
		float[] values = new float[channels * height * width];
		float[] samples = new float[channels * picture.width()];
		float[] narrow = new float[channels * width];
		int narrowed = -1;
		for (int y = 0; y < height; y++) {
			float[] weights = rows.weights[y];
			for (int i = 0; i < weights.length; i++) {
				int row = rows.first[y] + i;
				if (row != narrowed) { // neighbouring results share the row at their border
					channels(picture, row, channels, samples);
					narrow(samples, picture.width(), columns, channels, narrow);
					narrowed = row;
				}
				for (int c = 0; c < channels; c++) {
					int target = (c * height + y) * width;
					for (int x = 0; x < width; x++) {
						values[target + x] += weights[i] * narrow[c * width + x];
					}
				}
			}
		}
		return values;
	}

	private static void narrow(float[] samples, int length, AxisFilter columns, int channels, float[] into) {
		int width = columns.first.length;
		for (int c = 0; c < channels; c++) {
			for (int x = 0; x < width; x++) {
				float[] weights = columns.weights[x];
				int source = c * length + columns.first[x];
				float sum = 0;
				for (int i = 0; i < weights.length; i++) {
					sum += weights[i] * samples[source + i];
				}
				into[c * width + x] = sum;
			}
		}
	}

	/** One row of the picture in the channels that are asked for, one after the other. Luma is linear, so that it makes no difference whether it is taken before or after averaging. */
	private static void channels(Picture picture, int row, int channels, float[] into) {
		int width = picture.width();
		byte[] samples = picture.samples();
		int source = row * width * picture.channels();
		for (int x = 0; x < width; x++) {
			if (picture.channels() == 1) {
				float grey = samples[source++] & 0xff;
				for (int c = 0; c < channels; c++) {
					into[c * width + x] = grey;
				}
				continue;
			}
			float red = samples[source++] & 0xff;
			float green = samples[source++] & 0xff;
			float blue = samples[source++] & 0xff;
			if (channels == 1) {
				into[x] = RED * red + GREEN * green + BLUE * blue;
			} else {
				into[x] = red;
				into[width + x] = green;
				into[2 * width + x] = blue;
			}
		}
	}

	private static void scale(float[] values, boolean invert) {
		for (int i = 0; i < values.length; i++) {
			float value = Math.min(1, values[i] / 255f);
			values[i] = invert ? 1 - value : value;
		}
	}
}
