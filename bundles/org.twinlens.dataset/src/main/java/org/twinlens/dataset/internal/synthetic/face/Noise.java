package org.twinlens.dataset.internal.synthetic.face;

/** Smooth random values over the plane (value noise on the integer lattice), 0..1. */
final class Noise {

	private Noise() {
	}

	static double at(double x, double y, int seed) {
		int left = (int) Math.floor(x);
		int top = (int) Math.floor(y);
		double u = smooth(x - left);
		double v = smooth(y - top);
		double above = lattice(left, top, seed) * (1 - u) + lattice(left + 1, top, seed) * u;
		double below = lattice(left, top + 1, seed) * (1 - u) + lattice(left + 1, top + 1, seed) * u;
		return above * (1 - v) + below * v;
	}

	/** The value of one lattice point, evenly in 0..1. */
	static double lattice(int x, int y, int seed) {
		int h = x * 0x27d4eb2d ^ y * 0x165667b1 ^ seed * 0x9e3779b9;
		h = (h ^ (h >>> 15)) * 0x85ebca6b;
		h = (h ^ (h >>> 13)) * 0xc2b2ae35;
		return ((h ^ (h >>> 16)) >>> 8) * 0x1.0p-24;
	}

	private static double smooth(double t) {
		return t * t * (3 - 2 * t);
	}
}
