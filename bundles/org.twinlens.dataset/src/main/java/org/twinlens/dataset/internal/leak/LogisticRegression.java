package org.twinlens.dataset.internal.leak;

/**
 * Binary logistic regression with a ridge penalty, fitted by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani and Friedman 2009, "The Elements of
 * Statistical Learning", 4.4.1). Features are standardised by the mean and standard deviation of the examples; one that does not vary has no say.
 */
final class LogisticRegression {

	private static final int MOST_STEPS = 100;
	private static final double SMALL_STEP = 1e-10;
	private static final double CONSTANT = 1e-9;

	private final double[] means;
	private final double[] deviations;
	/** Of the standardised features; the last is the constant. */
	private final double[] weights;

	private LogisticRegression(double[] means, double[] deviations) {
		this.means = means;
		this.deviations = deviations;
		weights = new double[means.length + 1];
	}

	/**
	 * @param examples N rows of D features
	 * @param positive N labels
	 * @param ridge    λ of the penalty λ/2·‖w‖² on the weights of standardised features, the constant excepted; above 0 where classes may be separable
	 */
	static LogisticRegression fit(double[][] examples, boolean[] positive, double ridge) {
		int features = examples[0].length;
		double[] means = new double[features];
		double[] deviations = new double[features];
		for (int f = 0; f < features; f++) {
			for (double[] example : examples) {
				means[f] += example[f] / examples.length;
			}
			for (double[] example : examples) {
				deviations[f] += (example[f] - means[f]) * (example[f] - means[f]) / examples.length;
			}
			deviations[f] = Math.sqrt(deviations[f]);
		}
		LogisticRegression model = new LogisticRegression(means, deviations);
		double[][] rows = new double[examples.length][];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = model.standardised(examples[i]);
		}
		for (int step = 0; step < MOST_STEPS && model.step(rows, positive, ridge) > SMALL_STEP; step++) {
			// on
		}
		return model;
	}

	private double[] standardised(double[] example) {
		double[] row = new double[weights.length];
		for (int f = 0; f < example.length; f++) {
			row[f] = deviations[f] < CONSTANT ? 0 : (example[f] - means[f]) / deviations[f];
		}
		row[example.length] = 1;
		return row;
	}

	/** One step of Newton's method; gives the largest change of a weight. */
	private double step(double[][] rows, boolean[] positive, double ridge) {
		int n = weights.length;
		double[][] system = new double[n][n + 1]; // Hessian and gradient
		for (int i = 0; i < rows.length; i++) {
			double p = sigmoid(rows[i]);
			double curvature = Math.max(p * (1 - p), 1e-12);
			double error = (positive[i] ? 1 : 0) - p;
			for (int a = 0; a < n; a++) {
				for (int b = 0; b < n; b++) {
					system[a][b] += curvature * rows[i][a] * rows[i][b];
				}
				system[a][n] += error * rows[i][a];
			}
		}
		for (int a = 0; a < n - 1; a++) {
			boolean varies = deviations[a] >= CONSTANT;
			system[a][a] += varies ? ridge : 1;
			system[a][n] -= varies ? ridge * weights[a] : 0;
		}
		double[] change = LinearSystem.solve(system);
		double largest = 0;
		for (int a = 0; a < n; a++) {
			weights[a] += change[a];
			largest = Math.max(largest, Math.abs(change[a]));
		}
		return largest;
	}

	private double sigmoid(double[] row) {
		double sum = 0;
		for (int a = 0; a < row.length; a++) {
			sum += weights[a] * row[a];
		}
		return 1 / (1 + Math.exp(-sum));
	}

	/** Of the label being positive, 0..1. */
	double probability(double[] example) {
		return sigmoid(standardised(example));
	}
}
