package org.twinlens.model.dl4j.internal;

import org.twinlens.model.architecture.Architecture.Distance;

/** A loss that each pair has by itself. */
sealed interface PairCost {

	/** The loss of one pair. */
	double loss(double output, boolean same);

	/** The derivative of {@link #loss} by the output. */
	double slope(double output, boolean same);

	/** In 0..1, higher is more alike. */
	double similarity(double output);

	/** Binary cross-entropy of the sigmoid, from the sum before it so that it neither overflows nor loses digits. */
	record CrossEntropy() implements PairCost {
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
			return Similarities.sigmoid(output);
		}
	}

	/** y·d² + (1−y)·max(0, margin−d)² (Hadsell, Chopra and LeCun 2006, without their factor ½). */
	record Contrastive(Distance distance, double margin) implements PairCost {
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
			return Similarities.ofDistance(distance, output);
		}
	}
}
