package org.twinlens.dataset.internal.synthetic.face;

import org.twinlens.dataset.internal.synthetic.Dice;

/**
 * @param tone     its colour
 * @param blush    redness of cheeks and nose, 0..1
 * @param freckles share of the small cells on cheeks and nose that have one, 0 for none
 * @param lines    wrinkles, 0..1
 * @param gloss    how much it shines
 * @param moles    x, y, radius of each
 * @param grain    seed of freckles and mottling
 */
record Skin(Colour tone, double blush, double freckles, double lines, double gloss, double[][] moles, int grain) {

	private static final Colour[] TONES = { Colour.of(247, 216, 196), Colour.of(228, 184, 152), Colour.of(198, 146, 108), Colour.of(152, 108, 80), Colour.of(98, 70, 55) };
	private static final Colour RED = Colour.of(200, 92, 84);

	static Skin draw(Dice dice) {
		double place = dice.between(0, TONES.length - 1.001);
		int index = (int) place;
		Colour tone = TONES[index].towards(TONES[index + 1], place - index);
		double warmth = dice.between(-0.06, 0.06);
		Colour tinted = new Colour(tone.red() * (1 + warmth), tone.green(), tone.blue() * (1 - warmth));
		double[][] moles = new double[dice.chance(0.4) ? 1 + dice.below(3) : 0][];
		for (int i = 0; i < moles.length; i++) {
			moles[i] = new double[] { dice.between(-0.5, 0.5), dice.between(-0.8, 0.4), dice.between(0.015, 0.03) };
		}
		return new Skin(tinted, dice.between(0, 1), dice.chance(0.25) ? dice.between(0.2, 0.7) : 0, dice.chance(0.5) ? dice.between(0.1, 1) : 0, dice.between(0.02, 0.12), moles,
				(int) dice.next());
	}

	Layer painted(Nose nose, Mouth mouth, Expression expression) {
		double fold = Math.min(1, lines * 0.6 + 0.5 * Math.max(0, expression.smile()));
		double forehead = lines * 0.6 + 0.3 * Math.max(0, expression.brows());
		return spot -> {
			spot.cover(tone, 1);
			spot.gloss = gloss;
			spot.dim(0.95 + 0.1 * Noise.at(spot.x * 7, spot.y * 7, grain));
			if (spot.z < 0.1) {
				return;
			}
			double side = Math.abs(spot.x);
			spot.cover(RED, 0.3 * blush * Shapes.hill(side - 0.4, spot.y + 0.25, 0.28, 0.25) + 0.2 * blush * Shapes.hill(spot.x, spot.y - nose.tip(), 0.15, 0.12));
			if (spot.y > 0.2 && spot.y < 0.6) {
				double wave = spot.y * 11 + 0.4 * Noise.at(spot.x * 3, 0, grain);
				spot.dim(1 - 0.3 * forehead * Shapes.line(wave - Math.floor(wave) - 0.5, 0.12) * Shapes.hill(spot.x, spot.y - 0.38, 0.45, 0.24));
			}
			if (spot.y < nose.tip() + 0.05 && spot.y > mouth.height() - 0.12) {
				double d = Shapes.distance(side, spot.y, nose.wings() + 0.04, nose.tip() + 0.02, mouth.width() + 0.08, mouth.height() - 0.05);
				spot.dim(1 - 0.4 * fold * Shapes.line(d, 0.018));
			}
			if (freckles > 0 && spot.y < 0.15 && spot.y > -0.55) {
				freckle(spot);
			}
			for (double[] mole : moles) {
				spot.dim(1 - 0.75 * Math.min(1, 2 * Shapes.hill(spot.x - mole[0], spot.y - mole[1], mole[2], mole[2])));
			}
		};
	}

	private void freckle(Spot spot) {
		double u = spot.x * 17;
		double v = spot.y * 17;
		int column = (int) Math.floor(u);
		int row = (int) Math.floor(v);
		if (Noise.lattice(column, row, grain) < freckles) {
			double dx = u - column - 0.3 - 0.4 * Noise.lattice(column, row, grain + 1);
			double dy = v - row - 0.3 - 0.4 * Noise.lattice(column, row, grain + 2);
			spot.dim(1 - 0.4 * Math.min(1, 2 * Shapes.hill(dx, dy, 0.3, 0.3)) * Shapes.hill(spot.x, spot.y + 0.2, 0.6, 0.36));
		}
	}
}
