package org.twinlens.experiments.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.twinlens.core.Progress;
import org.twinlens.core.metrics.ConfusionMatrix;
import org.twinlens.core.metrics.IdentityBootstrap;
import org.twinlens.core.metrics.Interval;
import org.twinlens.core.metrics.ScoredPairs;
import org.twinlens.experiments.PairScores;
import org.twinlens.experiments.compare.RunScores;
import org.twinlens.experiments.internal.TestedIdentities;

/**
 * The genuine and impostor scores of a network on the calibration part: what a threshold costs can be told from them, for the network has neither been trained on their
 * identities nor will it be tested on them. Immutable; safe for use by several threads.
 */
public final class Calibration {

	/** Enough for the ends of an interval to hold still while a threshold is moved, few enough to follow it. */
	private static final int RESAMPLES = 400;
	private static final long SEED = 1;
	/** Below this number a bootstrap over identities gives intervals that are clearly too narrow. */
	private static final int ENOUGH_IDENTITIES = 20;

	private final ScoredPairs scored;
	private final double[] similarity;
	private final boolean[] same;
	private final int identities;
	private final IdentityBootstrap bootstrap;

	private Calibration(double[] similarity, boolean[] same, int[] first, int[] second) {
		this.scored = new ScoredPairs(similarity, same);
		this.similarity = similarity;
		this.same = same;
		this.identities = (int) Arrays.stream(new int[][] { first, second }).flatMapToInt(Arrays::stream).distinct().count();
		this.bootstrap = new IdentityBootstrap(scored, first, second, RESAMPLES, SEED);
	}

	/**
	 * @param scores of calibration pairs
	 * @throws IllegalArgumentException when a similarity is not a finite number
	 */
	public static Calibration of(PairScores scores) {
		TestedIdentities numbers = new TestedIdentities(scores.pairs());
		boolean[] same = new boolean[scores.pairs().size()];
		for (int i = 0; i < same.length; i++) {
			same[i] = scores.pairs().same(i);
		}
		return new Calibration(scores.similarity(), same, numbers.first(), numbers.second());
	}

	/**
	 * Reads the scores that an evaluation left in its {@link org.twinlens.experiments.ReportFolder#calibration() report's folder}.
	 *
	 * @throws IOException with a sentence naming the file, and the line, when it is missing or no such table
	 */
	public static Calibration read(Path file) throws IOException {
		RunScores scores = RunScores.read(file);
		int[][] numbers = scores.identities();
		return new Calibration(scores.similarity(), scores.same(), numbers[0], numbers[1]);
	}

	/** The pairs as the curves want them. */
	public ScoredPairs scored() {
		return scored;
	}

	public long genuine() {
		return scored.genuine();
	}

	public long impostors() {
		return scored.impostors();
	}

	/** What makes all rates doubtful; empty when nothing is known to. */
	public Optional<String> warning() {
		return identities >= ENOUGH_IDENTITIES ? Optional.empty() : Optional.of("The calibration part shows only " + identities
				+ (identities == 1 ? " identity" : " identities") + ": the intervals are too narrow and the rates hardly carry over to others.");
	}

	/** Distinct identities on the pairs; an unlabelled image is one of its own. */
	public int identities() {
		return identities;
	}

	/**
	 * The error rates of single pairs at a threshold, each with its 95 % interval over identities ({@link IdentityBootstrap}). Takes some hundredths of a second: not for
	 * the user interface's thread.
	 */
	public ErrorRates ratesAt(double threshold) {
		ConfusionMatrix decisions = ConfusionMatrix.at(scored, threshold);
		Interval[] intervals = scored.size() == 0 ? new Interval[2] : bootstrap.intervals(resampled -> {
			ConfusionMatrix matrix = ConfusionMatrix.at(resampled, threshold);
			return new double[] { matrix.fmr(), matrix.fnmr() };
		}, Progress.NONE);
		return new ErrorRates(threshold, rate(ErrorRate.Kind.FMR, decisions.falsePositives(), decisions.impostors(), intervals[0]),
				rate(ErrorRate.Kind.FNMR, decisions.falseNegatives(), decisions.genuine(), intervals[1]));
	}

	private ErrorRate rate(ErrorRate.Kind kind, long errors, long trials, Interval interval) {
		return new ErrorRate(kind, errors, trials, identities, trials == 0 ? null : widened(interval, (double) errors / trials));
	}

	/** Where all pairs tell the same, so does every resample, and the bootstrap would claim certainty: Wilson's interval stands in, counting each identity as one trial. */
	private Interval widened(Interval interval, double value) {
		return interval == null || interval.lower() == interval.upper() ? Interval.wilson(value * identities, identities) : interval;
	}

	/** @param bins how many, at least 1, over 0..1, where similarities lie */
	public ScoreHistogram histogram(int bins) {
		double[][] shares = new double[2][bins];
		for (int i = 0; i < similarity.length; i++) {
			int bin = (int) Math.max(0, Math.min(bins - 1, Math.floor(similarity[i] * bins)));
			shares[same[i] ? 0 : 1][bin] += 1.0 / (same[i] ? genuine() : impostors());
		}
		return new ScoreHistogram(0, 1, shares[0], shares[1]);
	}
}
