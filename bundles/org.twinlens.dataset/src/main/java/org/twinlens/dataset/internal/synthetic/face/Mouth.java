package org.twinlens.dataset.internal.synthetic.face;

import org.twinlens.dataset.internal.synthetic.Dice;

/**
 * @param height   on the face, below 0
 * @param width    half of it
 * @param upper    thickness of the upper lip
 * @param lower    thickness of the lower lip
 * @param bow      how deep the upper lip is notched, 0..1
 * @param forward  how far the lips stand out
 * @param colour   of the lips
 */
record Mouth(double height, double width, double upper, double lower, double bow, double forward, Colour colour) {

	private static final Colour CAVITY = Colour.of(58, 20, 20);
	private static final Colour TEETH = Colour.of(226, 218, 204);

	static Mouth draw(Dice dice, Nose nose, HeadShape head, Colour skin) {
		double height = nose.tip() - (head.chin() + nose.tip()) * dice.between(0.3, 0.46);
		Colour red = Colour.of(176, 70, 72);
		return new Mouth(height, dice.between(0.17, 0.27), dice.between(0.018, 0.055), dice.between(0.03, 0.075), dice.between(0, 1), dice.between(0, 0.06),
				skin.towards(red, dice.between(0.25, 0.6)).times(dice.between(0.7, 0.95)));
	}

	double relief(double x, double y) {
		double dy = y - height;
		return (0.03 + forward) * Shapes.hill(x, dy, width * 1.2, 0.17) + 0.03 * Shapes.hill(x, dy - upper * 0.5, width, upper + 0.03)
				+ 0.04 * Shapes.hill(x, dy + lower * 0.6, width * 0.9, lower + 0.03) - 0.03 * Shapes.hill(x, dy + lower + 0.09, width * 0.9, 0.06);
	}

	Layer painted(Expression expression) {
		double half = width * (1 + 0.16 * expression.smile() - 0.08 * expression.open());
		double gap = expression.open() * 0.12;
		double teeth = Math.max(0, expression.smile()) * 0.035 + gap * 0.45;
		return spot -> {
			double t = spot.x / half;
			double outside = 1 - t * t;
			double dy = spot.y - height - 0.07 * expression.smile() * (t * t - 0.3);
			if (Math.abs(t) > 1.3 || Math.abs(dy) > 0.26 || spot.z < 0) {
				return;
			}
			spot.dim(1 - 0.25 * Shapes.hill(Math.abs(spot.x) - half, dy, 0.05, 0.05) - 0.15 * Shapes.hill(spot.x, dy + lower + gap + 0.06, half * 0.6, 0.05));
			if (outside <= 0) {
				return;
			}
			double notch = 1 - 0.4 * bow * Shapes.hill(t, 0, 0.3, 1);
			double upperEdge = 0.25 * gap * outside;
			double lowerEdge = -0.75 * gap * outside;
			double top = upperEdge + (upper * notch + 0.006) * outside * (1 - 0.25 * Math.max(0, expression.smile()));
			double bottom = lowerEdge - lower * outside * (1 + 0.35 * t * t);
			double inside = Shapes.step(bottom - 0.008, bottom + 0.008, dy) * (1 - Shapes.step(top - 0.008, top + 0.008, dy));
			spot.cover(dy > upperEdge ? colour.times(0.85) : colour, inside);
			spot.gloss += dy < lowerEdge ? 0.1 * inside : 0;
			if (dy < upperEdge && dy > lowerEdge) {
				spot.cover(dy > upperEdge - teeth * outside && Math.abs(t) < 0.85 ? TEETH : CAVITY, 1);
				spot.gloss = 0;
			}
			spot.dim(1 - (gap > 0 ? 0.35 : 0.7) * Shapes.line(dy - upperEdge, 0.013));
		};
	}
}
