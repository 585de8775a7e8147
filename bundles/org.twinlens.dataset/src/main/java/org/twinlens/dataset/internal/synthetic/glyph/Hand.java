package org.twinlens.dataset.internal.synthetic.glyph;

import org.twinlens.dataset.internal.synthetic.Dice;

/**
 * How somebody draws, whatever the character.
 *
 * @param slant   to the right, ratio
 * @param turn    of the whole character, degrees
 * @param size    half of a character's, pixels
 * @param stretch width over height
 * @param pen     its width, pixels
 * @param tremor  how far the hand shakes, pixels
 * @param hurry   over how many points of a stroke corners are cut
 * @param loose   how far strokes miss their place, share of the character
 * @param left    where characters are put, pixels from the middle
 * @param top     and down
 */
record Hand(double slant, double turn, double size, double stretch, double pen, double tremor, int hurry, double loose, double left, double top) {

	static Hand of(long seed, long drawer) {
		Dice dice = Dice.of(seed, "hand", drawer);
		return new Hand(dice.around(0.05, 0.35), dice.around(0, 10), dice.between(22, 38), dice.between(0.8, 1.25), dice.between(1.9, 3.4), dice.between(0.2, 1.1), dice.below(9),
				dice.between(0.03, 0.13), dice.around(0, 8), dice.around(0, 8));
	}

	/** One stroke as it comes out this time, in pixels of a picture of this size. */
	Path draw(Path stroke, double middle, Dice dice) {
		double scale = size * dice.around(1, 0.12);
		double wide = Math.sqrt(stretch);
		double dx = middle + left + size * dice.around(0, 2 * loose);
		double dy = middle + top + size * dice.around(0, 2 * loose);
		Path meant = stroke.smooth(hurry).bend(dice.around(0, 2 * loose), dice.around(0, 2 * loose)).turn(turn + dice.around(0, 150 * loose));
		double across = scale * wide * dice.around(1, 1.5 * loose);
		return shake(meant.map(across, -scale * slant, 0, scale / wide, dx, dy), dice);
	}

	/** Slow random swings, the same over a few points. */
	private Path shake(Path path, Dice dice) {
		double[] x = path.x().clone();
		double[] y = path.y().clone();
		double[] from = { 0, 0 };
		double[] to = { 0, 0 };
		int step = 9;
		for (int i = 0; i < x.length; i++) {
			if (i % step == 0) {
				from = to;
				to = new double[] { dice.around(0, 2.2 * tremor), dice.around(0, 2.2 * tremor) };
			}
			double t = (double) (i % step) / step;
			double share = t * t * (3 - 2 * t);
			x[i] += from[0] + (to[0] - from[0]) * share;
			y[i] += from[1] + (to[1] - from[1]) * share;
		}
		return new Path(x, y);
	}
}
