package org.twinlens.dataset.internal.synthetic.face;

import org.twinlens.dataset.internal.synthetic.Dice;

/**
 * @param tip        its height on the face, below 0
 * @param root       where it begins, near the eyes' level
 * @param projection how far the tip stands out
 * @param bridge     half its width at the root
 * @param wings      half its width at the tip
 * @param hump       of the bridge
 */
record Nose(double tip, double root, double projection, double bridge, double wings, double hump) {

	static Nose draw(Dice dice, Eyes eyes) {
		return new Nose(eyes.height() - dice.between(0.3, 0.46), eyes.height() + dice.between(0, 0.08), dice.between(0.13, 0.27), dice.between(0.035, 0.075),
				dice.between(0.075, 0.145), dice.between(-0.03, 0.05));
	}

	double relief(double x, double y) {
		double t = (root - y) / (root - tip);
		if (t < -0.3 || t > 1.5) {
			return 0;
		}
		double along = Shapes.clip(t);
		double height = projection * (0.3 + 0.7 * along) + hump * Shapes.hill(t - 0.45, 0, 0.4, 1);
		double fade = t < 0 ? 1 + t / 0.3 : t > 1 ? 1 - Shapes.step(1, 1.28, t) : 1;
		double half = 1.9 * (bridge + (wings * 0.72 - bridge) * along * along);
		double ridge = height * fade * Shapes.hill(x, 0, half, 1);
		double wing = 0.35 * projection * Shapes.hill(Math.abs(x) - wings * 0.72, y - tip, wings * 0.62, 0.085);
		return ridge + wing;
	}

	/** Nostrils and the creases beside the wings. */
	Layer painted() {
		return spot -> {
			double side = Math.abs(spot.x);
			if (side > wings + 0.08 || Math.abs(spot.y - tip) > 0.16 || spot.z < 0) {
				return;
			}
			double nostril = Shapes.hill(side - wings * 0.45, spot.y - tip + 0.055, wings * 0.4, 0.035);
			double crease = Shapes.line(Math.sqrt(square(side - wings * 0.62) + square((spot.y - tip) * 0.8)) - wings * 0.48, 0.012);
			double under = Shapes.hill(spot.x, spot.y - tip + 0.1, wings, 0.05);
			boolean outer = side > wings * 0.8;
			spot.dim((1 - 0.85 * Math.min(1, 1.6 * nostril)) * (outer ? 1 - 0.35 * crease : 1) * (1 - 0.2 * under));
		};
	}

	private static double square(double value) {
		return value * value;
	}
}
