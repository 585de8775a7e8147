package org.twinlens.dataset.internal.leak;

/** Small systems of linear equations, by Gauss's elimination with pivots. */
final class LinearSystem {

	private static final double SINGULAR = 1e-12;

	private LinearSystem() {
	}

	/**
	 * @param rows N rows of N coefficients and the right side; they are changed
	 * @return N unknowns; 0 for one that the equations leave open
	 */
	static double[] solve(double[][] rows) {
		int n = rows.length;
		double[] solution = new double[n];
		boolean[] open = new boolean[n];
		for (int column = 0; column < n; column++) {
			int pivot = column;
			for (int row = column + 1; row < n; row++) {
				pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
			}
			double[] swapped = rows[column];
			rows[column] = rows[pivot];
			rows[pivot] = swapped;
			open[column] = Math.abs(rows[column][column]) < SINGULAR;
			for (int row = column + 1; row < n && !open[column]; row++) {
				double factor = rows[row][column] / rows[column][column];
				for (int i = column; i <= n; i++) {
					rows[row][i] -= factor * rows[column][i];
				}
			}
		}
		for (int row = n - 1; row >= 0; row--) {
			double rest = rows[row][n];
			for (int i = row + 1; i < n; i++) {
				rest -= rows[row][i] * solution[i];
			}
			solution[row] = open[row] ? 0 : rest / rows[row][row];
		}
		return solution;
	}
}
