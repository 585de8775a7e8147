package org.twinlens.core.image;

import java.util.Arrays;

/**
 * An affine map of the plane about an image's centre: {@code (x, y) → (a·x + b·y + shiftX, c·x + d·y + shiftY)}, x to the right, y down, in pixels.
 */
record Affine(double a, double b, double c, double d, double shiftX, double shiftY) {

	static Affine scaling(double x, double y) {
		return new Affine(x, 0, 0, y, 0, 0);
	}

	Affine thenShear(double x, double y) {
		return then(1, x, y, 1);
	}

	/** Turns clockwise as seen on the screen. */
	Affine thenTurn(double degrees) {
		double radians = StrictMath.toRadians(degrees);
		double cos = StrictMath.cos(radians);
		double sin = StrictMath.sin(radians);
		return then(cos, -sin, sin, cos);
	}

	Affine thenShift(double x, double y) {
		return new Affine(a, b, c, d, shiftX + x, shiftY + y);
	}

	private Affine then(double e, double f, double g, double h) {
		return new Affine(e * a + f * c, e * b + f * d, g * a + h * c, g * b + h * d, e * shiftX + f * shiftY, g * shiftX + h * shiftY);
	}

	boolean isIdentity() {
		return a == 1 && b == 0 && c == 0 && d == 1 && shiftX == 0 && shiftY == 0;
	}

	/**
	 * The moved image, each pixel looked up backwards with bilinear interpolation. What lies outside has the colour of the image's edge, so that white paper stays
	 * white and inverted paper black.
	 */
	Pixels move(Pixels image) {
		int width = image.width();
		int height = image.height();
		int plane = width * height;
		float[] result = new float[image.values().length];
		double determinant = a * d - b * c;
		double ia = d / determinant;
		double ib = -b / determinant;
		double ic = -c / determinant;
		double id = a / determinant;
		double centreX = (width - 1) / 2.0;
		double centreY = (height - 1) / 2.0;
		for (int channel = 0; channel < image.channels(); channel++) {
			Plane source = new Plane(image, channel);
			int index = channel * plane;
			for (int y = 0; y < height; y++) {
				double dy = y - centreY - shiftY;
				double rowX = centreX + ib * dy;
				double rowY = centreY + id * dy;
				for (int x = 0; x < width; x++, index++) {
					double dx = x - centreX - shiftX;
					result[index] = source.at(rowX + ia * dx, rowY + ic * dx);
				}
			}
		}
		return new Pixels(image.channels(), height, width, result);
	}

	/** One channel, surrounded by its edge's colour. */
	private static final class Plane {
		private final float[] values;
		private final int offset;
		private final int width;
		private final int height;
		private final float edge;

		Plane(Pixels image, int channel) {
			values = image.values();
			width = image.width();
			height = image.height();
			offset = channel * width * height;
			edge = edgeColour();
		}

		float at(double x, double y) {
			if (!(x > -1 && x < width && y > -1 && y < height)) {
				return edge;
			}
			int left = (int) (x + 1) - 1; // floor, as x > -1
			int top = (int) (y + 1) - 1;
			float u = (float) (x - left);
			float v = (float) (y - top);
			if (left >= 0 && top >= 0 && left < width - 1 && top < height - 1) {
				int i = offset + top * width + left;
				return mix(mix(values[i], values[i + 1], u), mix(values[i + width], values[i + width + 1], u), v);
			}
			return mix(mix(value(left, top), value(left + 1, top), u), mix(value(left, top + 1), value(left + 1, top + 1), u), v);
		}

		private float value(int x, int y) {
			return x >= 0 && y >= 0 && x < width && y < height ? values[offset + y * width + x] : edge;
		}

		private static float mix(float from, float to, float share) {
			return from + (to - from) * share; // exact for equal values, and never outside 0..1
		}

		/** The median of the outermost pixels: one stroke that touches the border does not colour the surroundings. */
		private float edgeColour() {
			float[] border = new float[2 * width + 2 * height];
			for (int x = 0; x < width; x++) {
				border[x] = value(x, 0);
				border[width + x] = value(x, height - 1);
			}
			for (int y = 0; y < height; y++) {
				border[2 * width + y] = value(0, y);
				border[2 * width + height + y] = value(width - 1, y);
			}
			Arrays.sort(border);
			return border[border.length / 2];
		}
	}
}
