package org.twinlens.dataset.internal.synthetic.face;

import java.util.List;

import org.twinlens.dataset.internal.synthetic.Dice;

/**
 * @param colour   of the hair
 * @param line     height of the hairline on the forehead
 * @param temples  how far it recedes at the temples
 * @param peak     how far it comes down in the middle
 * @param slant    of a fringe or parting, upwards to the right
 * @param fringe   height its fringe comes down to; above the line for none
 * @param sideburn height it ends at before the ears
 * @param top      thickness on the crown
 * @param sides    thickness beside the face
 * @param length   height it hangs down to behind the head; above 0 for short hair
 * @param curl     unevenness, 0..1
 * @param bald     whether the crown is bare
 * @param bun      radius of a bun, 0 for none
 * @param grain    seed of strands and curls
 */
record Hair(Colour colour, double line, double temples, double peak, double slant, double fringe, double sideburn, double top, double sides, double length, double curl,
		boolean bald, double bun, int grain) {

	private static final List<Colour> COLOURS = List.of(Colour.of(26, 22, 22), Colour.of(26, 22, 22), Colour.of(52, 36, 28), Colour.of(84, 56, 38), Colour.of(120, 82, 50),
			Colour.of(178, 138, 88), Colour.of(216, 182, 128), Colour.of(142, 76, 46), Colour.of(150, 148, 146), Colour.of(206, 204, 202));

	static Hair draw(Dice dice, Colour skin) {
		boolean dark = dice.chance(0.8 - skin.green());
		Colour colour = dice.pick(dark ? COLOURS.subList(0, 4) : COLOURS).times(dice.between(0.8, 1.25));
		boolean bald = dice.chance(0.08);
		boolean tied = !bald && dice.chance(0.12);
		boolean hanging = !bald && !tied && dice.chance(0.42);
		double line = dice.between(0.48, 0.68);
		double fringe = !bald && dice.chance(0.3) ? dice.between(0.24, 0.42) : 2;
		double curl = dice.chance(0.35) ? dice.between(0.4, 1) : dice.between(0, 0.15);
		double volume = curl > 0.4 ? dice.between(0.08, 0.24) : dice.between(0.015, 0.14);
		return new Hair(colour, line, dice.between(-0.05, 0.16), dice.chance(0.3) ? dice.between(0.02, 0.1) : 0, dice.between(-0.35, 0.35), fringe, dice.between(-0.38, 0.05),
				bald ? 0 : tied ? 0.02 : volume, bald ? 0.01 : tied ? 0.01 : volume * dice.between(0.25, 0.95), hanging ? dice.between(-1.6, -0.35) : 1, curl, bald,
				tied ? dice.between(0.16, 0.27) : 0, (int) dice.next());
	}

	/** How deep a point of the head lies within the hair, below 0 outside. */
	double cover(double x, double y, double z) {
		double side = Math.abs(x);
		double front;
		if (bald) {
			front = -1;
		} else {
			double edge = line + temples * Shapes.hill(side - 0.42, 0, 0.3, 1) - peak * Shapes.hill(x, 0, 0.16, 1) - 0.35 * side * side * side;
			front = y - Math.min(edge, fringe + slant * x - 0.25 * side * side);
		}
		double beside = Math.min((0.3 - z) * 0.9, y - sideburn);
		return Math.max(front, bald ? Math.min(beside, 0.42 - y) : beside);
	}

	/** How far the hair stands off the head. */
	double thickness(double x, double y, double z) {
		double cover = cover(x, y, z);
		if (cover <= 0) {
			return 0;
		}
		double full = sides + (top - sides) * Shapes.step(0.1, 0.75, y);
		return full * Shapes.step(0, 0.16, cover) * (1 + 0.7 * curl * (Noise.at(x * 7 + z * 4, y * 7 - z * 3, grain) - 0.5));
	}

	/** Over the skin; with the ragged edge of strands. */
	Layer painted() {
		return spot -> {
			double cover = cover(spot.x, spot.y, spot.z);
			if (cover < -0.06) {
				return;
			}
			double ragged = cover + 0.07 * (Noise.at(spot.x * 24, spot.y * 5, grain) - 0.5);
			double share = Shapes.step(-0.012, 0.02, ragged);
			if (share > 0) {
				strand(spot, share);
			}
		};
	}

	/** Colours a point that is all hair, such as a bun. */
	void strand(Spot spot, double share) {
		double along = curl > 0.3 ? 10 : 3;
		double strands = 0.7 + 0.6 * Noise.at(spot.x * 22 + (curl > 0.3 ? 2 : 6) * spot.z, spot.y * along, grain + 1);
		spot.cover(colour.times(strands), share);
		spot.gloss += (0.06 - spot.gloss) * share;
	}
}
