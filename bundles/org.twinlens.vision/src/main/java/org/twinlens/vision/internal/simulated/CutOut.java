package org.twinlens.vision.internal.simulated;

import org.twinlens.core.image.AxisFilter;
import org.twinlens.core.image.Picture;

/**
 * A picture in the size it is shown.
 *
 * @param width  pixels
 * @param height pixels
 * @param planes red, green and blue, each row by row, 0..255
 */
record CutOut(int width, int height, float[][] planes) {

	static CutOut of(Picture picture, int width, int height) {
		float[][] planes = new float[3][];
		for (int c = 0; c < 3; c++) {
			planes[c] = c >= picture.channels() ? planes[0] : AxisFilter.resample(plane(picture, c), picture.width(), picture.height(), width, height);
		}
		return new CutOut(width, height, planes);
	}

	private static float[] plane(Picture picture, int channel) {
		float[] plane = new float[picture.width() * picture.height()];
		for (int i = 0; i < plane.length; i++) {
			plane[i] = picture.samples()[i * picture.channels() + channel] & 0xff;
		}
		return plane;
	}

	/**
	 * Paints it into a scene, with bilinear interpolation; beyond its edge it is repeated, fading away.
	 *
	 * @param scene   samples {@code [(y·across + x)·3 + c]}
	 * @param centreX where its middle goes, pixels
	 * @param centreY where its middle goes, pixels
	 * @param scale   1 for its own size
	 * @param angle   clockwise, radians
	 * @param fade    how far it is to be seen beyond its edge, pixels
	 */
	void paint(float[] scene, int across, int down, double centreX, double centreY, double scale, double angle, double fade) {
		double cos = StrictMath.cos(angle) / scale;
		double sin = StrictMath.sin(angle) / scale;
		double radius = scale * (StrictMath.hypot(width, height) / 2 + fade) + 1;
		int right = (int) Math.min(across, centreX + radius);
		int bottom = (int) Math.min(down, centreY + radius);
		for (int y = (int) Math.max(0, centreY - radius); y < bottom; y++) {
			for (int x = (int) Math.max(0, centreX - radius); x < right; x++) {
				double dx = x + 0.5 - centreX;
				double dy = y + 0.5 - centreY;
				double u = cos * dx + sin * dy + width / 2.0 - 0.5;
				double v = cos * dy - sin * dx + height / 2.0 - 0.5;
				double beyond = StrictMath.hypot(Math.max(0, Math.max(-0.5 - u, u - width + 0.5)), Math.max(0, Math.max(-0.5 - v, v - height + 0.5)));
				if (beyond < fade || beyond == 0) {
					blend(scene, (y * across + x) * 3, Math.min(Math.max(u, 0), width - 1), Math.min(Math.max(v, 0), height - 1), beyond == 0 ? 1 : (float) (1 - beyond / fade));
				}
			}
		}
	}

	private void blend(float[] scene, int target, double u, double v, float share) {
		int left = Math.min((int) u, Math.max(0, width - 2));
		int top = Math.min((int) v, Math.max(0, height - 2));
		float a = (float) (u - left);
		float b = (float) (v - top);
		int at = top * width + left;
		int next = width > 1 ? 1 : 0;
		int below = height > 1 ? width : 0;
		for (int c = 0; c < 3; c++) {
			float[] p = planes[c];
			float upper = p[at] + a * (p[at + next] - p[at]);
			float lower = p[at + below] + a * (p[at + below + next] - p[at + below]);
			scene[target + c] += share * (upper + b * (lower - upper) - scene[target + c]);
		}
	}
}
