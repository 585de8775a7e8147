package org.twinlens.model.dl4j.internal;

import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;

/**
 * What the network's last number for a pair means: the loss it is trained with, and the similarity users see. That number, the <em>output</em>, is the learned head's
 * weighted sum before the sigmoid, or the distance where there is no head.
 */
sealed interface Objective {

	/** The loss of one pair. */
	double loss(double output, boolean same);

	/** The derivative of {@link #loss} by the output. */
	double slope(double output, boolean same);

	/** In 0..1, higher is more alike. */
	double similarity(double output);

	/** @param architecture one that can be built: cross-entropy goes with a learned head, the contrastive loss with the bare distance */
	static Objective of(Architecture architecture, TrainingConfig config) {
		return switch (architecture.loss()) {
			case BINARY_CROSS_ENTROPY -> new CrossEntropy();
			case CONTRASTIVE -> new Contrastive(architecture.distance(), config.margin());
		};
	}

	/** Binary cross-entropy of the sigmoid, from the sum before it so that it neither overflows nor loses digits. */
	record CrossEntropy() implements Objective {
		@Override
		public double loss(double output, boolean same) {
			return Math.max(output, 0) - (same ? output : 0) + Math.log1p(Math.exp(-Math.abs(output)));
		}

		@Override
		public double slope(double output, boolean same) {
			return similarity(output) - (same ? 1 : 0);
		}

		@Override
		public double similarity(double output) {
			return 1 / (1 + Math.exp(-output));
		}
	}

	/** y·d² + (1−y)·max(0, margin−d)² (Hadsell, Chopra and LeCun 2006, without their factor ½). */
	record Contrastive(Distance distance, double margin) implements Objective {
		@Override
		public double loss(double output, boolean same) {
			double x = same ? output : Math.max(0, margin - output);
			return x * x;
		}

		@Override
		public double slope(double output, boolean same) {
			return same ? 2 * output : -2 * Math.max(0, margin - output);
		}

		@Override
		public double similarity(double output) {
			return distance == Distance.COSINE ? 1 - output / 2 : 1 / (1 + output);
		}
	}
}
