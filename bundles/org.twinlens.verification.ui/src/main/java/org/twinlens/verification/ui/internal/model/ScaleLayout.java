package org.twinlens.verification.ui.internal.model;

/**
 * Where scores lie on a scale that is so many pixels wide.
 *
 * @param left  pixel of the lowest score
 * @param width in pixels from the lowest to the highest score, at least 1
 * @param low   the lowest score
 * @param high  the highest score, above the lowest
 */
public record ScaleLayout(int left, int width, double low, double high) {

	public ScaleLayout {
		if (width < 1 || !(high > low)) {
			throw new IllegalArgumentException("A scale from " + low + " to " + high + " does not fit into " + width + " pixels.");
		}
	}

	/** The pixel of a score; scores beyond an end lie at the end. */
	public int place(double score) {
		double share = (score - low) / (high - low);
		return left + (int) Math.round(Math.max(0, Math.min(1, share)) * width);
	}

	/** The score at a pixel; pixels beyond an end give the end. */
	public double score(int pixel) {
		double share = (pixel - left) / (double) width;
		return low + Math.max(0, Math.min(1, share)) * (high - low);
	}
}
