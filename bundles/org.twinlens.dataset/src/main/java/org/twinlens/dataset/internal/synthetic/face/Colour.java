package org.twinlens.dataset.internal.synthetic.face;

import org.twinlens.dataset.internal.synthetic.Dice;

/** How much red, green and blue light a thing sends back, linear, 0..1. */
record Colour(double red, double green, double blue) {

	/** From the numbers people pick colours by, 0..255; a gamma of 2 is near enough. */
	static Colour of(int red, int green, int blue) {
		return new Colour(red * red / 65025.0, green * green / 65025.0, blue * blue / 65025.0);
	}

	Colour towards(Colour other, double share) {
		return new Colour(red + (other.red - red) * share, green + (other.green - green) * share, blue + (other.blue - blue) * share);
	}

	Colour times(double factor) {
		return new Colour(red * factor, green * factor, blue * factor);
	}

	/** A muted colour as walls and clothes have it. */
	static Colour drab(Dice dice, double darkest, double brightest, double saturation) {
		double level = dice.between(darkest, brightest);
		return new Colour(level * dice.between(1 - saturation, 1 + saturation), level * dice.between(1 - saturation, 1 + saturation),
				level * dice.between(1 - saturation, 1 + saturation));
	}
}
