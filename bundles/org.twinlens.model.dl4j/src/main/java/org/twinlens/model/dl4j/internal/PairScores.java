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
 * What a network said about pairs, gathered over a batch or an epoch: similarity and label of each, and the terms whose mean is the loss: one for each pair that counts,
 * or one for each anchor, as the loss has it. Kept as float32, as they are in a checkpoint, so that a
 * resumed epoch ends with the same figures.
 */
final class PairScores {

	private static final String SIMILARITIES = "epoch/similarities";
	private static final String LOSSES = "epoch/losses";
	private static final String LABELS = "epoch/labels";
	/** Whether a term is of a positive pair; missing in checkpoints of the time when each pair had a term. */
	private static final String KINDS = "epoch/kinds";

	private final boolean balanced;
	private float[] similarities = new float[64];
	private boolean[] same = new boolean[64];
	private int size;
	private float[] losses = new float[64];
	private boolean[] kinds = new boolean[64];
	private int terms;
	private int positives;

	/** @param balanced whether terms of positive and of negative pairs weigh the same in the loss, where there are both */
	PairScores(boolean balanced) {
		this.balanced = balanced;
	}

	void add(double similarity, boolean positive) {
		if (size == same.length) {
			int room = Math.multiplyExact(2, size);
			similarities = Arrays.copyOf(similarities, room);
			same = Arrays.copyOf(same, room);
		}
		similarities[size] = (float) similarity;
		same[size++] = positive;
	}

	/** @param positive whether the term is a positive pair's; of an anchor always */
	void addTerm(double loss, boolean positive) {
		if (terms == kinds.length) {
			int room = Math.multiplyExact(2, terms);
			losses = Arrays.copyOf(losses, room);
			kinds = Arrays.copyOf(kinds, room);
		}
		losses[terms] = (float) loss;
		kinds[terms++] = positive;
		positives += positive ? 1 : 0;
	}

	void addAll(PairScores other) {
		for (int i = 0; i < other.size; i++) {
			add(other.similarities[i], other.same[i]);
		}
		for (int i = 0; i < other.terms; i++) {
			addTerm(other.losses[i], other.kinds[i]);
		}
	}

	boolean hasTerms() {
		return terms > 0;
	}

	int size() {
		return size;
	}

	/** The share of a term in the mean loss; all shares sum to 1. */
	double weight(boolean positive) {
		boolean both = positives > 0 && positives < terms;
		return balanced && both ? 0.5 / (positive ? positives : terms - positives) : 1.0 / terms;
	}

	/** The mean loss; NaN without a term. */
	double loss() {
		double sum = terms == 0 ? Double.NaN : 0;
		for (int i = 0; i < terms; i++) {
			sum += losses[i] * weight(kinds[i]);
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
		return Map.of(SIMILARITIES, tensor(similarities, size), LABELS, tensor(numbers(same, size), size), LOSSES, tensor(losses, terms), KINDS, tensor(numbers(kinds, terms), terms));
	}

	private static float[] numbers(boolean[] values, int count) {
		float[] numbers = new float[count];
		for (int i = 0; i < count; i++) {
			numbers[i] = values[i] ? 1 : 0;
		}
		return numbers;
	}

	private static Tensor tensor(float[] values, int count) {
		return new Tensor(List.of((long) count), FloatBuffer.wrap(values, 0, count).slice());
	}

	/** Adds what {@link #tensors()} gave. */
	void restore(Map<String, Tensor> tensors) {
		if (tensors.containsKey(SIMILARITIES) && tensors.containsKey(LOSSES) && tensors.containsKey(LABELS)) {
			FloatBuffer restored = tensors.get(SIMILARITIES).data().duplicate();
			FloatBuffer labels = tensors.get(LABELS).data().duplicate();
			while (restored.hasRemaining()) {
				add(restored.get(), labels.get() > 0);
			}
			FloatBuffer lost = tensors.get(LOSSES).data().duplicate();
			FloatBuffer counted = tensors.getOrDefault(KINDS, tensors.get(LABELS)).data().duplicate();
			while (lost.hasRemaining()) {
				addTerm(lost.get(), counted.get() > 0);
			}
		}
	}
}
