package org.twinlens.dataset.internal.synthetic.face;

import org.twinlens.dataset.internal.synthetic.Dice;

/**
 * How the head is held and where it is in the picture.
 *
 * @param yaw    turned to the picture's right, degrees
 * @param pitch  nodding down, degrees
 * @param roll   leaning to the picture's left, degrees
 * @param scale  picture widths per unit of the head
 * @param shiftX of the head to the right, picture widths
 * @param shiftY of the head down, picture widths
 */
record FacePose(double yaw, double pitch, double roll, double scale, double shiftX, double shiftY) {

	static FacePose draw(Dice dice) {
		return new FacePose(dice.around(0, 40), dice.around(0, 22), dice.around(0, 16), dice.between(0.35, 0.4), dice.around(0, 0.07), dice.around(0, 0.06));
	}
}
