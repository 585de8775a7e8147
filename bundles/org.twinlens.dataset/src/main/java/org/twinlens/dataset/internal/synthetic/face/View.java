package org.twinlens.dataset.internal.synthetic.face;

/** Turns a thing about the top of the neck and brings it into the picture, with the perspective of an arm's length. */
final class View {

	private static final double PIVOT_Y = -0.55;
	private static final double PIVOT_Z = -0.2;
	private static final double DISTANCE = 7;

	private final double[] m = new double[9];
	private final double scaleX;
	private final double scaleY;
	private final double centreX;
	private final double centreY;

	/**
	 * @param turned how much of the pose's rotation the thing follows: 1 the head, less the shoulders
	 * @param size   of the picture, pixels
	 */
	View(FacePose pose, double turned, int size) {
		double yaw = StrictMath.toRadians(pose.yaw() * turned);
		double pitch = StrictMath.toRadians(pose.pitch() * turned);
		double roll = StrictMath.toRadians(pose.roll() * turned);
		double sy = StrictMath.sin(yaw);
		double cy = StrictMath.cos(yaw);
		double sp = StrictMath.sin(pitch);
		double cp = StrictMath.cos(pitch);
		double sr = StrictMath.sin(roll);
		double cr = StrictMath.cos(roll);
		// roll · pitch · yaw
		m[0] = cr * cy - sr * sp * sy;
		m[1] = -sr * cp;
		m[2] = cr * sy + sr * sp * cy;
		m[3] = sr * cy + cr * sp * sy;
		m[4] = cr * cp;
		m[5] = sr * sy - cr * sp * cy;
		m[6] = -cp * sy;
		m[7] = sp;
		m[8] = cp * cy;
		scaleX = pose.scale() * size;
		scaleY = scaleX * Samples.ROWS;
		centreX = (0.5 + pose.shiftX()) * size - 0.5;
		centreY = (0.5 + pose.shiftY()) * size * Samples.ROWS - 0.5;
	}

	/** Column, row and depth (nearer is larger) of the surface's points among {@link Samples}, and their turned normals. */
	Seen see(Surface surface) {
		int count = surface.x.length;
		Seen seen = new Seen(new float[count], new float[count], new float[count], new float[count], new float[count], new float[count]);
		for (int i = 0; i < count; i++) {
			double x = surface.x[i];
			double y = surface.y[i] - PIVOT_Y;
			double z = surface.z[i] - PIVOT_Z;
			double tz = m[6] * x + m[7] * y + m[8] * z + PIVOT_Z;
			double nearness = DISTANCE / (DISTANCE - tz);
			seen.x[i] = (float) (centreX + scaleX * nearness * (m[0] * x + m[1] * y + m[2] * z));
			seen.y[i] = (float) (centreY - scaleY * nearness * (m[3] * x + m[4] * y + m[5] * z + PIVOT_Y));
			seen.depth[i] = (float) tz;
			double nx = surface.normalX[i];
			double ny = surface.normalY[i];
			double nz = surface.normalZ[i];
			seen.normalX[i] = (float) (m[0] * nx + m[1] * ny + m[2] * nz);
			seen.normalY[i] = (float) (m[3] * nx + m[4] * ny + m[5] * nz);
			seen.normalZ[i] = (float) (m[6] * nx + m[7] * ny + m[8] * nz);
		}
		return seen;
	}

	record Seen(float[] x, float[] y, float[] depth, float[] normalX, float[] normalY, float[] normalZ) {
	}
}
