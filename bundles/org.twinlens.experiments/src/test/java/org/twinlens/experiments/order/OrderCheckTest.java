package org.twinlens.experiments.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinlens.experiments.order.OrderProblem.Severity;

class OrderCheckTest {

	private static String only(TrainingOrder order, Setting setting, Severity severity) {
		List<OrderProblem> problems = OrderCheck.of(order, Orders.STUDY);
		assertEquals(1, problems.size(), problems.toString());
		assertEquals(setting, problems.get(0).setting());
		assertEquals(severity, problems.get(0).severity());
		return problems.get(0).sentence();
	}

	private static TrainingOrder small() {
		return Orders.order().with(Setting.IDENTITIES, "10");
	}

	@Test
	void theTemplateFits() {
		assertEquals(List.of(), OrderCheck.of(small(), Orders.STUDY));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "EPOCHS|0|Epochs must be at least 1, not 0.", "EPOCHS|many|Epochs is a whole number such as 20, not \"many\".",
			"EPOCHS|2.5|Epochs is a whole number such as 20, not \"2.5\".", "EPOCHS|''|Epochs is a whole number such as 20.", "EPOCHS|99999999|Epochs must be at most 1,000,000, not 99999999.",
			"LEARNING_RATE|0|Learning rate must be above 0, not 0.", "LEARNING_RATE|100|Learning rate must be below 100, not 100.",
			"LEARNING_RATE|NaN|Learning rate is a number such as 1e-4, not \"NaN\".", "LEARNING_RATE|1e999|Learning rate is a number such as 1e-4, not \"1e999\".",
			"MARGIN|-1|Margin must be above 0, not -1.", "CENTRE|1.01|Middle of the picture must be at most 1, not 1.01.", "IDENTITIES|1|Identities per batch must be at least 2, not 1.",
			"STOP_AFTER|0|Stop after epoch must be at least 1, not 0.", "SEED|x|Seed is a whole number such as 1, not \"x\".",
			"DECAY|fast|Decay is one of constant, exponential_1_percent, cosine, not \"fast\".", "AUGMENT|''|Augmentation is one of none, koch, photometric, both, not \"\"." })
	void whatCannotBeIsAnError(Setting setting, String value, String sentence) {
		assertEquals(sentence, only(small().with(setting, value), setting, Severity.ERROR));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "LEARNING_RATE|0.2|A learning rate above 0.1 rarely trains with Adam", "LEARNING_RATE|0.02|is high for Adam", "LEARNING_RATE|1e-9|hardly anything",
			"EPOCHS|2000|take very long", "VALIDATION_PAIRS|50|rough figures", "PATIENCE|20|never stops", "STOP_AFTER|20|never stops", "CHECKPOINT_SECONDS|7200|more than an hour",
			"CENTRE|0.1|fifth" })
	void whatSeldomHelpsIsAWarning(Setting setting, String value, String words) {
		String sentence = only(small().with(setting, value), setting, Severity.WARNING);
		assertTrue(sentence.contains(words), sentence);
	}

	@Test
	void theLimitOfALearningRateIsTheOptimisers() {
		assertEquals(List.of(), OrderCheck.of(small().with(Setting.OPTIMISER, "sgd").with(Setting.LEARNING_RATE, "0.05"), Orders.STUDY));
		assertEquals(1, OrderCheck.of(small().with(Setting.OPTIMISER, "rmsprop").with(Setting.LEARNING_RATE, "0.05"), Orders.STUDY).size());
	}

	@Test
	void valuesAtTheLimitsAreFine() {
		for (TrainingOrder order : List.of(small().with(Setting.CENTRE, "1"), small().with(Setting.EPOCHS, "1"), small().with(Setting.LEARNING_RATE, "0.01"), small().with(Setting.MARGIN, "100"),
				small().with(Setting.PATIENCE, "19"), small().with(Setting.SEED, "-5"))) {
			assertEquals(List.of(), OrderCheck.of(order, Orders.STUDY));
		}
	}

	@Test
	void aBatchHoldsNoMoreIdentitiesThanThePart() {
		assertTrue(only(small().with(Setting.IDENTITIES, "11"), Setting.IDENTITIES, Severity.ERROR).contains("training part has 10"));
	}

	@Test
	void quarterTurnsMakeFourIdentitiesOfOne() {
		TrainingOrder turned = small().with(Setting.TURNS, "true").with(Setting.IDENTITIES, "40");
		assertEquals(List.of(), OrderCheck.of(turned, Orders.STUDY));
		assertTrue(only(turned.with(Setting.IDENTITIES, "41"), Setting.IDENTITIES, Severity.ERROR).contains("10, each in four quarter turns"));
		// 10 identities of 5 images four ways up, 40 images a batch of 10 × 4
		assertEquals(Optional.of(new BatchEstimate(5, 40, 780)), BatchEstimate.of(turned.with(Setting.IDENTITIES, "10"), Orders.STUDY));
	}

	@Test
	void anEpisodeHasQueriesBesideItsSupport() {
		TrainingOrder episodes = small().with(Setting.BATCHES, "episodes").with(Setting.IMAGES, "3").with(Setting.SUPPORT, "2");
		assertEquals(List.of(), OrderCheck.of(episodes, Orders.STUDY));
		assertEquals(10 * 1 * 10 * 2, BatchEstimate.of(episodes, Orders.STUDY).orElseThrow().pairsPerBatch());
		assertTrue(only(episodes.with(Setting.SUPPORT, "3"), Setting.SUPPORT, Severity.ERROR).contains("at least one is the query"));
		assertTrue(episodes.matters(Setting.MINING));
		assertTrue(!episodes.with(Setting.BATCHES, "fresh").matters(Setting.MINING));
		assertTrue(!episodes.with(Setting.LOSS, "softmax").matters(Setting.MINING));
	}

	@Test
	void aSplitMustBeThere() {
		assertTrue(only(small().with(Setting.SPLIT, "other"), Setting.SPLIT, Severity.ERROR).contains("it has default, bare"));
		StudyFacts without = new StudyFacts(90, List.of(), List.of(), List.of());
		assertTrue(OrderCheck.of(small(), without).get(0).sentence().contains("has no split yet"));
	}

	@Test
	void withoutCalibrationNothingIsValidatedAndALeakIsSaid() {
		List<OrderProblem> problems = OrderCheck.of(small().with(Setting.SPLIT, "bare"), Orders.STUDY);
		assertEquals(2, problems.size());
		assertTrue(problems.stream().allMatch(problem -> problem.severity() == Severity.WARNING));
		assertTrue(problems.get(0).sentence().contains("no calibration part"));
		assertEquals("This split leaks. 1 identity lies in several parts.", problems.get(1).sentence());
	}

	@Test
	void whatCannotBeMeasuredIsNotEvaluated() {
		List<OrderProblem> problems = OrderCheck.of(small().with(Setting.SPLIT, "bare").with(Setting.EVALUATE, "true"), Orders.STUDY);
		assertEquals(Setting.EVALUATE, problems.get(0).setting());
		assertEquals(Severity.ERROR, problems.get(0).severity());
	}

	@Test
	void pairsMustBeThere() {
		// 10 identities of 5 images: 10·10 positive pairs
		TrainingOrder fresh = small().with(Setting.BATCHES, "fresh").with(Setting.PAIRS, "202");
		assertTrue(only(fresh, Setting.PAIRS, Severity.ERROR).contains("at most 200 balanced pairs"));
		assertTrue(only(fresh.with(Setting.BATCHES, "fixed"), Setting.PAIRS, Severity.WARNING).contains("200"));
		assertEquals(List.of(), OrderCheck.of(fresh.with(Setting.PAIRS, "200"), Orders.STUDY));
	}

	@Test
	void savedPairsMustBeThere() {
		TrainingOrder saved = small().with(Setting.BATCHES, "saved");
		assertTrue(only(saved, Setting.PAIR_SET, Severity.ERROR).contains("Saved are: hundred"));
		assertTrue(only(saved.with(Setting.PAIR_SET, "ten"), Setting.PAIR_SET, Severity.ERROR).contains("no pair set \"ten\""));
		assertEquals(List.of(), OrderCheck.of(saved.with(Setting.PAIR_SET, "hundred"), Orders.STUDY));
	}

	@Test
	void architecturesMustBeThere() {
		assertEquals(List.of(), OrderCheck.of(small().with(Setting.ARCHITECTURE, "Mine"), Orders.STUDY));
		only(small().with(Setting.ARCHITECTURE, "Gone"), Setting.ARCHITECTURE, Severity.ERROR);
	}

	@Test
	void whatDoesNotMatterIsNotSpokenOf() {
		TrainingOrder order = small().with(Setting.MOMENTUM, "7").with(Setting.PAIRS, "x").with(Setting.MIN_DELTA, "-1");
		assertEquals(List.of(), OrderCheck.of(order, Orders.STUDY));
		only(order.with(Setting.OPTIMISER, "sgd"), Setting.MOMENTUM, Severity.ERROR);
	}

	@Test
	void iterationsAreEstimatedAsTheSamplersCount() {
		// 50 images in batches of 20: 2.5, rounded up
		assertEquals(Optional.of(new BatchEstimate(3, 20, 190)), BatchEstimate.of(small().with(Setting.IDENTITIES, "10").with(Setting.IMAGES, "2"), Orders.STUDY));
		assertEquals(Optional.of(new BatchEstimate(7, 40, 780)), BatchEstimate.of(small().with(Setting.ITERATIONS, "7"), Orders.STUDY));
		TrainingOrder pairs = small().with(Setting.BATCHES, "fixed").with(Setting.PAIRS, "101");
		assertEquals(Optional.of(new BatchEstimate(4, 64, 32)), BatchEstimate.of(pairs, Orders.STUDY));
		assertEquals(Optional.of(new BatchEstimate(7, 64, 32)), BatchEstimate.of(pairs.with(Setting.PAIRS, "10000"), Orders.STUDY));
		assertEquals(Optional.of(new BatchEstimate(1, 202, 101)), BatchEstimate.of(pairs.with(Setting.BATCHES, "saved").with(Setting.PAIR_SET, "hundred").with(Setting.BATCH_SIZE, "500"), Orders.STUDY));
		assertEquals(Optional.empty(), BatchEstimate.of(pairs.with(Setting.BATCH_SIZE, "many"), Orders.STUDY));
		assertEquals(Optional.empty(), BatchEstimate.of(small().with(Setting.SPLIT, "other"), Orders.STUDY));
	}
}
