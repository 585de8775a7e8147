package org.twinlens.model.dl4j.internal;

/** Eigenvalues of small symmetric matrices. */
final class SymmetricMatrix {

	private static final int MOST_SWEEPS = 50;

	private SymmetricMatrix() {
	}

	/**
	 * Jacobi's method by rows (Golub and Van Loan, Matrix Computations, section 8.5).
	 *
	 * @param matrix symmetric; becomes diagonal: its eigenvalues
	 * @return the eigenvectors as columns, each of the eigenvalue in its place
	 */
	static double[][] diagonalise(double[][] matrix) {
		int size = matrix.length;
		double[][] vectors = new double[size][size];
		for (int i = 0; i < size; i++) {
			vectors[i][i] = 1;
		}
		for (int sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(matrix); sweep++) {
			for (int p = 0; p < size; p++) {
				for (int q = p + 1; q < size; q++) {
					if (matrix[p][q] != 0) {
						rotate(matrix, vectors, p, q);
					}
				}
			}
		}
		return vectors;
	}

	private static boolean isDiagonal(double[][] matrix) {
		double off = 0;
		double all = 0;
		for (int i = 0; i < matrix.length; i++) {
			for (int j = 0; j < matrix.length; j++) {
				double square = matrix[i][j] * matrix[i][j];
				all += square;
				off += i == j ? 0 : square;
			}
		}
		return off <= 1e-30 * all;
	}

	/** Turns rows and columns p and q so that the number they meet in becomes 0. */
	private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
		double tau = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
		double t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
		double c = 1 / Math.sqrt(1 + t * t);
		double s = t * c;
		for (int k = 0; k < matrix.length; k++) {
			double a = matrix[k][p];
			double b = matrix[k][q];
			matrix[k][p] = c * a - s * b;
			matrix[k][q] = s * a + c * b;
			a = vectors[k][p];
			b = vectors[k][q];
			vectors[k][p] = c * a - s * b;
			vectors[k][q] = s * a + c * b;
		}
		for (int k = 0; k < matrix.length; k++) {
			double a = matrix[p][k];
			double b = matrix[q][k];
			matrix[p][k] = c * a - s * b;
			matrix[q][k] = s * a + c * b;
		}
	}
}
