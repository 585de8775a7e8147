package org.twinlens.dataset.internal.synthetic.face;

/** A curved surface as a grid of points: where each is, what point of the thing it is (for its colour), and which way it faces. */
final class Surface {

	final int columns;
	final int rows;
	final float[] x;
	final float[] y;
	final float[] z;
	final float[] restX;
	final float[] restY;
	final float[] restZ;
	final float[] normalX;
	final float[] normalY;
	final float[] normalZ;

	Surface(int columns, int rows) {
		this.columns = columns;
		this.rows = rows;
		int count = columns * rows;
		x = new float[count];
		y = new float[count];
		z = new float[count];
		restX = new float[count];
		restY = new float[count];
		restZ = new float[count];
		normalX = new float[count];
		normalY = new float[count];
		normalZ = new float[count];
	}

	/** Places a point whose colour is that of its own place. */
	void put(int index, double px, double py, double pz) {
		rest(index, px, py, pz);
		move(index, px, py, pz);
	}

	void rest(int index, double px, double py, double pz) {
		restX[index] = (float) px;
		restY[index] = (float) py;
		restZ[index] = (float) pz;
	}

	void move(int index, double px, double py, double pz) {
		x[index] = (float) px;
		y[index] = (float) py;
		z[index] = (float) pz;
	}

	/** Computes the normals, outwards when rows go up and columns go to the right as seen from outside. */
	Surface finish() {
		for (int row = 0; row < rows; row++) {
			int below = Math.max(0, row - 1) * columns;
			int above = Math.min(rows - 1, row + 1) * columns;
			for (int column = 0; column < columns; column++) {
				int left = row * columns + Math.max(0, column - 1);
				int right = row * columns + Math.min(columns - 1, column + 1);
				normal(row * columns + column, left, right, below + column, above + column, row * 2 < rows ? -1 : 1);
			}
		}
		return this;
	}

	private void normal(int index, int left, int right, int below, int above, float pole) {
		float ux = x[right] - x[left];
		float uy = y[right] - y[left];
		float uz = z[right] - z[left];
		float vx = x[above] - x[below];
		float vy = y[above] - y[below];
		float vz = z[above] - z[below];
		float nx = uy * vz - uz * vy;
		float ny = uz * vx - ux * vz;
		float nz = ux * vy - uy * vx;
		float length = (float) Math.sqrt(nx * nx + ny * ny + nz * nz);
		boolean degenerate = length < 1e-9f;
		normalX[index] = degenerate ? 0 : nx / length;
		normalY[index] = degenerate ? pole : ny / length;
		normalZ[index] = degenerate ? 0 : nz / length;
	}

	/** An ellipsoid of 16 × 12 points. */
	static Surface ellipsoid(double centreX, double centreY, double centreZ, double radiusX, double radiusY, double radiusZ) {
		Surface surface = new Surface(17, 12);
		for (int row = 0; row < surface.rows; row++) {
			double latitude = Math.PI * (row / (surface.rows - 1.0) - 0.5);
			double sin = StrictMath.sin(latitude);
			double cos = StrictMath.cos(latitude);
			for (int column = 0; column < surface.columns; column++) {
				double longitude = 2 * Math.PI * (column / (surface.columns - 1.0) - 0.5);
				surface.put(row * surface.columns + column, centreX + radiusX * cos * StrictMath.sin(longitude), centreY + radiusY * sin,
						centreZ + radiusZ * cos * StrictMath.cos(longitude));
			}
		}
		return surface.finish();
	}
}
