package org.twinlens.dataset.audit;

/**
 * A picture of 16×16 grey levels, to find out whether two pictures whose hashes are near each other do look alike. Among 100,000 images there are billions of pairs, and a few
 * thousand of quite different ones have near hashes.
 */
public final class Thumbnail {

	/** Width and height. */
	public static final int SIDE = 16;
	/** Standard deviation of the grey levels below which a picture is of one colour. */
	private static final double FLAT = 2;

	private final float[] centred;
	private final double mean;
	private final double norm;

	/** @param levels 16·16 grey levels, unsigned, row by row */
	public Thumbnail(byte[] levels) {
		if (levels.length != SIDE * SIDE) {
			throw new IllegalArgumentException("A thumbnail has " + SIDE * SIDE + " grey levels, not " + levels.length + ".");
		}
		double sum = 0;
		for (byte level : levels) {
			sum += level & 0xff;
		}
		mean = sum / levels.length;
		centred = new float[levels.length];
		double squares = 0;
		for (int i = 0; i < levels.length; i++) {
			centred[i] = (float) ((levels[i] & 0xff) - mean);
			squares += centred[i] * centred[i];
		}
		norm = Math.sqrt(squares);
	}

	private boolean isFlat() {
		return norm < FLAT * SIDE;
	}

	/** Pearson's correlation of the grey levels, −1..1: the same for pictures that differ in brightness and contrast. Of pictures of one colour 1 when it is the same, else 0. */
	public double correlation(Thumbnail other) {
		if (isFlat() || other.isFlat()) {
			return isFlat() && other.isFlat() && Math.abs(mean - other.mean) < FLAT ? 1 : 0;
		}
		double sum = 0;
		for (int i = 0; i < centred.length; i++) {
			sum += centred[i] * other.centred[i];
		}
		return sum / (norm * other.norm);
	}
}
