package org.twinlens.dataset.internal.synthetic.face;

import java.util.List;

import org.twinlens.dataset.internal.synthetic.Dice;

/**
 * @param worn   share of the pictures they are worn in; 0 for people without
 * @param width  half of a lens
 * @param height half of a lens
 * @param square whether the lenses are nearly rectangles, else ellipses
 * @param rim    thickness
 * @param colour of the frame
 */
record Glasses(double worn, double width, double height, boolean square, double rim, Colour colour) {

	private static final List<Colour> FRAMES = List.of(Colour.of(20, 20, 24), Colour.of(70, 40, 22), Colour.of(130, 130, 136), Colour.of(110, 24, 30), Colour.of(30, 44, 90));

	static Glasses draw(Dice dice) {
		return new Glasses(dice.chance(0.28) ? 0.8 : 0, dice.between(0.165, 0.215), dice.between(0.11, 0.165), dice.chance(0.5), dice.between(0.012, 0.03), dice.pick(FRAMES));
	}

	Layer painted(Eyes eyes) {
		double centre = Math.max(eyes.spacing(), width + 0.05);
		double level = eyes.height() - 0.015;
		return spot -> {
			double dy = spot.y - level;
			if (Math.abs(dy) > 0.25) {
				return;
			}
			double side = Math.abs(spot.x);
			double arm = spot.z > 0 ? side - centre - width : 1;
			double dx = side - centre;
			double edge = edge(dx, dy);
			double frame = spot.z > 0 ? Shapes.line(edge, rim) : 0;
			if (side < centre - width + 0.01) {
				frame = Math.max(frame, Shapes.line(dy - 0.035, rim));
			}
			if (arm > 0) {
				frame = Math.max(frame, Shapes.line(dy - 0.04, rim));
			}
			if (edge < 0 && spot.z > 0) {
				spot.dim(0.93);
				spot.gloss += 0.12;
			}
			spot.cover(colour, frame);
		};
	}

	/** Roughly the distance from the rim, below 0 within a lens. */
	private double edge(double dx, double dy) {
		double u = dx / width;
		double v = dy / height;
		double q = u * u + v * v;
		if (square) {
			q = Math.sqrt(u * u * u * u + v * v * v * v);
		}
		return (Math.sqrt(q) - 1) * Math.min(width, height);
	}
}
