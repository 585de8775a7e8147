package org.twinlens.dataset.internal.synthetic.face;

import org.twinlens.dataset.internal.synthetic.Dice;

/** A lamp far away and the room's own light; what faces half away from the lamp still gets some of it, as from a window. */
final class Light {

	/** The unit vector to the lamp: to the right of the picture, up, to the viewer. */
	final double x;
	final double y;
	final double z;
	private final double strength;
	private final double ambient;
	private final double halfX;
	private final double halfY;
	private final double halfZ;

	/**
	 * @param azimuth   of the lamp, degrees to the right
	 * @param elevation degrees up
	 * @param strength  of the lamp
	 * @param ambient   light from all around
	 */
	Light(double azimuth, double elevation, double strength, double ambient) {
		double flat = StrictMath.cos(StrictMath.toRadians(elevation));
		x = StrictMath.sin(StrictMath.toRadians(azimuth)) * flat;
		y = StrictMath.sin(StrictMath.toRadians(elevation));
		z = StrictMath.cos(StrictMath.toRadians(azimuth)) * flat;
		this.strength = strength;
		this.ambient = ambient;
		double length = Math.sqrt(x * x + y * y + (z + 1) * (z + 1)) + 1e-9;
		halfX = x / length;
		halfY = y / length;
		halfZ = (z + 1) / length;
	}

	static Light draw(Dice dice) {
		double share = dice.between(0.35, 0.85);
		double level = dice.between(0.8, 1.15);
		return new Light(dice.around(0, 110), dice.between(-10, 60), level * share * 1.25, level * (1 - share));
	}

	/** Light on a surface of this unit normal. */
	double on(double nx, double ny, double nz) {
		double facing = (nx * x + ny * y + nz * z + 0.15) * (1 / 1.15);
		return ambient * (0.85 + 0.15 * ny) + (facing > 0 ? strength * facing : 0);
	}

	/** The lamp's reflection as the viewer in front sees it (Blinn 1977, exponent 16). */
	double shine(double nx, double ny, double nz) {
		double facing = nx * halfX + ny * halfY + nz * halfZ;
		if (facing <= 0) {
			return 0;
		}
		double p = facing * facing;
		p *= p;
		p *= p;
		return strength * p * p;
	}
}
