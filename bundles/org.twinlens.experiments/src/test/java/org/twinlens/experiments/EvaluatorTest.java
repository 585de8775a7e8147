package org.twinlens.experiments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.experiments.Fakes.image;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.twinlens.core.Episode;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.core.Progress;
import org.twinlens.core.metrics.ChosenThreshold;
import org.twinlens.core.metrics.ConfusionMatrix;
import org.twinlens.core.metrics.Figure;
import org.twinlens.core.metrics.Interval;
import org.twinlens.core.metrics.ThresholdCriterion;

class EvaluatorTest {

	private static final Instant NOON = Instant.parse("2025-01-02T12:00:00Z");

	/** Genuine pairs score .9 and .6, impostor pairs .7 and .2. */
	private static final PairSet TEST = PairSet.of(List.of(pair(1, "a", "a", 90), pair(3, "b", "b", 60), pair(5, "c", "d", 70), pair(7, "c", "e", 20)));
	/** Genuine .8, impostor .5: the threshold lies at .65. */
	private static final PairSet CALIBRATION = PairSet.of(List.of(pair(11, "x", "x", 80), pair(13, "x", "y", 50)));
	private static final ThresholdSource CALIBRATED = new ThresholdSource.Calibration(CALIBRATION, new ThresholdCriterion.EqualError(), "calibration part");

	private final Fakes.Model model = new Fakes.Model();

	/** A pair with a similarity of {@code percent}/100. */
	private static Pair pair(long id, String first, String second, int percent) {
		return new Pair(image(id, first, 100), image(id + 1, second, percent), first.equals(second));
	}

	private static EvaluationRequest request(PairSet pairs, ThresholdSource threshold, Set<String> trained, int resamples) {
		return new EvaluationRequest("unit test", "sample", "default", false, trained, pairs, threshold, List.of(), resamples, 3);
	}

	private Evaluation evaluate(EvaluationRequest request) throws IOException {
		return new Evaluator(model, new Fakes.Source(), Clock.fixed(NOON, ZoneOffset.UTC)).evaluate(request, Progress.NONE);
	}

	@Test
	void theCalibrationPairsAreScoredWhereverTheThresholdComesFrom() throws IOException {
		assertArrayEquals(new double[] { .8, .5 }, evaluate(request(TEST, CALIBRATED, null, 0)).calibration().orElseThrow().similarity(), 1e-6);
		ThresholdSource frozen = new ThresholdSource.Frozen(new ChosenThreshold(.99, "by hand"), "nowhere", CALIBRATION);
		Evaluation evaluation = evaluate(request(TEST, frozen, null, 0));
		assertArrayEquals(new double[] { .8, .5 }, evaluation.calibration().orElseThrow().similarity(), 1e-6);
		assertEquals(.99, evaluation.report().threshold().value());
		assertTrue(evaluate(request(TEST, new ThresholdSource.Frozen(new ChosenThreshold(.99, "by hand"), "nowhere"), null, 0)).calibration().isEmpty());
	}

	@Test
	void theThresholdComesFromCalibrationAndIsAppliedToTheTest() throws IOException {
		Evaluation evaluation = evaluate(request(TEST, CALIBRATED, Set.of("t"), 0));
		VerificationReport report = evaluation.report();
		assertEquals(.65, report.threshold().value(), 1e-6);
		assertEquals("equal error rate", report.threshold().criterion());
		assertEquals("calibration part", report.threshold().chosenOn());
		assertEquals(1, report.threshold().genuine());
		assertEquals(1, report.threshold().impostors());
		assertEquals(new ConfusionMatrix(1, 1, 1, 1), report.decisions());
		assertArrayEquals(new double[] { .9, .6, .7, .2 }, evaluation.similarity(), 1e-6);
	}

	@Test
	void everyFigureByHand() throws IOException {
		Map<Term, Figure> figures = evaluate(request(TEST, CALIBRATED, null, 0)).report().figures();
		assertEquals(.75, figures.get(Term.AUC).orNaN(), 1e-12, "3 of 4 comparisons");
		assertEquals(.5, figures.get(Term.EER).orNaN(), 1e-12, "(0, .5) to (.5, .5): equal at .5");
		for (Term half : List.of(Term.ACCURACY, Term.BALANCED_ACCURACY, Term.PRECISION, Term.RECALL, Term.F1, Term.FMR, Term.FNMR)) {
			assertEquals(.5, figures.get(half).orNaN(), 1e-12, half.title());
		}
		assertEquals(-(Math.log(.9) + Math.log(.6) + Math.log(.3) + Math.log(.8)) / 4, figures.get(Term.CROSS_ENTROPY).orNaN(), 1e-6);
		assertNull(assertInstanceOf(Figure.Measured.class, figures.get(Term.EER)).interval(), "none was asked for");
	}

	@Test
	void aRateThePairsCannotShowIsRefused() throws IOException {
		Figure refused = evaluate(request(TEST, CALIBRATED, null, 10)).report().figures().get(Term.FNMR_AT_FMR_10);
		assertEquals(new Figure.Refused("An FMR of 10 % needs at least 30 impostor pairs to be shown; there are 2."), refused);
	}

	@Test
	void aFigureThatDoesNotExistSaysWhy() throws IOException {
		ThresholdSource high = new ThresholdSource.Frozen(new ChosenThreshold(.99, "by hand"), "nowhere");
		Map<Term, Figure> figures = evaluate(request(TEST, high, null, 0)).report().figures();
		assertEquals(new Figure.Refused("No pair was accepted at the frozen threshold."), figures.get(Term.PRECISION));
		PairSet impostors = PairSet.of(List.of(pair(5, "c", "d", 70)));
		figures = evaluate(request(impostors, high, null, 5)).report().figures();
		assertEquals(new Figure.Refused("There are no genuine pairs."), figures.get(Term.EER));
		assertEquals(0, figures.get(Term.FMR).orNaN());
	}

	/** 30 identities, genuine pairs .9, impostors .1: no resample differs, so Wilson's interval of 30 trials stands in. */
	@Test
	void noErrorIsNotCertainty() throws IOException {
		List<Pair> pairs = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			pairs.add(pair(100 + 4 * i, "p" + i, "p" + i, 90));
			pairs.add(pair(102 + 4 * i, "p" + i, "p" + (i + 1) % 30, 10));
		}
		VerificationReport report = evaluate(request(PairSet.of(pairs), CALIBRATED, null, 50)).report();
		assertEquals(new Figure.Measured(0, Interval.wilson(0, 30)), report.figures().get(Term.FMR));
		assertEquals(new Figure.Measured(1, Interval.wilson(30, 30)), report.figures().get(Term.ACCURACY));
		assertEquals(new VerificationReport.Intervals(50, 30, 3), report.intervals());
		assertEquals(List.of(), report.warnings());
	}

	@Test
	void intervalsAreRepeatable() throws IOException {
		List<Pair> pairs = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			pairs.add(pair(100 + 4 * i, "p" + i, "p" + i, 50 + i % 40));
			pairs.add(pair(102 + 4 * i, "p" + i, "p" + (i + 1) % 60, 20 + i % 50));
		}
		EvaluationRequest request = request(PairSet.of(pairs), CALIBRATED, null, 200);
		Map<Term, Figure> figures = evaluate(request).report().figures();
		assertEquals(figures, evaluate(request).report().figures());
		Figure.Measured accuracy = assertInstanceOf(Figure.Measured.class, figures.get(Term.ACCURACY));
		assertTrue(accuracy.interval().lower() < accuracy.value() && accuracy.value() < accuracy.interval().upper(), accuracy.toString());
	}

	@Test
	void factsOfNetworkAndData() throws IOException {
		VerificationReport report = evaluate(request(TEST, CALIBRATED, Set.of("a", "z"), 0)).report();
		assertEquals(NOON, report.created());
		assertEquals(new VerificationReport.Network("Pixel", "1×1×1", 7, Map.of("run", "sample-run")), report.network());
		assertEquals(new VerificationReport.Data("sample", "default", false, 2, 2, 8, 5, 1), report.data());
		assertNull(evaluate(request(TEST, CALIBRATED, null, 0)).report().data().trainedIdentities());
	}

	@Test
	void whatSpoilsTheFiguresIsSaid() throws IOException {
		ImageRecord image = image(21, "a", 50);
		ImageRecord unlabelled = new ImageRecord(22, "h", null, "", "n", 50, 1);
		PairSet pairs = PairSet.of(List.of(new Pair(image, image, true), new Pair(image, unlabelled, true), pair(23, "b", "x", 10), new Pair(image, image(25, "b", 3), true)));
		Episode episode = new Episode("e", List.of(image(31, "b", 1), image(32, "q", 9)), List.of(0, 1), List.of(image(33, "b", 2)), List.of(0));
		EvaluationRequest request = new EvaluationRequest("unit test", "sample", "by image", true, Set.of("b"), pairs, CALIBRATED,
				List.of(new EpisodeSet("episodes", List.of(episode))), 0, 3);
		assertEquals(List.of("The split \"by image\" leaks. Identities of the training part are tested too. The figures say nothing about identities the network has not seen.",
				"Also trained on: 1 identity of the 4 tested. The figures do not describe unseen identities.",
				"Also trained on: 1 class of the one-shot episodes. Their accuracy does not describe unseen classes.",
				"The threshold was chosen on pairs that show 1 of the 4 identities tested: it has seen part of the test.",
				"1 pair compares an image with itself, byte by byte, and is no test at all.", "1 pair is labelled against the identities of the images.",
				"The test holds only 4 identities: the intervals are too narrow and the figures hardly carry over to others.",
				"1 image has no identity and counts as an identity of its own, which makes the intervals narrower than they should be."), evaluate(request).report().warnings());
	}

	@Test
	void episodesAreScoredToo() throws IOException {
		Episode episode = new Episode("e", List.of(image(31, "b", 1), image(32, "q", 9)), List.of(0, 1), List.of(image(33, "b", 2)), List.of(0));
		EvaluationRequest request = new EvaluationRequest("unit test", "sample", "", false, null, TEST, CALIBRATED, List.of(new EpisodeSet("episodes", List.of(episode))), 0, 3);
		OneShotResult result = evaluate(request).report().oneShot().get(0);
		assertEquals("episodes", result.protocol());
		assertEquals(1, result.accuracy().accuracy());
	}

	@Test
	void nothingToEvaluateIsRefused() {
		var e = assertThrows(IllegalArgumentException.class, () -> request(PairSet.of(List.of()), CALIBRATED, null, 0));
		assertEquals("There are no pairs to evaluate on.", e.getMessage());
	}

	@Test
	void resamplingStopsWhenCancelled() {
		assertThrows(CancellationException.class,
				() -> new Evaluator(model, new Fakes.Source()).evaluate(request(TEST, CALIBRATED, null, 100), Fakes.cancelledAt("Resampling identities", 5)));
	}
}
