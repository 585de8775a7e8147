package org.twinlens.model.dl4j.internal;

import java.util.Arrays;

import org.twinlens.core.PairSet;

/**
 * Which of its pairs an anchor would choose: for each anchor the cross-entropy −log(Σ⁺ exp(logit) / Σ exp(logit)) between its positive pairs and all its pairs. An
 * image that stands first in a pair is an anchor, and is compared with all it is paired with; so a query is compared with the support images of its episode, and an
 * image of an all-pairs batch with all others. An anchor without both kinds of pairs has nothing to choose between and no term.
 * <p>
 * With one positive pair an anchor this is the episode of Snell, Swersky and Zemel 2017 with one support image a class. With several the exponentials add up, as in
 * neighbourhood components analysis (Goldberger et al. 2004), which learns as well as prototypes do from the same batch (Laenen and Bertinetto 2021).
 *
 * @param logit of a pair
 */
record SoftmaxObjective(PairLogit logit) implements Objective {

	@Override
	public double similarity(double output) {
		return logit.similarity(output);
	}

	@Override
	public double[] differentiate(PairSet pairs, double[] outputs, PairScores scores) {
		Anchors anchors = new Anchors(pairs, outputs.length);
		double[] logits = new double[outputs.length];
		for (int i = 0; i < outputs.length; i++) {
			logits[i] = logit.of(outputs[i]);
			scores.add(logit.similarity(outputs[i]), pairs.same(i));
			anchors.raise(i, logits[i]);
		}
		for (int i = 0; i < outputs.length; i++) {
			anchors.sum(i, logits[i]);
		}
		for (int anchor = 0; anchor < anchors.highest.length; anchor++) {
			if (anchors.chooses(anchor)) {
				scores.addTerm(Math.log(anchors.all[anchor]) - anchors.logOfPositives(anchor), true);
			}
		}
		double[] slopes = new double[outputs.length];
		for (int i = 0; i < outputs.length && scores.hasTerms(); i++) {
			slopes[i] = anchors.slope(i, logits[i]) * logit.slope(outputs[i]) * scores.weight(true);
		}
		return slopes;
	}

	/** Sums of exponentials by anchor, each divided by that of the anchor's highest logit so that none overflows. */
	private static final class Anchors {

		private static final double NONE = Double.NEGATIVE_INFINITY;

		private final PairSet pairs;
		private final boolean[] anchor;
		private final double[] highest;
		/** Of the positive pairs alone: however small their share, its logarithm is good. */
		private final double[] highestPositive;
		private final double[] all;
		private final double[] positives;
		private final boolean[] negative;

		Anchors(PairSet pairs, int size) {
			this.pairs = pairs;
			int images = pairs.images().size();
			anchor = new boolean[images];
			highest = new double[images];
			highestPositive = new double[images];
			all = new double[images];
			positives = new double[images];
			negative = new boolean[images];
			Arrays.fill(highest, NONE);
			Arrays.fill(highestPositive, NONE);
			for (int i = 0; i < size; i++) {
				anchor[pairs.first(i)] = true;
			}
		}

		void raise(int pair, double logit) {
			raise(pairs.first(pair), pairs.same(pair), logit);
			raise(pairs.second(pair), pairs.same(pair), logit);
		}

		private void raise(int image, boolean same, double logit) {
			highest[image] = Math.max(highest[image], logit);
			if (same) {
				highestPositive[image] = Math.max(highestPositive[image], logit);
			} else {
				negative[image] = true;
			}
		}

		void sum(int pair, double logit) {
			sum(pairs.first(pair), pairs.same(pair), logit);
			sum(pairs.second(pair), pairs.same(pair), logit);
		}

		private void sum(int image, boolean same, double logit) {
			all[image] += Math.exp(logit - highest[image]);
			positives[image] += same ? Math.exp(logit - highestPositive[image]) : 0;
		}

		boolean chooses(int image) {
			return anchor[image] && negative[image] && highestPositive[image] != NONE;
		}

		/** On the scale of {@link #all}. */
		double logOfPositives(int image) {
			return Math.log(positives[image]) + highestPositive[image] - highest[image];
		}

		double slope(int pair, double logit) {
			return slope(pairs.first(pair), pairs.same(pair), logit) + slope(pairs.second(pair), pairs.same(pair), logit);
		}

		/** The pair's share in all pairs of the anchor, less its share in the positive ones. */
		private double slope(int image, boolean same, double logit) {
			if (!chooses(image)) {
				return 0;
			}
			double share = Math.exp(logit - highest[image]) / all[image];
			return same ? share - Math.exp(logit - highestPositive[image]) / positives[image] : share;
		}
	}
}
