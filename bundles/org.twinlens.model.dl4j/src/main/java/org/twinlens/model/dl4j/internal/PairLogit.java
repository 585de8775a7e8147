package org.twinlens.model.dl4j.internal;

import org.twinlens.model.architecture.Architecture.Distance;

/** What a pair brings into a softmax. */
sealed interface PairLogit {

	double of(double output);

	/** The derivative of {@link #of} by the output. */
	double slope(double output);

	/** In 0..1, higher is more alike. */
	double similarity(double output);

	/** The learned head's sum: it finds its own temperature. */
	record Learned() implements PairLogit {
		@Override
		public double of(double output) {
			return output;
		}

		@Override
		public double slope(double output) {
			return 1;
		}

		@Override
		public double similarity(double output) {
			return Similarities.sigmoid(output);
		}
	}

	/** −d²/temperature for the Euclidean distance (Snell, Swersky and Zemel 2017, section 2.7), −d/temperature for 1 − cos. */
	record OfDistance(Distance distance, double temperature) implements PairLogit {
		@Override
		public double of(double output) {
			return -(distance == Distance.COSINE ? output : output * output) / temperature;
		}

		@Override
		public double slope(double output) {
			return -(distance == Distance.COSINE ? 1 : 2 * output) / temperature;
		}

		@Override
		public double similarity(double output) {
			return Similarities.ofDistance(distance, output);
		}
	}
}
