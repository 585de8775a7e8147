package org.twinlens.dataset.internal.synthetic.face;

/** Builds the surfaces of a head and what it rests on. */
final class HeadSurface {

	private static final int COLUMNS = 47;
	private static final int ROWS = 52;
	private static final double[] SIN = new double[COLUMNS];
	private static final double[] COS = new double[COLUMNS];

	static {
		for (int column = 0; column < COLUMNS; column++) {
			double s = 2.0 * column / (COLUMNS - 1) - 1;
			double longitude = StrictMath.toRadians(125) * s * (0.5 + 0.5 * s * s); // narrow columns in the middle, where the nose is
			SIN[column] = StrictMath.sin(longitude);
			COS[column] = StrictMath.cos(longitude);
		}
	}

	private HeadSurface() {
	}

	/** Face and skull with the hair upon it, without the back of the head. */
	static Surface head(FaceIdentity identity, Expression expression) {
		HeadShape head = identity.head();
		Surface surface = new Surface(COLUMNS, ROWS);
		for (int row = 0; row < ROWS; row++) {
			double latitude = StrictMath.toRadians(-86 + 176.0 * row / (ROWS - 1));
			double sin = StrictMath.sin(latitude);
			double cos = Math.max(0, StrictMath.cos(latitude));
			double width = head.widthAt(sin, cos);
			double depth = head.depthAt(sin, cos);
			double y = head.heightAt(sin);
			double jaw = 0.1 * expression.open() * Shapes.step(identity.mouth().height() + 0.05, identity.mouth().height() - 0.25, y);
			for (int column = 0; column < COLUMNS; column++) {
				int index = row * COLUMNS + column;
				double x = width * SIN[column] * (1 + 0.1 * COS[column] * COS[column]);
				double z = depth * COS[column];
				surface.rest(index, x, y, z);
				double hair = identity.hair().thickness(x, y, z);
				double relief = COS[column] > 0 ? identity.relief(x, y) * Shapes.step(0, 0.4, COS[column]) * (hair > 0 ? 0.3 : 1) : 0;
				double away = hair / Math.sqrt(x * x + y * y + z * z);
				surface.move(index, x * (1 + away), y * (1 + away) - jaw, z * (1 + away) + relief);
			}
		}
		return surface.finish();
	}

	/** @param side −1 or 1 */
	static Surface ear(FaceIdentity identity, int side) {
		HeadShape head = identity.head();
		double out = 0.03 + 0.06 * head.earAngle();
		return Surface.ellipsoid(side * (head.width() + out * 0.4), identity.eyes().height() - 0.12, -0.08, 0.035 + out, head.earSize(), 0.13);
	}

	static Surface bun(FaceIdentity identity) {
		double radius = identity.hair().bun();
		return Surface.ellipsoid(0, identity.head().crown() + 0.5 * radius, -0.25, radius * 1.1, radius, radius);
	}

	/** Hair that hangs down behind the face. */
	static Surface hanging(FaceIdentity identity) {
		Hair hair = identity.hair();
		double width = identity.head().width() + 0.05 + hair.sides();
		double top = identity.head().crown() + 0.8 * hair.top();
		Surface surface = new Surface(25, 24);
		for (int row = 0; row < surface.rows; row++) {
			double t = row / (surface.rows - 1.0); // from the lower end up
			double y = hair.length() + (top - hair.length()) * t;
			double crown = Shapes.clip((y - 0.25) / (top - 0.25));
			double half = width * Math.sqrt(Math.max(0, 1 - crown * crown)) * (0.82 + 0.2 * Shapes.step(0, 0.15, t));
			for (int column = 0; column < surface.columns; column++) {
				double longitude = Math.PI * (column / (surface.columns - 1.0) - 0.5);
				double wave = 1 + 0.12 * (0.3 + hair.curl()) * (Noise.at(column * 0.5, y * 6, hair.grain()) - 0.5);
				surface.put(row * surface.columns + column, half * wave * StrictMath.sin(longitude), y, -0.45 + 0.4 * StrictMath.cos(longitude));
			}
		}
		return surface.finish();
	}

	static Surface neck(FaceIdentity identity) {
		double half = identity.head().neck();
		Surface surface = new Surface(17, 8);
		for (int row = 0; row < surface.rows; row++) {
			double y = -2.1 + 1.8 * row / (surface.rows - 1.0);
			double flare = 1 + 0.5 * Shapes.step(-1.15, -1.7, y);
			for (int column = 0; column < surface.columns; column++) {
				double longitude = Math.PI * (column / (surface.columns - 1.0) - 0.5);
				surface.put(row * surface.columns + column, half * flare * StrictMath.sin(longitude), y, -0.3 + 0.42 * StrictMath.cos(longitude));
			}
		}
		return surface.finish();
	}

	static Surface shoulders(FaceIdentity identity) {
		double chin = identity.head().chin();
		return Surface.ellipsoid(0, -1.22 - chin, -0.4, 1.55, 0.85, 0.62);
	}
}
