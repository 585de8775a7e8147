package org.twinlens.dataset.internal.synthetic.face;

/** The few curves everything is drawn with. */
final class Shapes {

	private Shapes() {
	}

	/** A smooth hill: 1 in the middle, 0 outside the ellipse of these radii. */
	static double hill(double dx, double dy, double radiusX, double radiusY) {
		double x = dx / radiusX;
		double y = dy / radiusY;
		double rest = 1 - x * x - y * y;
		return rest <= 0 ? 0 : rest * rest;
	}

	/** 0 up to {@code from}, 1 beyond {@code to}, smooth between. */
	static double step(double from, double to, double value) {
		double t = clip((value - from) / (to - from));
		return t * t * (3 - 2 * t);
	}

	/** 1 on a line, fading to 0 at half of its width and a little beyond. */
	static double line(double distance, double halfWidth) {
		double t = Math.abs(distance) / halfWidth;
		return t >= 1.5 ? 0 : t <= 0.5 ? 1 : 1.5 - t;
	}

	static double clip(double value) {
		return value < 0 ? 0 : value > 1 ? 1 : value;
	}

	/** From a point to a segment. */
	static double distance(double x, double y, double fromX, double fromY, double toX, double toY) {
		double dx = toX - fromX;
		double dy = toY - fromY;
		double t = clip(((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy));
		double ex = x - fromX - t * dx;
		double ey = y - fromY - t * dy;
		return Math.sqrt(ex * ex + ey * ey);
	}
}
