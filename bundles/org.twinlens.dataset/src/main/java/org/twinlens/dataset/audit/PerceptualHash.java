package org.twinlens.dataset.audit;

/**
 * A 64-bit hash that looks alike for pictures that look alike: pHash as Zauner describes it (2010, "Implementation and Benchmarking of Perceptual Image Hash Functions"). The grey
 * picture is shrunk to 32×32, its discrete cosine transform (DCT-II) taken, and each of the 8×8 coefficients of the lowest frequencies without the constant row and column
 * gives a bit: whether it lies above their median. Unlike a hash of differences it is as good for ink on white paper, where most neighbours are equal.
 */
public final class PerceptualHash {

	/** Width and height of what is hashed. */
	public static final int SIDE = 32;
	private static final int BITS = 8;
	/** Coefficients below are rounding: a picture of one colour has none. */
	private static final double NOTHING = 1e-3;
	private static final double[][] COSINES = cosines();

	private PerceptualHash() {
	}

	private static double[][] cosines() {
		double[][] cosines = new double[BITS][SIDE];
		for (int k = 0; k < BITS; k++) {
			for (int x = 0; x < SIDE; x++) {
				cosines[k][x] = Math.cos(Math.PI * (2 * x + 1) * (k + 1) / (2.0 * SIDE));
			}
		}
		return cosines;
	}

	/**
	 * @param grey 32·32 grey levels, row by row
	 * @return bit 8·v + u, counted from the lowest, for the frequency u + 1 across and v + 1 down
	 */
	public static long of(float[] grey) {
		if (grey.length != SIDE * SIDE) {
			throw new IllegalArgumentException("A perceptual hash is of " + SIDE * SIDE + " grey levels, not " + grey.length + ".");
		}
		double[] coefficients = coefficients(grey);
		double[] sorted = coefficients.clone();
		java.util.Arrays.sort(sorted);
		double median = (sorted[31] + sorted[32]) / 2;
		long hash = 0;
		for (int i = 0; i < 64; i++) {
			hash |= coefficients[i] - median > NOTHING ? 1L << i : 0;
		}
		return hash;
	}

	private static double[] coefficients(float[] grey) {
		double[] across = new double[SIDE * BITS];
		for (int y = 0; y < SIDE; y++) {
			for (int u = 0; u < BITS; u++) {
				double sum = 0;
				for (int x = 0; x < SIDE; x++) {
					sum += grey[y * SIDE + x] * COSINES[u][x];
				}
				across[y * BITS + u] = sum;
			}
		}
		double[] result = new double[BITS * BITS];
		for (int v = 0; v < BITS; v++) {
			for (int u = 0; u < BITS; u++) {
				for (int y = 0; y < SIDE; y++) {
					result[v * BITS + u] += across[y * BITS + u] * COSINES[v][y];
				}
			}
		}
		return result;
	}

	/** In how many bits two hashes differ (Hamming distance), 0..64. */
	public static int distance(long first, long second) {
		return Long.bitCount(first ^ second);
	}
}
