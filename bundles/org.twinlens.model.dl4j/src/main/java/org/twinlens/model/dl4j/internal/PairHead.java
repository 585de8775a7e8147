package org.twinlens.model.dl4j.internal;

import java.util.List;
import java.util.Map;

import org.twinlens.core.Embedding;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.ArchitectureSummary;
import org.twinlens.model.checkpoint.Tensor;

/**
 * What follows the two towers, for use: from two embeddings to the {@link Objective}'s output. Plain Java in double precision, safe for use by several threads; swapping
 * the embeddings changes not a bit, for only |a−b|, squares of a−b and products of lengths enter.
 */
final class PairHead {

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
		float[] a = first.values();
		float[] b = second.values();
		if (a.length != b.length || distance == Distance.L1 && a.length != weights.length) {
			throw new IllegalArgumentException("Embeddings of " + a.length + " and " + b.length + " dimensions cannot be compared by this network.");
		}
		return switch (distance) {
			case L1 -> weightedDifference(a, b);
			case L2 -> head(Math.sqrt(squaredDistance(a, 1, b, 1)));
			case COSINE -> head(squaredDistance(a, norm(a), b, norm(b)) / 2);
		};
	}

	private double head(double d) {
		return weights == null ? d : weights[0] * d + bias;
	}

	private double weightedDifference(float[] a, float[] b) {
		double sum = bias;
		for (int i = 0; i < a.length; i++) {
			sum += weights[i] * Math.abs((double) a[i] - b[i]);
		}
		return sum;
	}

	private static double squaredDistance(float[] a, double normA, float[] b, double normB) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			double difference = a[i] / normA - b[i] / normB;
			sum += difference * difference;
		}
		return sum;
	}

	private static double norm(float[] a) {
		double sum = 0;
		for (float x : a) {
			sum += (double) x * x;
		}
		return Math.max(Math.sqrt(sum), PairDistanceVertex.SMALLEST_NORM);
	}
}
