package org.twinlens.dataset.internal.synthetic.glyph;

/** What a pen follows without being lifted: points close together, x to the right, y down. Not changed once made. */
record Path(double[] x, double[] y) {

	int length() {
		return x.length;
	}

	/** Multiplied by the matrix (a b; c d), then moved. */
	Path map(double a, double b, double c, double d, double dx, double dy) {
		double[] newX = new double[x.length];
		double[] newY = new double[x.length];
		for (int i = 0; i < x.length; i++) {
			newX[i] = a * x[i] + b * y[i] + dx;
			newY[i] = c * x[i] + d * y[i] + dy;
		}
		return new Path(newX, newY);
	}

	Path move(double dx, double dy) {
		return map(1, 0, 0, 1, dx, dy);
	}

	Path turn(double degrees) {
		double cos = StrictMath.cos(StrictMath.toRadians(degrees));
		double sin = StrictMath.sin(StrictMath.toRadians(degrees));
		return map(cos, -sin, sin, cos, 0, 0);
	}

	/** Bent like a bow: points far from the middle move across by their squared distance along. */
	Path bend(double acrossX, double acrossY) {
		double[] newX = new double[x.length];
		double[] newY = new double[x.length];
		for (int i = 0; i < x.length; i++) {
			newX[i] = x[i] + acrossX * y[i] * y[i];
			newY[i] = y[i] + acrossY * x[i] * x[i];
		}
		return new Path(newX, newY);
	}

	/** Corners cut as by a hurried hand: each point becomes the mean of those up to {@code reach} points away, the ends stay. */
	Path smooth(int reach) {
		double[] newX = x.clone();
		double[] newY = y.clone();
		for (int i = 1; i < x.length - 1; i++) {
			int near = Math.min(reach, Math.min(i, x.length - 1 - i));
			double sumX = 0;
			double sumY = 0;
			for (int k = i - near; k <= i + near; k++) {
				sumX += x[k];
				sumY += y[k];
			}
			newX[i] = sumX / (2 * near + 1);
			newY[i] = sumY / (2 * near + 1);
		}
		return new Path(newX, newY);
	}
}
