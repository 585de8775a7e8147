package org.twinlens.dataset.internal.synthetic.face;

import org.twinlens.dataset.internal.synthetic.Dice;

/**
 * @param cheeks    density on cheeks and jaw, 0..1
 * @param chin      density on the chin, 0..1
 * @param moustache density above the mouth, 0..1
 * @param line      height of the cheeks' upper edge on the face, below 0
 * @param colour    of the hairs
 */
record Beard(double cheeks, double chin, double moustache, double line, Colour colour) {

	static Beard draw(Dice dice, Colour hair) {
		Colour colour = hair.times(dice.between(0.55, 1));
		double line = dice.between(-0.45, -0.2);
		double kind = dice.share();
		double full = dice.between(0.7, 0.95);
		double stubble = dice.between(0.15, 0.4);
		if (kind < 0.62) {
			return new Beard(0, 0, 0, line, colour);
		}
		if (kind < 0.74) {
			return new Beard(stubble, stubble, stubble, line, colour);
		}
		if (kind < 0.86) {
			return new Beard(full, full, full, line, colour);
		}
		return kind < 0.93 ? new Beard(0, 0, full, line, colour) : new Beard(0, full, dice.chance(0.6) ? full : 0, line, colour);
	}

	/** A full beard has a thickness. */
	double relief(Mouth mouth, double x, double y) {
		return chin > 0.5 ? 0.07 * Shapes.step(mouth.height() - 0.06, mouth.height() - 0.3, y) * (cheeks > 0.5 ? 1 : Shapes.hill(x, 0, 0.35, 1)) : 0;
	}

	Layer painted(Mouth mouth, Nose nose) {
		double densest = Math.max(cheeks, Math.max(chin, moustache));
		return spot -> {
			if (densest == 0 || spot.y > line + 0.1 || spot.z < -0.3) {
				return;
			}
			double side = Math.abs(spot.x);
			double edge = line - 0.35 * Shapes.hill(side - 0.3, 0, 0.28, 1) - 0.08 * Shapes.hill(side, 0, 0.3, 1);
			double onCheeks = cheeks * Shapes.step(edge + 0.03, edge - 0.07, spot.y) * Shapes.step(0.1, 0.26, side + Shapes.step(mouth.height(), mouth.height() - 0.2, spot.y));
			double onChin = chin * Shapes.step(0.27, 0.19, side) * Shapes.step(mouth.height() - mouth.lower() - 0.02, mouth.height() - mouth.lower() - 0.09, spot.y);
			double lipTop = mouth.height() + mouth.upper() - 0.1 * side;
			double onLip = moustache * Shapes.step(mouth.width() + 0.08, mouth.width() - 0.01, side) * Shapes.step(lipTop - 0.05, lipTop, spot.y)
					* Shapes.step(nose.tip() - 0.06, nose.tip() - 0.11, spot.y + 0.15 * side);
			double density = Math.max(onCheeks, Math.max(onChin, onLip));
			if (density > 0) {
				spot.cover(colour, Math.min(1, density * (0.7 + 0.6 * Noise.at(spot.x * 45, spot.y * 30, 23))));
				spot.gloss *= 1 - density;
			}
		};
	}
}
