package org.twinlens.experiments.compare;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.twinlens.core.Progress;
import org.twinlens.core.metrics.AreaUnderCurve;
import org.twinlens.core.metrics.EqualErrorRate;
import org.twinlens.core.metrics.Figure;
import org.twinlens.core.metrics.Interval;
import org.twinlens.core.metrics.McNemar;
import org.twinlens.core.metrics.PairedIdentityBootstrap;
import org.twinlens.core.metrics.Roc;
import org.twinlens.core.metrics.ScoredPairs;

/**
 * Whether two networks differ on the same pairs. The differences of equal error rate and area under the curve, the second's minus the first's, come with 95 % intervals from
 * the paired identity bootstrap, which decides; McNemar's test looks at the decisions at each network's own frozen threshold.
 *
 * @param first      what the first is called
 * @param second     what the second is called
 * @param test       the evaluation both share
 * @param refusal    a sentence that says why there is no test, or the empty string; then the rest is empty
 * @param outcome    of the bootstrap of the equal error rate
 * @param eer        difference of equal error rates
 * @param auc        difference of areas under the curve
 * @param decisions  of both at their frozen thresholds
 * @param pairs      compared
 * @param identities drawn from
 */
public record PairedTest(String first, String second, String test, String refusal, Outcome outcome, Optional<Figure.Measured> eer, Optional<Figure.Measured> auc,
		Optional<McNemar> decisions, int pairs, int identities) {

	/** Resamples of identities. */
	public static final int RESAMPLES = 1000;
	/** Fewer identities say too little about others. */
	public static final int FEWEST_IDENTITIES = 10;
	private static final long SEED = 1;

	/** What the equal error rates say. */
	public enum Outcome {
		FIRST_IS_BETTER, SECOND_IS_BETTER, NONE_SHOWN, REFUSED
	}

	/**
	 * @param progress told of resamples done
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	public static PairedTest of(String first, RunScores firstScores, String second, RunScores secondScores, String test, Progress progress) {
		RunScores aligned = secondScores.inOrderOf(firstScores);
		if (aligned == null) {
			return refused(first, second, test, String.format(Locale.ROOT, "The two were tested on other pairs: %,d and %,d, of which %,d are the same. Evaluate both with the same split, "
					+ "part and seed, or on the same pair set.", firstScores.size(), secondScores.size(), firstScores.inCommon(secondScores)));
		}
		ScoredPairs a = firstScores.scored();
		ScoredPairs b = aligned.scored();
		if (a.genuine() == 0 || a.impostors() == 0) {
			return refused(first, second, test, "The test has " + a.genuine() + " genuine and " + a.impostors() + " impostor pairs; a difference needs both kinds.");
		}
		int[][] numbers = firstScores.identities();
		int identities = 1 + IntStream.concat(IntStream.of(numbers[0]), IntStream.of(numbers[1])).max().orElse(-1);
		if (identities < FEWEST_IDENTITIES) {
			return refused(first, second, test, "The test has " + identities + " identities; fewer than " + FEWEST_IDENTITIES + " cannot show whether a difference would hold for others.");
		}
		Interval[] intervals = new PairedIdentityBootstrap(a, b, numbers[0], numbers[1], RESAMPLES, SEED).intervals(PairedTest::figures, progress);
		double[] ofFirst = figures(a);
		double[] ofSecond = figures(b);
		Figure.Measured eer = new Figure.Measured(ofSecond[0] - ofFirst[0], intervals[0]);
		Figure.Measured auc = new Figure.Measured(ofSecond[1] - ofFirst[1], intervals[1]);
		McNemar decisions = McNemar.of(firstScores.same(), firstScores.accepted(), aligned.accepted());
		return new PairedTest(first, second, test, "", outcome(eer.interval()), Optional.of(eer), Optional.of(auc), Optional.of(decisions), a.size(), identities);
	}

	/** A test that cannot be made. */
	public static PairedTest refused(String first, String second, String test, String refusal) {
		return new PairedTest(first, second, test, refusal, Outcome.REFUSED, Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);
	}

	private static double[] figures(ScoredPairs pairs) {
		Roc roc = Roc.of(pairs);
		return new double[] { EqualErrorRate.of(roc).value(), AreaUnderCurve.of(roc) };
	}

	private static Outcome outcome(Interval eer) {
		if (eer != null && eer.upper() < 0) {
			return Outcome.SECOND_IS_BETTER;
		}
		return eer != null && eer.lower() > 0 ? Outcome.FIRST_IS_BETTER : Outcome.NONE_SHOWN;
	}

	/** One or two sentences: whether the difference is real. */
	public String verdict() {
		return switch (outcome) {
		case REFUSED -> "Whether “" + first + "” and “" + second + "” differ cannot be said. " + refusal;
		case FIRST_IS_BETTER -> better(first, second, -1);
		case SECOND_IS_BETTER -> better(second, first, 1);
		case NONE_SHOWN -> "No difference is shown between “" + first + "” and “" + second + "”: their equal error rates lie " + points(Math.abs(eer.orElseThrow().value()))
				+ " percentage points apart" + (eer.get().interval() == null ? ", and too few resamples have one." : ", and the 95 % interval, " + interval(eer.get().interval(), 1)
						+ ", includes zero. Smaller differences than about " + points(half(eer.get().interval())) + " cannot be seen with these " + identities + " identities.");
		};
	}

	private String better(String winner, String loser, int sign) {
		Figure.Measured difference = eer.orElseThrow();
		return "The difference is real for these two networks: “" + winner + "” has an equal error rate " + points(Math.abs(difference.value())) + " percentage points below “" + loser
				+ "” (95 % interval " + interval(difference.interval(), -sign) + ").";
	}

	private static double half(Interval interval) {
		return (interval.upper() - interval.lower()) / 2;
	}

	private static String interval(Interval interval, int sign) {
		double one = sign * interval.lower();
		double other = sign * interval.upper();
		return points(Math.min(one, other)) + " to " + points(Math.max(one, other));
	}

	private static String points(double share) {
		return String.format(Locale.ROOT, "%.2f", 100 * share).replace("-0.00", "0.00").replace('-', '\u2212');
	}

	/** How often one decides rightly what the other decides wrongly, and what McNemar's test makes of it; the empty string without a test. */
	public String decisionsSentence() {
		return decisions.map(d -> String.format(Locale.ROOT, "At their frozen thresholds “%s” alone decides %,d pairs rightly and “%s” alone %,d (McNemar’s test, mid-p %s). The test takes pairs as "
				+ "independent, which pairs that share identities are not; the intervals above allow for that.", first, d.onlyFirst(), second, d.onlySecond(), p(d.midP()))).orElse("");
	}

	/** A p value as papers print it. */
	public static String p(double p) {
		return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "= %.3f", p);
	}
}
