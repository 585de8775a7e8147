package org.twinlens.vision.face;

import java.util.List;
import java.util.OptionalDouble;

import org.twinlens.core.image.AxisFilter;
import org.twinlens.core.image.Picture;

/** Measures the {@link FaceQuality} of a face in a picture. */
final class FaceMeasurement {

	/** Sharpness is measured at this size, so that a better camera makes no sharper face. */
	private static final int SIDE = 96;
	private static final float RED = 0.299f;
	private static final float GREEN = 0.587f;
	private static final float BLUE = 0.114f;

	private FaceMeasurement() {
	}

	static FaceQuality of(Picture picture, Face face) {
		Box box = face.box();
		int left = Math.min(Math.max(box.x(), 0), picture.width() - 1);
		int top = Math.min(Math.max(box.y(), 0), picture.height() - 1);
		int width = Math.max(1, Math.min(box.x() + box.width(), picture.width()) - left);
		int height = Math.max(1, Math.min(box.y() + box.height(), picture.height()) - top);
		float[] grey = grey(picture, left, top, width, height);
		double shrink = Math.min(1, (double) SIDE / Math.min(width, height));
		int across = Math.max(1, (int) Math.round(width * shrink));
		int down = Math.max(1, (int) Math.round(height * shrink));
		float[] small = shrink < 1 ? AxisFilter.resample(grey, width, height, across, down) : grey;
		return new FaceQuality(Math.min(box.width(), box.height()), laplacianVariance(small, across, down), mean(grey), turn(face.landmarks()), tilt(face.landmarks()));
	}

	private static float[] grey(Picture picture, int left, int top, int width, int height) {
		byte[] samples = picture.samples();
		int channels = picture.channels();
		float[] grey = new float[width * height];
		for (int y = 0, i = 0; y < height; y++) {
			int at = ((top + y) * picture.width() + left) * channels;
			for (int x = 0; x < width; x++, at += channels) {
				grey[i++] = channels == 1 ? samples[at] & 0xff : RED * (samples[at] & 0xff) + GREEN * (samples[at + 1] & 0xff) + BLUE * (samples[at + 2] & 0xff);
			}
		}
		return grey;
	}

	private static double mean(float[] values) {
		double sum = 0;
		for (float value : values) {
			sum += value;
		}
		return sum / values.length;
	}

	private static double laplacianVariance(float[] levels, int width, int height) {
		if (width < 3 || height < 3) {
			return 0;
		}
		double sum = 0;
		double squares = 0;
		for (int y = 1; y < height - 1; y++) {
			for (int i = y * width + 1; i < (y + 1) * width - 1; i++) {
				double value = levels[i - width] + levels[i - 1] + levels[i + 1] + levels[i + width] - 4 * levels[i];
				sum += value;
				squares += value * value;
			}
		}
		double count = (width - 2.0) * (height - 2);
		return Math.max(0, squares / count - sum / count * (sum / count));
	}

	private static OptionalDouble turn(List<Point> landmarks) {
		if (landmarks.isEmpty()) {
			return OptionalDouble.empty();
		}
		Point eye = landmarks.get(0);
		Point other = landmarks.get(1);
		Point nose = landmarks.get(2);
		double dx = other.x() - eye.x();
		double dy = other.y() - eye.y();
		double square = dx * dx + dy * dy;
		double along = (nose.x() - (eye.x() + other.x()) / 2) * dx + (nose.y() - (eye.y() + other.y()) / 2) * dy;
		return OptionalDouble.of(square == 0 ? 0 : along / square);
	}

	private static OptionalDouble tilt(List<Point> landmarks) {
		if (landmarks.isEmpty()) {
			return OptionalDouble.empty();
		}
		return OptionalDouble.of(Math.toDegrees(Math.atan2(landmarks.get(1).y() - landmarks.get(0).y(), landmarks.get(1).x() - landmarks.get(0).x())));
	}
}
