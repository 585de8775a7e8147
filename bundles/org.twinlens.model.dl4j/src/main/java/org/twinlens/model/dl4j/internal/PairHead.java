package org.twinlens.model.dl4j.internal;

import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.twinlens.core.Embedding;
import org.twinlens.core.PairSet;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.ArchitectureSummary;
import org.twinlens.model.checkpoint.Tensor;

/**
 * What follows the two towers, for use: from two embeddings to the {@link Objective}'s output. Plain Java in double precision, safe for use by several threads; swapping
 * the embeddings changes not a bit, for only |a−b|, squares of a−b and products of the two enter.
 */
final class PairHead {

	/** Enough to be worth a thread's while. */
	private static final int ROWS_AT_A_TIME = 1024;

	private final Distance distance;
	/** One weight for each number of the distance, or null without a learned head. */
	private final float[] weights;
	private final float bias;

	/**
	 * @param tensors the network's, of which the head's are copied
	 * @throws IllegalArgumentException naming the tensor that is missing or of another shape
	 */
	PairHead(Architecture architecture, Map<String, Tensor> tensors) {
		distance = architecture.distance();
		if (architecture.head().type() == Architecture.Head.Type.DENSE_SIGMOID) {
			weights = new float[distance == Distance.L1 ? ArchitectureSummary.of(architecture).embeddingLength() : 1];
			Parameter.find(tensors, TwinGraph.HEAD + "/weights", List.of(1L, (long) weights.length)).data().duplicate().get(weights);
			bias = Parameter.find(tensors, TwinGraph.HEAD + "/biases", List.of(1L)).data().get(0);
		} else {
			weights = null;
			bias = 0;
		}
	}

	double output(Embedding first, Embedding second) {
		check(first.dimensions(), second.dimensions());
		return output(first.values(), 0, second.values(), 0, first.dimensions());
	}

	/** The output of one embedding with each of many that lie one after another; some rows on each processor. */
	double[] outputs(Embedding first, float[] rows) {
		float[] a = first.values();
		check(a.length, rows.length % a.length == 0 ? a.length : rows.length % a.length);
		double[] outputs = new double[rows.length / a.length];
		IntStream.range(0, (outputs.length + ROWS_AT_A_TIME - 1) / ROWS_AT_A_TIME).parallel().forEach(part -> {
			int end = Math.min(outputs.length, (part + 1) * ROWS_AT_A_TIME);
			for (int row = part * ROWS_AT_A_TIME; row < end; row++) {
				outputs[row] = output(a, 0, rows, row * a.length, a.length);
			}
		});
		return outputs;
	}

	/** The distances of a batch's pairs by {@link Distance#L2} or {@link Distance#COSINE}; some pairs on each processor. */
	double[] distances(float[] rows, int dimensions, PairSet pairs) {
		return each(pairs, p -> distance(rows, pairs.first(p) * dimensions, rows, pairs.second(p) * dimensions, dimensions));
	}

	/** The outputs of a batch's pairs. */
	double[] outputs(float[] rows, int dimensions, PairSet pairs) {
		return each(pairs, p -> output(rows, pairs.first(p) * dimensions, rows, pairs.second(p) * dimensions, dimensions));
	}

	private static double[] each(PairSet pairs, IntToDoubleFunction function) {
		return IntStream.range(0, pairs.size()).parallel().mapToDouble(function).toArray();
	}

	/** The learned weights, one for each number of the distance; {@code null} without a learned head. */
	float[] weights() {
		return weights;
	}

	private void check(int first, int second) {
		if (first != second || distance == Distance.L1 && first != weights.length) {
			throw new IllegalArgumentException("Embeddings of " + first + " and " + second + " dimensions cannot be compared by this network.");
		}
	}

	/** Of the embedding that begins in {@code a} at {@code fromA}, and the one in {@code b}. */
	private double output(float[] a, int fromA, float[] b, int fromB, int length) {
		if (distance == Distance.L1) {
			return bias + weightedDifference(a, fromA, b, fromB, length);
		}
		double d = distance(a, fromA, b, fromB, length);
		return weights == null ? d : weights[0] * d + bias;
	}

	private double distance(float[] a, int fromA, float[] b, int fromB, int length) {
		if (distance == Distance.L2) {
			return Math.sqrt(squaredDistance(a, fromA, b, fromB, length));
		}
		return Math.max(0, 1 - product(a, fromA, b, fromB, length) / (norm(a, fromA, length) * norm(b, fromB, length)));
	}

	// Sums of four parts: an addition need not wait for the one before.

	private double weightedDifference(float[] a, int fromA, float[] b, int fromB, int length) {
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		int whole = length & ~3;
		for (int i = 0; i < whole; i += 4) {
			s0 += weights[i] * Math.abs((double) a[fromA + i] - b[fromB + i]);
			s1 += weights[i + 1] * Math.abs((double) a[fromA + i + 1] - b[fromB + i + 1]);
			s2 += weights[i + 2] * Math.abs((double) a[fromA + i + 2] - b[fromB + i + 2]);
			s3 += weights[i + 3] * Math.abs((double) a[fromA + i + 3] - b[fromB + i + 3]);
		}
		for (int i = whole; i < length; i++) {
			s0 += weights[i] * Math.abs((double) a[fromA + i] - b[fromB + i]);
		}
		return s0 + s1 + (s2 + s3);
	}

	private static double squaredDistance(float[] a, int fromA, float[] b, int fromB, int length) {
		double s0 = 0;
		double s1 = 0;
		int whole = length & ~1;
		for (int i = 0; i < whole; i += 2) {
			double d0 = (double) a[fromA + i] - b[fromB + i];
			double d1 = (double) a[fromA + i + 1] - b[fromB + i + 1];
			s0 += d0 * d0;
			s1 += d1 * d1;
		}
		for (int i = whole; i < length; i++) {
			double d = (double) a[fromA + i] - b[fromB + i];
			s0 += d * d;
		}
		return s0 + s1;
	}

	/** The length of an embedding; never 0. */
	static double norm(float[] a, int from, int length) {
		return Math.max(Math.sqrt(product(a, from, a, from, length)), PairDistanceVertex.SMALLEST_NORM);
	}

	private static double product(float[] a, int fromA, float[] b, int fromB, int length) {
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		int whole = length & ~3;
		for (int i = 0; i < whole; i += 4) {
			s0 += (double) a[fromA + i] * b[fromB + i];
			s1 += (double) a[fromA + i + 1] * b[fromB + i + 1];
			s2 += (double) a[fromA + i + 2] * b[fromB + i + 2];
			s3 += (double) a[fromA + i + 3] * b[fromB + i + 3];
		}
		for (int i = whole; i < length; i++) {
			s0 += (double) a[fromA + i] * b[fromB + i];
		}
		return s0 + s1 + (s2 + s3);
	}
}
