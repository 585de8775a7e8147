package org.twinlens.dataset.internal.synthetic.face;

import org.twinlens.dataset.internal.synthetic.Dice;

/**
 * The skull, jaw and ears.
 *
 * @param width     half the width at the cheekbones
 * @param chin      from the eyes' level down to the chin
 * @param crown     from there up to the crown
 * @param taper     of the jaw: below 1 square, above 1 pointed
 * @param jaw       how far the jaw's angles stand out
 * @param cheeks    how far the cheekbones stand out
 * @param chinBump  how far the chin stands forward
 * @param cleft     depth of the chin's cleft, 0 for none
 * @param earSize   half the height of an ear
 * @param earAngle  how far the ears stand off, 0..1
 * @param neck      half the neck's width
 */
record HeadShape(double width, double chin, double crown, double taper, double jaw, double cheeks, double chinBump, double cleft, double earSize, double earAngle,
		double neck) {

	static final double DEPTH = 0.85;

	static HeadShape draw(Dice dice) {
		double width = dice.between(0.66, 0.81);
		return new HeadShape(width, dice.between(0.88, 1.1), dice.between(0.9, 1.06), dice.between(0.62, 1.3), dice.between(0, 0.1), dice.between(0, 0.09),
				dice.between(0, 0.1), dice.chance(0.2) ? dice.between(0.01, 0.03) : 0, dice.between(0.15, 0.24), dice.between(0, 1), width * dice.between(0.52, 0.72));
	}

	/** Half the width at a latitude, given by its sine and cosine. */
	double widthAt(double sin, double cos) {
		if (sin >= 0) {
			return width * StrictMath.pow(cos, 0.85);
		}
		return width * StrictMath.pow(cos, taper) * (1 + jaw * Shapes.hill(sin + 0.62, 0, 0.32, 1)) * (1 + 0.5 * cheeks * Shapes.hill(sin + 0.2, 0, 0.3, 1));
	}

	double depthAt(double sin, double cos) {
		return DEPTH * StrictMath.pow(cos, sin >= 0 ? 0.8 : 0.5);
	}

	double heightAt(double sin) {
		return sin >= 0 ? crown * sin : chin * sin;
	}

	/** What stands out of or falls behind the smooth head at a point of the face. */
	double relief(double x, double y) {
		double side = Math.abs(x);
		return cheeks * Shapes.hill(side - 0.42, y + 0.2, 0.24, 0.22) + chinBump * Shapes.hill(x, y + chin * 0.88, 0.24, 0.16)
				- cleft * Shapes.hill(x, y + chin * 0.86, 0.04, 0.12);
	}
}
