package org.twinlens.model.dl4j.internal;

import java.util.SplittableRandom;

/**
 * Points in the plane of their two principal components.
 *
 * @param x          of each point along the first axis, from their mean
 * @param y          along the second
 * @param xExplained the share of the variance along the first axis
 * @param yExplained along the second
 */
record PrincipalPlane(double[] x, double[] y, double xExplained, double yExplained) {

	/** Directions iterated together: the more there are beyond two, the sooner the two stand still. */
	private static final int DIRECTIONS = 8;
	private static final int ITERATIONS = 100;
	/** Of a whole row, the share that counts as none. */
	private static final double NOTHING = 1e-10;

	/**
	 * By orthogonal iteration with a Rayleigh-Ritz step at its end (Golub and Van Loan, Matrix Computations, section 8.2). A point's coordinate along an axis is its component
	 * of the products' eigenvector times the square root of the eigenvalue.
	 *
	 * @param products  of any two points around their mean [N,N], symmetric
	 * @param variation their trace
	 */
	static PrincipalPlane of(double[][] products, double variation) {
		int size = products.length;
		if (variation == 0) {
			return new PrincipalPlane(new double[size], new double[size], 0, 0).oriented();
		}
		double[][] directions = new double[Math.min(DIRECTIONS, size)][];
		SplittableRandom random = new SplittableRandom(1);
		for (int k = 0; k < directions.length; k++) {
			directions[k] = random.doubles(size, -1, 1).toArray();
		}
		for (int i = 0; i < ITERATIONS; i++) {
			orthonormalise(directions);
			directions = times(products, directions);
		}
		orthonormalise(directions);
		double[][] images = times(products, directions);
		double[][] small = new double[directions.length][directions.length];
		for (int j = 0; j < small.length; j++) {
			for (int k = 0; k < small.length; k++) {
				small[j][k] = EmbeddingCloud.product(directions[j], images[k]);
			}
		}
		double[][] turns = SymmetricMatrix.diagonalise(small);
		int first = largest(small, -1);
		int second = largest(small, first);
		return new PrincipalPlane(coordinates(directions, turns, first, small), coordinates(directions, turns, second, small), share(small, first, variation),
				share(small, second, variation)).oriented();
	}

	/** A row that is as good as a sum of those before becomes 0: what would be left of it is rounding. */
	private static void orthonormalise(double[][] rows) {
		for (int k = 0; k < rows.length; k++) {
			double whole = norm(rows[k]);
			// Twice, for once leaves rounding errors where rows are almost parallel.
			for (int pass = 0; pass < 2; pass++) {
				for (int j = 0; j < k; j++) {
					add(rows[k], -EmbeddingCloud.product(rows[k], rows[j]), rows[j]);
				}
			}
			double left = norm(rows[k]);
			for (int i = 0; i < rows[k].length; i++) {
				rows[k][i] = left <= NOTHING * whole ? 0 : rows[k][i] / left;
			}
		}
	}

	private static double norm(double[] row) {
		return Math.sqrt(EmbeddingCloud.product(row, row));
	}

	private static double[][] times(double[][] matrix, double[][] rows) {
		double[][] result = new double[rows.length][matrix.length];
		for (int k = 0; k < rows.length; k++) {
			for (int i = 0; i < matrix.length; i++) {
				result[k][i] = EmbeddingCloud.product(matrix[i], rows[k]);
			}
		}
		return result;
	}

	private static int largest(double[][] diagonal, int but) {
		int found = -1;
		for (int k = 0; k < diagonal.length; k++) {
			if (k != but && (found < 0 || diagonal[k][k] > diagonal[found][found])) {
				found = k;
			}
		}
		return found;
	}

	/** @param k which eigenvalue; −1 for one there is not, as for a single point */
	private static double[] coordinates(double[][] directions, double[][] turns, int k, double[][] eigenvalues) {
		double[] result = new double[directions[0].length];
		for (int j = 0; j < directions.length && k >= 0; j++) {
			add(result, turns[j][k] * Math.sqrt(Math.max(0, eigenvalues[k][k])), directions[j]);
		}
		return result;
	}

	private static double share(double[][] eigenvalues, int k, double variation) {
		return k < 0 ? 0 : Math.max(0, eigenvalues[k][k]) / variation;
	}

	private static void add(double[] to, double factor, double[] row) {
		for (int i = 0; i < to.length; i++) {
			to[i] += factor * row[i];
		}
	}

	/** Axes without a history point to where the point farthest out lies. */
	private PrincipalPlane oriented() {
		return new PrincipalPlane(times(farthest(x), x), times(farthest(y), y), xExplained, yExplained);
	}

	private static double farthest(double[] coordinates) {
		double found = 0;
		for (double c : coordinates) {
			found = Math.abs(c) > Math.abs(found) ? c : found;
		}
		return found;
	}

	/**
	 * The same plane with axes that go the way of earlier ones: those are chosen, in order and direction, that agree best with where the same points lay before.
	 *
	 * @param beforeX of each point, in the same order
	 */
	PrincipalPlane like(double[] beforeX, double[] beforeY) {
		double xx = EmbeddingCloud.product(beforeX, x);
		double yy = EmbeddingCloud.product(beforeY, y);
		double xy = EmbeddingCloud.product(beforeX, y);
		double yx = EmbeddingCloud.product(beforeY, x);
		if (Math.abs(xy) + Math.abs(yx) > Math.abs(xx) + Math.abs(yy)) {
			return new PrincipalPlane(times(xy, y), times(yx, x), yExplained, xExplained);
		}
		return new PrincipalPlane(times(xx, x), times(yy, y), xExplained, yExplained);
	}

	/** @param direction turns the axis round when it is negative */
	private static double[] times(double direction, double[] axis) {
		double[] result = axis.clone();
		for (int i = 0; i < axis.length && direction < 0; i++) {
			result[i] = -axis[i];
		}
		return result;
	}
}
