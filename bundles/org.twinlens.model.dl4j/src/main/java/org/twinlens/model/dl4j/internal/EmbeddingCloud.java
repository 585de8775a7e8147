package org.twinlens.model.dl4j.internal;

import java.util.List;

import org.twinlens.core.Embedding;

/**
 * Some embeddings as points around their mean. All there is to know of their shape is in the products of any two of them [N,N], which are few where the dimensions are many.
 */
final class EmbeddingCloud {

	private final double meanNorm;
	private final double[][] products;
	/** Sum of the squared distances to the mean: of the covariance's eigenvalues, times N. */
	private final double variation;

	/** @param embeddings at least one */
	EmbeddingCloud(List<Embedding> embeddings) {
		int size = embeddings.size();
		int dimensions = embeddings.get(0).values().length;
		double[] mean = new double[dimensions];
		double norms = 0;
		for (Embedding embedding : embeddings) {
			double squares = 0;
			for (int d = 0; d < dimensions; d++) {
				double x = embedding.values()[d];
				mean[d] += x / size;
				squares += x * x;
			}
			norms += Math.sqrt(squares);
		}
		meanNorm = norms / size;
		double[][] centred = new double[size][dimensions];
		for (int i = 0; i < size; i++) {
			float[] values = embeddings.get(i).values();
			for (int d = 0; d < dimensions; d++) {
				centred[i][d] = values[d] - mean[d];
			}
		}
		products = new double[size][size];
		double trace = 0;
		for (int i = 0; i < size; i++) {
			for (int j = 0; j <= i; j++) {
				products[i][j] = products[j][i] = product(centred[i], centred[j]);
			}
			trace += products[i][i];
		}
		variation = trace;
	}

	static double product(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	double meanNorm() {
		return meanNorm;
	}

	/** Root mean square distance to the mean over the mean norm; 0 when all are alike. */
	double spread() {
		return variation == 0 ? 0 : Math.sqrt(variation / products.length) / meanNorm;
	}

	/** (Σλ)²/Σλ² of the covariance's eigenvalues: the trace and the squared Frobenius norm need no eigenvalue. 0 when all are alike. */
	double effectiveDimensions() {
		double squares = 0;
		for (double[] row : products) {
			squares += product(row, row);
		}
		return variation == 0 ? 0 : variation * variation / squares;
	}

	/** The plane along which the embeddings vary most. */
	PrincipalPlane plane() {
		return PrincipalPlane.of(products, variation);
	}
}
