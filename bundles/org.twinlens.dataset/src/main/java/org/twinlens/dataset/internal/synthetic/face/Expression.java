package org.twinlens.dataset.internal.synthetic.face;

import org.twinlens.dataset.internal.synthetic.Dice;

/**
 * What the face does.
 *
 * @param smile corners of the mouth: −1 down .. 1 up
 * @param open  the mouth: 0 shut .. 1 wide open
 * @param brows −1 frowning .. 1 raised
 * @param lids  of the eyes: 0 shut .. 1 open
 * @param gazeX −1 left .. 1 right
 * @param gazeY −1 down .. 1 up
 */
record Expression(double smile, double open, double brows, double lids, double gazeX, double gazeY) {

	static Expression draw(Dice dice) {
		double smile = dice.chance(0.45) ? dice.between(0.3, 1) : dice.between(-0.5, 0.3);
		double open = dice.chance(0.3) ? dice.between(0.2, 1) : 0;
		double lids = dice.chance(0.05) ? 0.12 : dice.between(0.6, 1.1) - 0.15 * Math.max(0, smile);
		return new Expression(smile, open, dice.around(0, 1), lids, dice.around(0, 1), dice.around(0, 0.6));
	}
}
