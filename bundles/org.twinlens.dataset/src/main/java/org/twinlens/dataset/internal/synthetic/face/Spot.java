package org.twinlens.dataset.internal.synthetic.face;

/** One point of a head that is being coloured, layer over layer. */
final class Spot {

	/** Where on the resting head: x to the right of the picture, y up, z to the viewer; the face is about 2 high, the eyes near y = 0. */
	double x;
	double y;
	double z;

	double red;
	double green;
	double blue;
	double gloss;

	void cover(Colour colour, double share) {
		red += (colour.red() - red) * share;
		green += (colour.green() - green) * share;
		blue += (colour.blue() - blue) * share;
	}

	void dim(double factor) {
		red *= factor;
		green *= factor;
		blue *= factor;
	}
}
