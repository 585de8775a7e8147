package org.twinlens.model.dl4j.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.twinlens.core.Embedding;
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
		return output(first.values(), second.values(), 0);
	}

	/** The output of one embedding with each of many that lie one after another; some rows on each processor. */
	double[] outputs(Embedding first, float[] rows) {
		float[] a = first.values();
		check(a.length, rows.length % a.length == 0 ? a.length : rows.length % a.length);
		double[] outputs = new double[rows.length / a.length];
		IntStream.range(0, (outputs.length + ROWS_AT_A_TIME - 1) / ROWS_AT_A_TIME).parallel().forEach(part -> {
			int end = Math.min(outputs.length, (part + 1) * ROWS_AT_A_TIME);
			for (int row = part * ROWS_AT_A_TIME; row < end; row++) {
				outputs[row] = output(a, rows, row * a.length);
			}
		});
		return outputs;
	}

	private void check(int first, int second) {
		if (first != second || distance == Distance.L1 && first != weights.length) {
			throw new IllegalArgumentException("Embeddings of " + first + " and " + second + " dimensions cannot be compared by this network.");
		}
	}

	/** @param from where the second embedding begins */
	private double output(float[] a, float[] b, int from) {
		return switch (distance) {
			case L1 -> bias + weightedDifference(a, b, from);
			case L2 -> head(Math.sqrt(squaredDistance(a, b, from)));
			case COSINE -> head(Math.max(0, 1 - product(a, 0, b, from, a.length) / (norm(a, 0, a.length) * norm(b, from, a.length))));
		};
	}

	private double head(double d) {
		return weights == null ? d : weights[0] * d + bias;
	}

	// Sums of four parts: an addition need not wait for the one before.

	private double weightedDifference(float[] a, float[] b, int from) {
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		int whole = a.length & ~3;
		for (int i = 0; i < whole; i += 4) {
			s0 += weights[i] * Math.abs((double) a[i] - b[from + i]);
			s1 += weights[i + 1] * Math.abs((double) a[i + 1] - b[from + i + 1]);
			s2 += weights[i + 2] * Math.abs((double) a[i + 2] - b[from + i + 2]);
			s3 += weights[i + 3] * Math.abs((double) a[i + 3] - b[from + i + 3]);
		}
		for (int i = whole; i < a.length; i++) {
			s0 += weights[i] * Math.abs((double) a[i] - b[from + i]);
		}
		return s0 + s1 + (s2 + s3);
	}

	private static double squaredDistance(float[] a, float[] b, int from) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			double difference = (double) a[i] - b[from + i];
			sum += difference * difference;
		}
		return sum;
	}

	private static double norm(float[] a, int from, int length) {
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
