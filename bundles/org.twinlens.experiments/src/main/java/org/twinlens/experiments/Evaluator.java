package org.twinlens.experiments;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinlens.core.PairSet;
import org.twinlens.core.Progress;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.metrics.ChosenThreshold;
import org.twinlens.core.metrics.ConfusionMatrix;
import org.twinlens.core.metrics.CrossEntropy;
import org.twinlens.core.metrics.Figure;
import org.twinlens.core.metrics.IdentityBootstrap;
import org.twinlens.core.metrics.Interval;
import org.twinlens.core.metrics.Roc;
import org.twinlens.core.metrics.ScoredPairs;
import org.twinlens.experiments.internal.TestedIdentities;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.checkpoint.Checkpoint;

/** Measures a trained network: freezes the threshold first, then scores the test pairs and says what the scores are worth. */
public final class Evaluator {

	private static final Term[] TERMS = Term.values();

	private final TrainedModel model;
	private final PixelSource pixels;
	private final Clock clock;

	/** @param pixels prepares images as the model's checkpoint demands */
	public Evaluator(TrainedModel model, PixelSource pixels) {
		this(model, pixels, Clock.systemUTC());
	}

	Evaluator(TrainedModel model, PixelSource pixels, Clock clock) {
		this.model = model;
		this.pixels = pixels;
		this.clock = clock;
	}

	/**
	 * @throws IOException                                naming an image that cannot be read
	 * @throws IllegalArgumentException                   with a sentence when the calibration pairs or an episode do not serve
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	public Evaluation evaluate(EvaluationRequest request, Progress progress) throws IOException {
		PairScorer scorer = new PairScorer(model, pixels);
		PairSet calibrating = request.threshold().pairs();
		Optional<PairScores> calibration = calibrating == null ? Optional.empty() : Optional.of(new PairScores(calibrating, scorer.score(calibrating, progress)));
		VerificationReport.Threshold threshold = freeze(request.threshold(), calibration);
		double[] similarity = scorer.score(request.pairs(), progress);
		ScoredPairs scored = ScoredPairs.of(request.pairs(), similarity);
		TestedIdentities identities = new TestedIdentities(request.pairs());
		Roc roc = Roc.of(scored);
		CrossEntropy loss = new CrossEntropy(scored);
		Term.Measurement measurement = measure(scored, roc, loss, threshold.value());
		Interval[] intervals = intervals(request, scored, identities, loss, threshold.value(), progress);
		VerificationReport report = new VerificationReport(request.protocol(), clock.instant(), network(), data(request, identities), threshold,
				figures(measurement, intervals, identities.count()), measurement.decisions(),
				new VerificationReport.Intervals(request.resamples(), identities.count(), request.seed()), oneShot(request, progress), Warnings.of(request, identities));
		return new Evaluation(report, request.pairs(), similarity, calibration);
	}

	private static VerificationReport.Threshold freeze(ThresholdSource source, Optional<PairScores> scores) {
		if (source instanceof ThresholdSource.Calibration calibration) {
			ScoredPairs scored = scores.orElseThrow().scored();
			ChosenThreshold chosen = calibration.criterion().choose(scored);
			return new VerificationReport.Threshold(chosen.value(), chosen.criterion(), calibration.where(), scored.genuine(), scored.impostors());
		}
		ThresholdSource.Frozen frozen = (ThresholdSource.Frozen) source;
		return new VerificationReport.Threshold(frozen.threshold().value(), frozen.threshold().criterion(), frozen.where(), 0, 0);
	}

	private static Term.Measurement measure(ScoredPairs pairs, Roc roc, CrossEntropy loss, double threshold) {
		return new Term.Measurement(roc, ConfusionMatrix.at(pairs, threshold), loss.mean(pairs));
	}

	private static Interval[] intervals(EvaluationRequest request, ScoredPairs scored, TestedIdentities identities, CrossEntropy loss, double threshold, Progress progress) {
		if (request.resamples() == 0) {
			return new Interval[TERMS.length];
		}
		var bootstrap = new IdentityBootstrap(scored, identities.first(), identities.second(), request.resamples(), request.seed());
		return bootstrap.intervals(resampled -> {
			Term.Measurement measurement = measure(resampled, Roc.of(resampled), loss, threshold);
			double[] values = new double[TERMS.length];
			for (int t = 0; t < TERMS.length; t++) {
				values[t] = TERMS[t].value(measurement);
			}
			return values;
		}, progress);
	}

	private static Map<Term, Figure> figures(Term.Measurement measurement, Interval[] intervals, int identities) {
		Map<Term, Figure> figures = new EnumMap<>(Term.class);
		for (Term term : TERMS) {
			double value = term.value(measurement);
			Optional<String> refusal = term.refusal(measurement);
			Interval interval = widened(term, value, intervals[term.ordinal()], identities);
			figures.put(term, refusal.isPresent() ? new Figure.Refused(refusal.get()) : Figure.of(value, interval, term.undefined(measurement)));
		}
		return figures;
	}

	/**
	 * Without a single error every resample is without one too, and the bootstrap would claim certainty. Then Wilson's interval stands in, counting each identity as one
	 * trial: cautious, for the pairs of an identity may all tell the same.
	 */
	private static Interval widened(Term term, double value, Interval interval, int identities) {
		boolean collapsed = interval != null && interval.lower() == interval.upper() && (value == 0 || value == 1);
		return collapsed && term != Term.CROSS_ENTROPY ? Interval.wilson(value * identities, identities) : interval;
	}

	private VerificationReport.Network network() {
		Checkpoint checkpoint = model.checkpoint();
		return new VerificationReport.Network(checkpoint.architecture().name(), checkpoint.architecture().input().toString(), checkpoint.state().epoch(),
				checkpoint.provenance());
	}

	private static VerificationReport.Data data(EvaluationRequest request, TestedIdentities identities) {
		Integer trained = request.trainedIdentities() == null ? null : identities.among(request.trainedIdentities());
		return new VerificationReport.Data(request.dataset(), request.split(), request.leaks(), request.pairs().positives(), request.pairs().negatives(),
				request.pairs().images().size(), identities.count(), trained);
	}

	private List<OneShotResult> oneShot(EvaluationRequest request, Progress progress) throws IOException {
		List<OneShotResult> results = new ArrayList<>();
		for (EpisodeSet episodes : request.episodes()) {
			results.add(new EpisodeScorer(model, pixels).score(episodes, request.resamples(), request.seed(), progress));
		}
		return results;
	}
}
