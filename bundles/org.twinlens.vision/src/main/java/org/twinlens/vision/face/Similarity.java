package org.twinlens.vision.face;

import java.util.List;

/**
 * Turning, scaling and shifting: (x, y) becomes (a·x − b·y + c, b·x + a·y + d).
 */
record Similarity(double a, double b, double c, double d) {

	/** That which brings points nearest to others in the least squares sense (Umeyama, Least-squares estimation of transformation parameters, 1991, without mirroring). */
	static Similarity between(List<Point> from, List<Point> to) {
		int n = from.size();
		double fx = from.stream().mapToDouble(Point::x).sum() / n;
		double fy = from.stream().mapToDouble(Point::y).sum() / n;
		double tx = to.stream().mapToDouble(Point::x).sum() / n;
		double ty = to.stream().mapToDouble(Point::y).sum() / n;
		double along = 0;
		double across = 0;
		double spread = 0;
		for (int i = 0; i < n; i++) {
			double x = from.get(i).x() - fx;
			double y = from.get(i).y() - fy;
			double u = to.get(i).x() - tx;
			double v = to.get(i).y() - ty;
			along += x * u + y * v;
			across += x * v - y * u;
			spread += x * x + y * y;
		}
		double a = spread == 0 ? 1 : along / spread;
		double b = spread == 0 ? 0 : across / spread;
		return new Similarity(a, b, tx - a * fx + b * fy, ty - b * fx - a * fy);
	}

	Point apply(double x, double y) {
		return new Point(a * x - b * y + c, b * x + a * y + d);
	}

	double scale() {
		return Math.hypot(a, b);
	}
}
