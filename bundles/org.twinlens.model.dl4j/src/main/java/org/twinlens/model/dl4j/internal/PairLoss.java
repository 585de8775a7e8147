package org.twinlens.model.dl4j.internal;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.twinlens.core.PairSet;

/**
 * The {@link Objective} as DL4J's loss function over a batch of pairs [P,1], and what it found: each pair's similarity and the terms of the loss, so that an iteration's figures cost
 * no second forward pass. Gradients are those of the <em>mean</em> loss. P is small, so this is plain Java in double precision.
 */
final class PairLoss implements ILossFunction {

	private static final long serialVersionUID = 1L;

	private final transient Objective objective;
	private final boolean balanced;
	private transient PairSet pairs;
	private transient PairScores scores;
	private double mean;

	/** @param balanced whether positive and negative pairs weigh the same in a batch that has both */
	PairLoss(Objective objective, boolean balanced) {
		this.objective = objective;
		this.balanced = balanced;
	}

	/** The pairs of the next gradient: some losses ask which of them share an image. */
	void next(PairSet batch) {
		pairs = batch;
	}

	/** What the last gradient was computed from. */
	PairScores scores() {
		return scores;
	}

	/** The mean loss the last gradient belongs to. */
	double mean() {
		return mean;
	}

	@Override
	public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
		double[] slopes = differentiate(preOutput.ravel().toDoubleVector());
		float[] values = new float[slopes.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) slopes[i];
		}
		return Nd4j.createFromArray(values).reshape(values.length, 1);
	}

	/** The slopes of the mean loss by the outputs of the pairs that were told before. */
	double[] differentiate(double[] outputs) {
		scores = new PairScores(balanced);
		double[] slopes = objective.differentiate(pairs, outputs, scores);
		if (!scores.hasTerms()) {
			throw new IllegalStateException("No image of the batch has both a positive and a negative pair, so the softmax loss has nothing to choose between. It is for "
					+ "batches of identities or episodes.");
		}
		mean = scores.loss();
		return slopes;
	}

	@Override
	public double computeScore(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
		return mean;
	}

	@Override
	public INDArray computeScoreArray(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
		throw new UnsupportedOperationException("Scores are read from scores().");
	}

	@Override
	public Pair<Double, INDArray> computeGradientAndScore(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
		INDArray gradient = computeGradient(labels, preOutput, activation, mask);
		return Pair.of(mean, gradient);
	}

	@Override
	public String name() {
		return "pair loss";
	}
}
