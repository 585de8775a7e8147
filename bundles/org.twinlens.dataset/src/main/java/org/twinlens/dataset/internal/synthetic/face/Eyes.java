package org.twinlens.dataset.internal.synthetic.face;

import java.util.List;

import org.twinlens.dataset.internal.synthetic.Dice;

/**
 * @param height   of their line on the face
 * @param spacing  from the middle of the face to the middle of an eye
 * @param width    half of an eye's
 * @param opening  of the upper lid when open
 * @param lower    of the lower lid
 * @param tilt     slope from the inner to the outer corner
 * @param iris     its radius
 * @param crease   of the upper lid above the eye, 0 for none
 * @param depth    of the sockets
 * @param bags     darkness below the eyes, 0..1
 * @param lashes   darkness of the lid's edge, 0..1
 * @param colour   of the iris
 */
record Eyes(double height, double spacing, double width, double opening, double lower, double tilt, double iris, double crease, double depth, double bags, double lashes,
		Colour colour) {

	private static final Colour WHITE = Colour.of(228, 224, 218);
	private static final Colour DARK = Colour.of(22, 16, 14);
	private static final List<Colour> COLOURS = List.of(Colour.of(74, 46, 28), Colour.of(48, 30, 22), Colour.of(104, 74, 38), Colour.of(88, 100, 62), Colour.of(84, 118, 150),
			Colour.of(110, 136, 148), Colour.of(60, 92, 140));

	static Eyes draw(Dice dice) {
		return new Eyes(dice.between(-0.02, 0.09), dice.between(0.265, 0.355), dice.between(0.1, 0.148), dice.between(0.045, 0.085), dice.between(0.025, 0.05),
				dice.between(-0.15, 0.25), dice.between(0.056, 0.068), dice.chance(0.7) ? dice.between(0.02, 0.05) : 0, dice.between(0.03, 0.09), dice.between(0, 1),
				dice.between(0.3, 1), dice.pick(COLOURS));
	}

	double relief(double x, double y) {
		double dx = Math.abs(x) - spacing;
		double dy = y - height;
		return 0.5 * depth * Shapes.hill(dx, dy, width, 0.085) - depth * Shapes.hill(dx, dy, 0.22, 0.15);
	}

	Layer painted(Expression expression, Light light) {
		double open = opening * expression.lids();
		return spot -> {
			double dx = Math.abs(spot.x) - spacing;
			double dy = spot.y - height - tilt * dx;
			if (Math.abs(dx) > 0.24 || Math.abs(dy) > 0.22 || spot.z < 0) {
				return;
			}
			spot.dim(1 - 0.22 * Shapes.hill(dx + 0.03, dy, 0.22, 0.14) - 0.18 * bags * Shapes.hill(dx, dy + lower + 0.045, width, 0.05));
			double bow = 1 - dx * dx / (width * width);
			if (bow <= 0) {
				return;
			}
			double top = open * bow * (1 - 0.25 * dx / width);
			double bottom = -lower * bow * (expression.lids() > 0.2 ? 1 : 0.6);
			if (dy < top && dy > bottom) {
				paintBall(spot, dx, dy, top, expression, light);
			}
			if (crease > 0) {
				spot.dim(1 - 0.4 * Shapes.line(dy - top - crease * Math.min(1, 1.5 * bow), 0.013));
			}
			spot.cover(DARK, (0.55 + 0.4 * lashes) * Shapes.line(dy - top, 0.012 + 0.008 * lashes));
			spot.cover(DARK, 0.3 * lashes * Shapes.line(dy - bottom, 0.009));
		};
	}

	private void paintBall(Spot spot, double dx, double dy, double top, Expression expression, Light light) {
		double side = spot.x < 0 ? -1 : 1;
		double ix = dx - side * 0.35 * width * expression.gazeX();
		double iy = dy - 0.01 - 0.02 * expression.gazeY();
		double radius = Math.sqrt(ix * ix + iy * iy) / iris;
		spot.cover(WHITE, 1);
		spot.dim(1 - 0.35 * dx * dx / (width * width));
		if (radius < 1.1) {
			spot.cover(colour.times(radius > 0.85 ? 0.5 : 1.25 - 0.4 * radius), 1 - Shapes.step(0.95, 1.1, radius));
			spot.cover(DARK, 1 - Shapes.step(0.38, 0.5, radius));
			double hx = ix * side - 0.35 * iris * light.x;
			double hy = iy - 0.4 * iris * Math.max(0.2, light.y);
			spot.gloss += 3 * Shapes.hill(hx, hy, 0.025, 0.025);
		}
		spot.dim(1 - 0.45 * Shapes.step(top - 0.03, top, dy));
	}
}
