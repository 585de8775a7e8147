package org.twinlens.dataset.internal.synthetic.face;

import org.twinlens.dataset.internal.synthetic.Dice;

/**
 * @param height    above the eyes
 * @param length    half of it
 * @param thickness half of it, at the inner end
 * @param arch      how much higher the middle is
 * @param slope     upwards to the outside
 * @param density   0..1
 * @param gap       moves them apart (or together, below 0)
 * @param colour    of the hairs
 */
record Brows(double height, double length, double thickness, double arch, double slope, double density, double gap, Colour colour) {

	static Brows draw(Dice dice, Colour hair) {
		return new Brows(dice.between(0.12, 0.2), dice.between(0.13, 0.19), dice.between(0.014, 0.045), dice.between(0, 0.06), dice.between(-0.15, 0.2), dice.between(0.45, 0.95),
				dice.between(-0.03, 0.04), hair.times(dice.between(0.35, 0.9)));
	}

	double relief(Eyes eyes, double x, double y) {
		return 0.04 * Shapes.hill(Math.abs(x) - eyes.spacing(), y - eyes.height() - height, 0.26, 0.1);
	}

	Layer painted(Eyes eyes, Expression expression) {
		double base = eyes.height() + height + 0.035 * expression.brows();
		double turn = slope + 0.22 * Math.min(0, expression.brows()) * -1;
		return spot -> {
			double along = (Math.abs(spot.x) - eyes.spacing() - gap) / length;
			if (along < -1.15 || along > 1.25 || Math.abs(spot.y - base) > 0.18 || spot.z < 0) {
				return;
			}
			double middle = base + arch * (1 - along * along) + turn * along * length;
			double half = thickness * (1 - 0.42 * (along + 1) * 0.5) * (1 - Shapes.step(0.75, 1.25, along)) * Shapes.step(-1.15, -0.85, along);
			double hairs = 0.75 + 0.5 * Noise.at(spot.x * 60 + spot.y * 25, spot.y * 14, 11);
			spot.cover(colour, Math.min(1, density * hairs * (1 - Shapes.step(half * 0.6, half * 1.4 + 0.004, Math.abs(spot.y - middle)))));
		};
	}
}
