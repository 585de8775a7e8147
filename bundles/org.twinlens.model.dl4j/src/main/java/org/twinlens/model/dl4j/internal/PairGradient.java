package org.twinlens.model.dl4j.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.twinlens.core.PairSet;
import org.twinlens.model.architecture.Architecture.Distance;

/**
 * The way back from the outputs of a batch's pairs to their embeddings and the learned head, in plain Java and double precision. Some dimensions on each processor, pairs in
 * order within them: the result does not depend on the number of threads.
 */
final class PairGradient {

	private static final int BLOCK = 64;

	private final Distance distance;
	private final float[] rows;
	private final int dimensions;
	private final PairSet pairs;
	private final double[] slopes;

	/**
	 * @param rows       embeddings of the batch's images, one after another
	 * @param dimensions of an embedding
	 * @param slopes     of the loss by each pair's output
	 */
	PairGradient(Distance distance, float[] rows, int dimensions, PairSet pairs, double[] slopes) {
		this.distance = distance;
		this.rows = rows;
		this.dimensions = dimensions;
		this.pairs = pairs;
		this.slopes = slopes;
	}

	/** The gradient by the head's bias. */
	double byBias() {
		return Arrays.stream(slopes).sum();
	}

	/** The gradient by the head's weights: one for each dimension's |a−b|, or the one of the distance. */
	double[] byWeights(double[] distances) {
		if (distance != Distance.L1) {
			return new double[] { IntStream.range(0, slopes.length).mapToDouble(p -> slopes[p] * distances[p]).sum() };
		}
		double[] gradient = new double[dimensions];
		blocks().forEach(block -> {
			for (int p = 0; p < slopes.length; p++) {
				int a = pairs.first(p) * dimensions;
				int b = pairs.second(p) * dimensions;
				for (int i = block; i < Math.min(dimensions, block + BLOCK); i++) {
					gradient[i] += slopes[p] * Math.abs(rows[a + i] - rows[b + i]);
				}
			}
		});
		return gradient;
	}

	/**
	 * The gradient by the embeddings.
	 *
	 * @param weights   of the head, or {@code null} without one
	 * @param distances of the pairs; not asked for by {@link Distance#L1}
	 */
	double[] byEmbeddings(float[] weights, double[] distances) {
		double[] gradient = new double[rows.length];
		switch (distance) {
			case L1 -> blocks().forEach(block -> addSigns(block, weights, gradient));
			case L2 -> {
				double[] factors = factors(weights);
				for (int p = 0; p < factors.length; p++) {
					// At distance 0 the direction is undefined; the differences are 0 there, and so is the gradient.
					factors[p] /= Math.max(distances[p], PairDistanceVertex.SMALLEST_NORM);
				}
				blocks().forEach(block -> addDifferences(block, rows, factors, gradient));
			}
			case COSINE -> addTurns(factors(weights), gradient);
		}
		return gradient;
	}

	/** Slopes by the pairs' distances. */
	private double[] factors(float[] weights) {
		return Arrays.stream(slopes).map(slope -> weights == null ? slope : slope * weights[0]).toArray();
	}

	private IntStream blocks() {
		return IntStream.range(0, (dimensions + BLOCK - 1) / BLOCK).map(block -> block * BLOCK).parallel();
	}

	private void addSigns(int block, float[] weights, double[] gradient) {
		for (int p = 0; p < slopes.length; p++) {
			int a = pairs.first(p) * dimensions;
			int b = pairs.second(p) * dimensions;
			for (int i = block; i < Math.min(dimensions, block + BLOCK); i++) {
				double slope = slopes[p] * weights[i] * Math.signum(rows[a + i] - rows[b + i]);
				gradient[a + i] += slope;
				gradient[b + i] -= slope;
			}
		}
	}

	private void addDifferences(int block, float[] from, double[] factors, double[] gradient) {
		for (int p = 0; p < factors.length; p++) {
			int a = pairs.first(p) * dimensions;
			int b = pairs.second(p) * dimensions;
			for (int i = block; i < Math.min(dimensions, block + BLOCK); i++) {
				double slope = factors[p] * ((double) from[a + i] - from[b + i]);
				gradient[a + i] += slope;
				gradient[b + i] -= slope;
			}
		}
	}

	/** 1 − cos of the angle between a and b is ½‖a/‖a‖ − b/‖b‖‖²; of the slopes by the directions, only what is across the embedding turns it. */
	private void addTurns(double[] factors, double[] gradient) {
		float[] directions = new float[rows.length];
		double[] norms = new double[rows.length / dimensions];
		for (int image = 0; image < norms.length; image++) {
			int start = image * dimensions;
			norms[image] = PairHead.norm(rows, start, dimensions);
			for (int i = start; i < start + dimensions; i++) {
				directions[i] = (float) (rows[i] / norms[image]);
			}
		}
		blocks().forEach(block -> addDifferences(block, directions, factors, gradient));
		for (int image = 0; image < norms.length; image++) {
			int start = image * dimensions;
			double along = 0;
			for (int i = start; i < start + dimensions; i++) {
				along += gradient[i] * directions[i];
			}
			for (int i = start; i < start + dimensions; i++) {
				gradient[i] = (gradient[i] - directions[i] * along) / norms[image];
			}
		}
	}
}
