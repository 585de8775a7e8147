package org.twinlens.core.metrics;

import java.util.Locale;

/** How a threshold is chosen, on calibration pairs only. The threshold lies half-way between the last similarity accepted and the first rejected. */
public sealed interface ThresholdCriterion {

	/** Where FMR and FNMR are closest: the threshold of {@link EqualErrorRate}. */
	record EqualError() implements ThresholdCriterion {
		@Override
		public double threshold(Roc roc) {
			return EqualErrorRate.of(roc).threshold();
		}

		@Override
		public String toString() {
			return "equal error rate";
		}
	}

	/**
	 * The lowest threshold whose false match rate is at most {@code fmr}.
	 *
	 * @param fmr in (0, 1)
	 */
	record FmrAtMost(double fmr) implements ThresholdCriterion {
		public FmrAtMost {
			if (!(fmr > 0 && fmr < 1)) {
				throw new IllegalArgumentException("A false match rate to aim for lies between 0 and 1, not " + fmr + ".");
			}
		}

		@Override
		public double threshold(Roc roc) {
			FnmrAtFmr.refusal(roc, fmr).ifPresent(reason -> {
				throw new IllegalArgumentException("No threshold can be chosen: " + reason);
			});
			return roc.threshold(roc.lastWithin(fmr));
		}

		@Override
		public String toString() {
			return "FMR at most " + FnmrAtFmr.percent(fmr) + " %";
		}
	}

	/** The most pairs decided rightly; of equals the strictest. Leans to the kind of pair there is more of. */
	record BestAccuracy() implements ThresholdCriterion {
		@Override
		public double threshold(Roc roc) {
			return roc.threshold(strictestBest(roc, 1, 1));
		}

		@Override
		public String toString() {
			return "best accuracy";
		}
	}

	/** The least FMR+FNMR, which does not depend on how many pairs of each kind there are; of equals the strictest. */
	record BestBalancedAccuracy() implements ThresholdCriterion {
		@Override
		public double threshold(Roc roc) {
			return roc.threshold(strictestBest(roc, roc.impostors(), roc.genuine()));
		}

		@Override
		public String toString() {
			return "best balanced accuracy";
		}
	}

	/**
	 * @param roc with both kinds of pairs
	 * @return the threshold; pairs at or above it are accepted
	 * @throws IllegalArgumentException with a sentence when the pairs do not allow the choice
	 */
	double threshold(Roc roc);

	/** @throws IllegalArgumentException with a sentence when the calibration pairs do not allow the choice */
	default ChosenThreshold choose(ScoredPairs calibration) {
		Roc roc = Roc.of(calibration);
		if (roc.genuine() == 0 || roc.impostors() == 0) {
			throw new IllegalArgumentException("A threshold is chosen on genuine and impostor pairs; there are " + roc.genuine() + " and " + roc.impostors() + ".");
		}
		return new ChosenThreshold(threshold(roc), toString());
	}

	/**
	 * @param text {@code eer}, {@code fmr=0.01}, {@code accuracy} or {@code balanced}
	 * @throws IllegalArgumentException with a sentence naming the possible texts
	 */
	static ThresholdCriterion parse(String text) {
		String name = text.strip().toLowerCase(Locale.ROOT);
		if (name.startsWith("fmr=")) {
			try {
				return new FmrAtMost(Double.parseDouble(name.substring(4)));
			} catch (NumberFormatException e) {
				throw new IllegalArgumentException("\"" + text + "\" does not give the false match rate as a number, such as fmr=0.01.", e);
			}
		}
		return switch (name) {
		case "eer" -> new EqualError();
		case "accuracy" -> new BestAccuracy();
		case "balanced" -> new BestBalancedAccuracy();
		default -> throw new IllegalArgumentException("\"" + text + "\" is no way to choose a threshold; there are eer, fmr=0.01, accuracy and balanced.");
		};
	}

	/** The first best point of the curve when each genuine pair accepted is worth {@code genuine} and each impostor pair accepted costs {@code impostor}. */
	private static int strictestBest(Roc roc, double genuine, double impostor) {
		int best = 0;
		double most = 0;
		for (int i = 1; i < roc.size(); i++) {
			double worth = genuine * roc.genuineAccepted(i) - impostor * roc.impostorsAccepted(i);
			if (worth > most) {
				most = worth;
				best = i;
			}
		}
		return best;
	}
}
