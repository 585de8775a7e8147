package org.twinlens.experiments.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.experiments.doctor.Course.layer;
import static org.twinlens.experiments.doctor.Course.metrics;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.twinlens.experiments.doctor.Finding.Kind;
import org.twinlens.experiments.doctor.Finding.Severity;
import org.twinlens.experiments.order.Setting;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.Purpose;

/** Each finding in a training that shows it, and none in one that does not. */
class SiameseDoctorTest {

	/** The only finding of a course. */
	private static Finding only(Course course) {
		List<Finding> findings = course.examined();
		assertEquals(1, findings.size(), findings::toString);
		return findings.get(0);
	}

	private static void says(Finding finding, String... words) {
		for (String word : words) {
			assertTrue(finding.explanation().contains(word), () -> "\"" + word + "\" in: " + finding.explanation());
		}
	}

	@Test
	void nothingIsWrongWithAHealthyRun() {
		assertEquals(List.of(), Course.healthy().examined());
		assertEquals(List.of(), new Course().examined(), "nor with one that has not begun");
		assertEquals(List.of(), new Course().oldEpoch(0.6, 0.62, 0.2).oldEpoch(0.4, 0.45, 0.1).examined(), "nor with one of an earlier version");
	}

	@Test
	void aSearchForALearningRateIsMeantToGoWrong() {
		assertEquals(List.of(), new Course(true, Purpose.RATE_FINDER).epoch(Double.NaN, Double.NaN, 0.5).examined());
	}

	@Test
	void allEmbeddingsAlike() {
		Finding finding = only(Course.healthy().embedding(0.004, 0.501, 0.498, 0.7).epoch(0.2, 0.25, 0.07).epoch(0.19, 0.24, 0.07));
		assertEquals(Kind.COLLAPSE, finding.kind());
		assertEquals(Severity.ERROR, finding.severity());
		assertEquals(7, finding.epoch());
		says(finding, "0.4\u00A0%", "0.501", "0.498");
	}

	@Test
	void littleSpreadIsNoCollapseWhilePairsAreToldApart() {
		assertEquals(List.of(), Course.healthy().embedding(0.03, 0.9, 0.1, 12).epoch(0.2, 0.25, 0.07).examined());
		assertEquals(Kind.COLLAPSE, only(Course.healthy().embedding(0.03, 0.5, 0.49, 12).epoch(0.2, 0.25, 0.07)).kind());
	}

	@Test
	void embeddingsOnALine() {
		Finding finding = only(Course.healthy().embedding(0.6, 0.8, 0.2, 1.2).epoch(0.2, 0.25, 0.07));
		assertEquals(Kind.FEW_DIMENSIONS, finding.kind());
		says(finding, "64", "1.20");
	}

	@Test
	void saturatedSigmoids() {
		Finding finding = only(Course.healthy().layers(layer("conv1", Double.NaN, 0, 1), layer("dense", 0.7, Double.NaN, 1), layer("head", 0.99, Double.NaN, 1)).epoch(0.2, 0.25, 0.07));
		assertEquals(Kind.SATURATION, finding.kind());
		assertEquals(Severity.WARNING, finding.severity());
		assertEquals("dense", ((Remedy.Layer) finding.remedies().get(0)).layer());
		says(finding, "70\u00A0%", "dense");
	}

	@Test
	void deadUnits() {
		Finding finding = only(Course.healthy().layers(layer("conv1", Double.NaN, 0.97, 1), layer("conv2", Double.NaN, 0.5, 1)).epoch(0.2, 0.25, 0.07));
		assertEquals(Kind.DEAD_UNITS, finding.kind());
		assertEquals(Severity.ERROR, finding.severity());
		says(finding, "97\u00A0%", "conv1", "conv2");
		assertEquals(new Remedy.Change(Setting.LEARNING_RATE, "1e-4"), finding.remedies().get(0));
	}

	@Test
	void aLossThatIsNoNumber() {
		Finding finding = only(Course.healthy().iteration(Double.NaN, 3));
		assertEquals(Kind.EXPLODING_GRADIENTS, finding.kind());
		assertEquals(7, finding.epoch());
		says(finding, "iteration 61", "NaN");
	}

	@Test
	void anExplodingGradient() {
		Finding finding = only(Course.healthy().gradient(500).epoch(0.2, 0.25, 0.07));
		assertEquals(Kind.EXPLODING_GRADIENTS, finding.kind());
		says(finding, "1.00", "500");
	}

	@Test
	void aVanishingGradient() {
		Finding finding = only(Course.healthy().gradient(1e-8).epoch(0.2, 0.25, 0.07));
		assertEquals(Kind.VANISHING_GRADIENTS, finding.kind());
		says(finding, "1.0e-8", "0.200");
		assertEquals(List.of(), Course.healthy().gradient(1e-8).epoch(0.01, 0.02, 0.001).examined(), "with nothing left to learn it is meant to be small");
	}

	@Test
	void aLayerThatNoGradientReaches() {
		Finding finding = only(Course.healthy().layers(layer("conv1", Double.NaN, 0, 1e-7), layer("frozen", Double.NaN, 0, 0), layer("dense", 0.1, Double.NaN, 1)).epoch(0.2, 0.25, 0.07));
		assertEquals(Kind.VANISHING_GRADIENTS, finding.kind());
		says(finding, "conv1", "1.0e-7");
	}

	@Test
	void overfitting() {
		Course course = Course.healthy().epoch(0.15, 0.3, 0.08).epoch(0.1, 0.33, 0.08).epoch(0.06, 0.4, 0.08);
		Finding finding = only(course);
		assertEquals(Kind.OVERFITTING, finding.kind());
		assertEquals(7, finding.epoch());
		says(finding, "epoch 6", "0.260", "0.400", "0.210", "0.060");
		assertEquals(new Remedy.Change(Setting.PATIENCE, "5"), finding.remedies().get(0));
	}

	@Test
	void anEpochThatIsWorseIsNoOverfitting() {
		assertEquals(List.of(), Course.healthy().epoch(0.15, 0.3, 0.08).epoch(0.1, 0.33, 0.08).examined());
	}

	@Test
	void stepsTooLong() {
		Finding finding = only(Course.healthy().ratio(0.05).epoch(0.2, 0.25, 0.07));
		assertEquals(Kind.RATE_TOO_HIGH, finding.kind());
		says(finding, "5.0\u00A0%");
		assertEquals(new Remedy.Change(Setting.LEARNING_RATE, "3e-4"), finding.remedies().get(0));
	}

	@Test
	void aLossThatRises() {
		Finding finding = only(Course.healthy().epoch(0.5, 0.5, 0.1));
		assertEquals(Kind.RATE_TOO_HIGH, finding.kind());
		says(finding, "0.500", "0.210");
	}

	@Test
	void stepsTooShort() {
		Course course = new Course().ratio(1e-6);
		for (int i = 0; i < 5; i++) {
			course.epoch(0.6 - 0.0001 * i, 0.61, 0.3);
		}
		Finding finding = only(course);
		assertEquals(Kind.RATE_TOO_LOW, finding.kind());
		assertEquals(new Remedy.Change(Setting.LEARNING_RATE, "1e-2"), finding.remedies().get(0));
		says(finding, "1.0e-6", "0.600");
	}

	@Test
	void shortStepsAreFineWhileTheLossFalls() {
		Course course = new Course().ratio(1e-6);
		for (int i = 0; i < 5; i++) {
			course.epoch(0.6 - 0.05 * i, 0.6, 0.3);
		}
		assertEquals(List.of(), course.examined());
	}

	/** 1000 pairs, 50 positive of which 20 are found, 10 false alarms: accuracy 0.96, precision 2/3, recall 0.4. */
	@Test
	void unbalancedPairs() {
		EpochMetrics metrics = new EpochMetrics(0.2, 0.96, 2 / 3.0, 0.4, 0.5, 0.1, 1000);
		assertEquals(0.05, BalanceSign.positives(metrics).orElseThrow(), 1e-12);
		assertEquals(0.05, BalanceSign.positives(new EpochMetrics(0.2, 0.95, Double.NaN, 0, Double.NaN, 0.5, 1000)).orElseThrow(), 1e-12, "nothing accepted");
		assertTrue(BalanceSign.positives(new EpochMetrics(0, 1, 1, 1, 1, 0, 1000)).isEmpty(), "all right says nothing");
		Course course = new Course(false, Purpose.TRAINING).epoch(metrics, Optional.of(metrics(0.3, 0.1)));
		Finding finding = only(course);
		assertEquals(Kind.UNBALANCED_PAIRS, finding.kind());
		assertEquals("Few positive pairs", finding.title());
		says(finding, "5.0\u00A0%", "95\u00A0%", "96\u00A0%");
		assertEquals(List.of(), new Course(true, Purpose.TRAINING).epoch(metrics, Optional.of(metrics(0.3, 0.1))).examined(), "weighed alike it does not matter");
	}

	@Test
	void noBetterThanGuessing() {
		Course course = new Course().epoch(0.7, 0.7, 0.5).epoch(0.69, 0.7, 0.49);
		assertEquals(List.of(), course.examined(), "a network may take its time to begin");
		Finding finding = only(course.epoch(0.68, 0.7, 0.48));
		assertEquals(Kind.CHANCE, finding.kind());
		assertEquals(1, finding.epoch());
		says(finding, "48\u00A0%", "3 epochs");
	}

	@Test
	void learnedButOfNoUseForOthers() {
		Course course = new Course();
		for (int i = 0; i < 3; i++) {
			course.epoch(metrics(0.5 - 0.1 * i, 0.1), Optional.of(metrics(0.7, 0.48)));
		}
		Finding finding = only(course);
		assertEquals(Kind.CHANCE, finding.kind());
		says(finding, "does not carry over");
	}

	@Test
	void nothingToValidateWith() {
		Finding finding = only(new Course().epoch(metrics(0.5, 0.1), Optional.empty()));
		assertEquals(Kind.NO_VALIDATION, finding.kind());
		assertEquals(Severity.NOTE, finding.severity());
		says(finding, "\"half\"");
	}

	@Test
	void theWorstComesFirst() {
		Course course = Course.healthy().embedding(0.001, 0.5, 0.5, 0).ratio(0.1).epoch(0.2, 0.25, 0.07);
		assertEquals(List.of(Kind.COLLAPSE, Kind.RATE_TOO_HIGH), course.examined().stream().map(Finding::kind).toList());
	}

	@Test
	void whatHasPassedIsNotSaidAnyMore() {
		assertEquals(List.of(), new Course().embedding(0.001, 0.5, 0.5, 0).epoch(0.6, 0.6, 0.3).embedding(0.5, 0.8, 0.2, 10).epoch(0.5, 0.5, 0.2).examined());
	}
}
