package org.twinlens.model.dl4j.internal;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.twinlens.core.metrics.ConfusionMatrix;
import org.twinlens.core.metrics.EqualErrorRate;
import org.twinlens.core.metrics.ScoredPairs;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.checkpoint.Tensor;

/**
 * What a network said about pairs: similarity, loss and label of each, gathered over a batch or an epoch. Kept as float32, as they are in a checkpoint, so that a
 * resumed epoch ends with the same figures.
 */
final class PairScores {

	private static final String SIMILARITIES = "epoch/similarities";
	private static final String LOSSES = "epoch/losses";
	private static final String LABELS = "epoch/labels";

	private final boolean balanced;
	private float[] similarities = new float[64];
	private float[] losses = new float[64];
	private boolean[] same = new boolean[64];
	private int size;
	private int positives;

	/** @param balanced whether positive and negative pairs weigh the same in the loss, where there are both */
	PairScores(boolean balanced) {
		this.balanced = balanced;
	}

	void add(double similarity, double loss, boolean positive) {
		if (size == losses.length) {
			int room = Math.multiplyExact(2, size);
			similarities = Arrays.copyOf(similarities, room);
			losses = Arrays.copyOf(losses, room);
			same = Arrays.copyOf(same, room);
		}
		similarities[size] = (float) similarity;
		losses[size] = (float) loss;
		same[size++] = positive;
		positives += positive ? 1 : 0;
	}

	void addAll(PairScores other) {
		for (int i = 0; i < other.size; i++) {
			add(other.similarities[i], other.losses[i], other.same[i]);
		}
	}

	int size() {
		return size;
	}

	/** The share of a pair in the mean loss; all shares sum to 1. */
	double weight(boolean positive) {
		boolean both = positives > 0 && positives < size;
		return balanced && both ? 0.5 / (positive ? positives : size - positives) : 1.0 / size;
	}

	/** The mean loss. */
	double loss() {
		double sum = 0;
		for (int i = 0; i < size; i++) {
			sum += losses[i] * weight(same[i]);
		}
		return sum;
	}

	EpochMetrics metrics() {
		double[] values = new double[size];
		for (int i = 0; i < size; i++) {
			values[i] = similarities[i];
		}
		ScoredPairs pairs = new ScoredPairs(values, Arrays.copyOf(same, size));
		ConfusionMatrix at = ConfusionMatrix.at(pairs, 0.5);
		return new EpochMetrics(loss(), at.accuracy(), at.precision(), at.recall(), at.f1(), EqualErrorRate.of(pairs).value(), size);
	}

	/** As tensors of a checkpoint; empty without pairs. */
	Map<String, Tensor> tensors() {
		if (size == 0) {
			return Map.of();
		}
		float[] labels = new float[size];
		for (int i = 0; i < size; i++) {
			labels[i] = same[i] ? 1 : 0;
		}
		return Map.of(SIMILARITIES, tensor(similarities), LOSSES, tensor(losses), LABELS, tensor(labels));
	}

	private Tensor tensor(float[] values) {
		return new Tensor(List.of((long) size), FloatBuffer.wrap(values, 0, size).slice());
	}

	/** Adds what {@link #tensors()} gave. */
	void restore(Map<String, Tensor> tensors) {
		if (tensors.containsKey(SIMILARITIES) && tensors.containsKey(LOSSES) && tensors.containsKey(LABELS)) {
			FloatBuffer restored = tensors.get(SIMILARITIES).data().duplicate();
			FloatBuffer lost = tensors.get(LOSSES).data().duplicate();
			FloatBuffer labels = tensors.get(LABELS).data().duplicate();
			while (restored.hasRemaining()) {
				add(restored.get(), lost.get(), labels.get() > 0);
			}
		}
	}
}
