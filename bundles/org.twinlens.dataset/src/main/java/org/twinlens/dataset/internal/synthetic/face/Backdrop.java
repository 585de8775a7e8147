package org.twinlens.dataset.internal.synthetic.face;

import org.twinlens.dataset.internal.synthetic.Dice;

/**
 * The wall behind: two colours flowing into each other, something out of focus on it, perhaps upright things such as shelves.
 *
 * @param one     a colour
 * @param other   another
 * @param slopeX  how the first flows into the second across
 * @param slopeY  and down
 * @param things  x, y, radius and brightness of what is out of focus
 * @param shelves how many upright bars, 0 for none
 * @param grain   seed
 */
record Backdrop(Colour one, Colour other, double slopeX, double slopeY, double[][] things, double shelves, int grain) {

	static Backdrop draw(Dice dice) {
		double[][] things = new double[dice.below(4)][];
		for (int i = 0; i < things.length; i++) {
			things[i] = new double[] { dice.share(), dice.share(), dice.between(0.15, 0.45), dice.between(0.3, 1.8) };
		}
		return new Backdrop(Colour.drab(dice, 0.03, 0.75, 0.08), Colour.drab(dice, 0.03, 0.75, 0.08), dice.between(-1, 1), dice.between(-1, 1), things,
				dice.chance(0.25) ? dice.between(4, 12) : 0, (int) dice.next());
	}

	/** @param x and y in picture widths */
	void paint(Spot spot, double x, double y) {
		double share = Shapes.clip(0.5 + slopeX * (x - 0.5) + slopeY * (y - 0.5));
		spot.red = one.red() + (other.red() - one.red()) * share;
		spot.green = one.green() + (other.green() - one.green()) * share;
		spot.blue = one.blue() + (other.blue() - one.blue()) * share;
		if (shelves > 0) {
			spot.dim(0.5 + Noise.at(x * shelves, Math.floor(y * 3), grain));
		}
		for (double[] thing : things) {
			spot.dim(1 + (thing[3] - 1) * Shapes.hill(x - thing[0], y - thing[1], thing[2], thing[2]));
		}
	}
}
