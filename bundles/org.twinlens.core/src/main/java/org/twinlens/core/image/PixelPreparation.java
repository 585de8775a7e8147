package org.twinlens.core.image;

import java.util.Arrays;

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
		float[] values = new float[preprocessing.channels() * rows.results() * columns.results()];
		resize(picture, preprocessing.channels(), columns, rows, values);
		scale(values, preprocessing.invert());
		return new Pixels(preprocessing.channels(), preprocessing.height(), preprocessing.width(), values);
	}

	private static int share(int size, double centre) {
		return Math.max(1, (int) Math.round(size * centre));
	}

	/** The rows of a result are summed first, all samples of a row alike, and then its columns: so the costlier step is done once for each row of the result. */
	private static void resize(Picture picture, int channels, AxisFilter columns, AxisFilter rows, float[] values) {
		int plane = rows.results() * columns.results();
		float[] row = new float[picture.width() * picture.channels()];
		for (int y = 0; y < rows.results(); y++) {
			Arrays.fill(row, 0);
			for (int i = 0; i < rows.weights[y].length; i++) {
				add(picture, rows.first[y] + i, rows.weights[y][i], row);
			}
			boolean luma = channels == 1 && picture.channels() == 3;
			if (luma) {
				toLuma(row, picture.width());
			}
			int step = luma ? 1 : picture.channels();
			for (int c = 0; c < Math.min(channels, step); c++) {
				columns.apply(row, step, c, values, c * plane + y * columns.results());
			}
		}
		if (channels > picture.channels()) { // grey in three channels
			System.arraycopy(values, 0, values, plane, plane);
			System.arraycopy(values, 0, values, 2 * plane, plane);
		}
	}

	private static void add(Picture picture, int y, float weight, float[] to) {
		byte[] samples = picture.samples();
		int source = y * to.length;
		for (int i = 0; i < to.length; i++) {
			to[i] += weight * (samples[source + i] & 0xff);
		}
	}

	private static void toLuma(float[] row, int width) {
		for (int x = 0, source = 0; x < width; x++, source += 3) {
			row[x] = RED * row[source] + GREEN * row[source + 1] + BLUE * row[source + 2];
		}
	}

	private static void scale(float[] values, boolean invert) {
		for (int i = 0; i < values.length; i++) {
			float value = Math.min(1, values[i] / 255f);
			values[i] = invert ? 1 - value : value;
		}
	}
}
