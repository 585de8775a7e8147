package org.twinlens.model.dl4j.internal;

import org.twinlens.core.PairSet;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Head;

/**
 * What the network's last number for a pair means: the loss it is trained with, and the similarity users see. That number, the <em>output</em>, is the learned head's
 * weighted sum before the sigmoid, or the distance where there is no head.
 */
sealed interface Objective permits PairwiseObjective, SoftmaxObjective {

	/** In 0..1, higher is more alike. */
	double similarity(double output);

	/**
	 * Adds the pairs and the terms of their loss to scores.
	 *
	 * @param outputs of the pairs
	 * @param scores  without terms so far
	 * @return the slope of the scores' mean loss by each output
	 */
	double[] differentiate(PairSet pairs, double[] outputs, PairScores scores);

	/** @param architecture one that can be built: cross-entropy goes with a learned head, the contrastive loss with the bare distance, softmax with both */
	static Objective of(Architecture architecture, TrainingConfig config) {
		return switch (architecture.loss()) {
			case BINARY_CROSS_ENTROPY -> new PairwiseObjective(new PairCost.CrossEntropy(), config.mining());
			case CONTRASTIVE -> new PairwiseObjective(new PairCost.Contrastive(architecture.distance(), config.margin()), config.mining());
			case SOFTMAX -> new SoftmaxObjective(architecture.head().type() == Head.Type.DENSE_SIGMOID ? new PairLogit.Learned()
					: new PairLogit.OfDistance(architecture.distance(), config.temperature()));
		};
	}
}
