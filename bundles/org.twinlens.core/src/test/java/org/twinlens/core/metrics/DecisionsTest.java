package org.twinlens.core.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Thresholds and what happens at them. */
class DecisionsTest {

	private static final double EXACT = 1e-12;

	/** Descending: G .9, G .8, I .7, G .6, I .4, I .3, I .2. */
	private static final ScoredPairs PAIRS = new ScoredPairs(new double[] { .9, .8, .7, .6, .4, .3, .2 }, new boolean[] { true, true, false, true, false, false, false });

	@Test
	void confusionMatrixAtAThresholdAcceptsTheThresholdItself() {
		ConfusionMatrix matrix = ConfusionMatrix.at(PAIRS, .7);
		assertEquals(new ConfusionMatrix(2, 1, 3, 1), matrix);
		assertEquals(5.0 / 7, matrix.accuracy(), EXACT);
		assertEquals(2.0 / 3, matrix.precision(), EXACT);
		assertEquals(2.0 / 3, matrix.recall(), EXACT);
		assertEquals(2.0 / 3, matrix.f1(), EXACT);
		assertEquals(1.0 / 4, matrix.fmr(), EXACT);
		assertEquals(1.0 / 3, matrix.fnmr(), EXACT);
		assertEquals((2.0 / 3 + 3.0 / 4) / 2, matrix.balancedAccuracy(), EXACT);
		assertEquals(new ConfusionMatrix(2, 0, 4, 1), ConfusionMatrix.at(PAIRS, Math.nextUp(.7)));
	}

	@Test
	void ratiosWithoutADenominatorAreNaN() {
		ConfusionMatrix nothingAccepted = ConfusionMatrix.at(PAIRS, 1);
		assertEquals(Double.NaN, nothingAccepted.precision());
		assertEquals(Double.NaN, nothingAccepted.f1());
		assertEquals(0, nothingAccepted.recall());
		ConfusionMatrix noGenuine = new ConfusionMatrix(0, 2, 3, 0);
		assertEquals(Double.NaN, noGenuine.recall());
		assertEquals(Double.NaN, noGenuine.fnmr());
		assertEquals(Double.NaN, noGenuine.balancedAccuracy());
		assertEquals(Double.NaN, noGenuine.f1());
		assertEquals(.6, noGenuine.accuracy(), EXACT);
		assertEquals(0, new ConfusionMatrix(0, 1, 0, 1).f1());
		assertEquals(Double.NaN, new ConfusionMatrix(0, 0, 0, 0).accuracy());
	}

	@Test
	void crossEntropyByHand() {
		ScoredPairs pairs = new ScoredPairs(new double[] { .8, .3 }, new boolean[] { true, false });
		assertEquals(-(Math.log(.8) + Math.log(.7)) / 2, CrossEntropy.of(pairs), EXACT);
		assertEquals(Math.log(2), CrossEntropy.of(new ScoredPairs(new double[] { .5, .5, .5 }, new boolean[] { true, true, false })), EXACT);
	}

	@Test
	void crossEntropyOfACertainErrorIsFinite() {
		assertEquals(-Math.log(1e-7), CrossEntropy.of(new ScoredPairs(new double[] { 0 }, new boolean[] { true })), 1e-6);
		assertEquals(1e-7, CrossEntropy.of(new ScoredPairs(new double[] { 1 }, new boolean[] { true })), 1e-9);
		assertEquals(Double.NaN, CrossEntropy.of(new ScoredPairs(new double[0], new boolean[0])));
	}

	/** At (FMR 1/4, FNMR 1/3) FMR−FNMR is −1/12, one genuine pair further (1/4, 0) it is 1/4: the former is closer. */
	@Test
	void eachCriterionChoosesItsOwnThreshold() {
		assertEquals(.65, new ThresholdCriterion.EqualError().choose(PAIRS).value(), EXACT);
		assertEquals(new ChosenThreshold(.75, "best accuracy"), rounded(new ThresholdCriterion.BestAccuracy().choose(PAIRS)), "6 of 7 at .75 and at .5: the stricter");
		assertEquals(new ChosenThreshold(.5, "best balanced accuracy"), rounded(new ThresholdCriterion.BestBalancedAccuracy().choose(PAIRS)), "1/4+0 is less than 0+1/3");
	}

	private static ChosenThreshold rounded(ChosenThreshold threshold) {
		return new ChosenThreshold(Math.rint(threshold.value() * 1e9) / 1e9, threshold.criterion());
	}

	@Test
	void anFmrTargetNeedsEnoughImpostors() {
		var e = assertThrows(IllegalArgumentException.class, () -> new ThresholdCriterion.FmrAtMost(.25).choose(PAIRS));
		assertEquals("No threshold can be chosen: An FMR of 25 % needs at least 12 impostor pairs to be shown; there are 4.", e.getMessage());
		double[] similarity = new double[31];
		boolean[] same = new boolean[31];
		for (int i = 0; i < 30; i++) {
			similarity[i] = (i + 1) / 100.0;
		}
		similarity[30] = .265;
		same[30] = true;
		ChosenThreshold chosen = new ThresholdCriterion.FmrAtMost(.1).choose(new ScoredPairs(similarity, same));
		assertEquals((.27 + .28) / 2, chosen.value(), EXACT, "3 of 30 impostors lie above");
		assertEquals("FMR at most 10 %", chosen.criterion());
	}

	@Test
	void aThresholdNeedsBothKindsOfPairs() {
		var e = assertThrows(IllegalArgumentException.class, () -> new ThresholdCriterion.EqualError().choose(new ScoredPairs(new double[2], new boolean[2])));
		assertEquals("A threshold is chosen on genuine and impostor pairs; there are 0 and 2.", e.getMessage());
	}

	@Test
	void criteriaAreReadFromText() {
		assertEquals(new ThresholdCriterion.EqualError(), ThresholdCriterion.parse(" EER "));
		assertEquals(new ThresholdCriterion.FmrAtMost(.01), ThresholdCriterion.parse("fmr=0.01"));
		assertEquals(new ThresholdCriterion.BestAccuracy(), ThresholdCriterion.parse("accuracy"));
		assertEquals(new ThresholdCriterion.BestBalancedAccuracy(), ThresholdCriterion.parse("balanced"));
		for (String wrong : new String[] { "", "best", "fmr=", "fmr=x", "fmr=0", "fmr=1", "fmr=NaN", "fmr=-1" }) {
			assertThrows(IllegalArgumentException.class, () -> ThresholdCriterion.parse(wrong), wrong);
		}
	}

	/** Each fold is perfectly parted, but the second fold's scores lie higher: its threshold .45 comes from the first and accepts its impostor at .5. */
	@Test
	void foldsAreMeasuredAtTheOthersThreshold() {
		ScoredPairs first = new ScoredPairs(new double[] { .6, .3 }, new boolean[] { true, false });
		ScoredPairs second = new ScoredPairs(new double[] { .9, .5 }, new boolean[] { true, false });
		FoldedAccuracy folded = FoldedAccuracy.of(List.of(first, second));
		assertEquals(List.of(.5, .5), folded.accuracies(), "the first fold's genuine pair at .6 is rejected at .7");
		assertEquals(.7, folded.thresholds().get(0), EXACT);
		assertEquals(.45, folded.thresholds().get(1), EXACT);
		assertEquals(.5, folded.mean(), EXACT);
		assertEquals(0, folded.standardError(), EXACT);
	}

	/** Accuracies 1, 1/2, 1: mean 5/6, sample variance 1/12, divided by 3 folds 1/36. */
	@Test
	void theStandardErrorOfFolds() {
		ScoredPairs good = new ScoredPairs(new double[] { .9, .1 }, new boolean[] { true, false });
		ScoredPairs bad = new ScoredPairs(new double[] { .9, .8 }, new boolean[] { true, false });
		ScoredPairs wide = new ScoredPairs(new double[] { .9, .9, .1, .1 }, new boolean[] { true, true, false, false });
		FoldedAccuracy folded = FoldedAccuracy.of(List.of(wide, bad, good));
		assertEquals(List.of(1.0, .5, 1.0), folded.accuracies());
		assertEquals(5.0 / 6, folded.mean(), EXACT);
		assertEquals(1.0 / 6, folded.standardError(), EXACT);
	}

	@Test
	void oneFoldIsNotEnough() {
		assertThrows(IllegalArgumentException.class, () -> FoldedAccuracy.of(List.of(PAIRS)));
		assertThrows(IllegalArgumentException.class, () -> FoldedAccuracy.of(List.of(PAIRS, new ScoredPairs(new double[0], new boolean[0]))));
	}

	@Test
	void aFigureIsANumberOrASentence() {
		assertEquals(.5, Figure.of(.5, null, "none").orNaN());
		assertEquals("none", assertInstanceOf(Figure.Refused.class, Figure.of(Double.NaN, null, "none")).reason());
		assertEquals(Double.NaN, new Figure.Refused("none").orNaN());
		assertThrows(IllegalArgumentException.class, () -> new Figure.Measured(Double.NaN, null));
	}

	@Provide
	Arbitrary<Reference.Pairs> pairs() {
		return Reference.pairs();
	}

	@Property
	void noOtherThresholdIsBetter(@ForAll("pairs") Reference.Pairs pairs) {
		ScoredPairs scored = pairs.scored();
		double accuracy = at(scored, new ThresholdCriterion.BestAccuracy()).accuracy();
		double balanced = at(scored, new ThresholdCriterion.BestBalancedAccuracy()).balancedAccuracy();
		double difference = difference(at(scored, new ThresholdCriterion.EqualError()));
		for (double threshold : Reference.thresholds(pairs)) {
			ConfusionMatrix other = ConfusionMatrix.at(scored, threshold);
			assertTrue(other.accuracy() <= accuracy + EXACT);
			assertTrue(other.balancedAccuracy() <= balanced + EXACT);
			assertTrue(difference(other) >= difference - EXACT);
			assertEquals(Reference.fmr(pairs, threshold), other.fmr(), EXACT);
			assertEquals(Reference.fnmr(pairs, threshold), other.fnmr(), EXACT);
		}
	}

	private static ConfusionMatrix at(ScoredPairs scored, ThresholdCriterion criterion) {
		return ConfusionMatrix.at(scored, criterion.choose(scored).value());
	}

	private static double difference(ConfusionMatrix matrix) {
		return Math.abs(matrix.fmr() - matrix.fnmr());
	}

	@Property
	void aUnionOfPartsIsTheWhole(@ForAll("pairs") Reference.Pairs a, @ForAll("pairs") Reference.Pairs b) {
		double[] similarity = Arrays.copyOf(a.similarity(), a.similarity().length + b.similarity().length);
		System.arraycopy(b.similarity(), 0, similarity, a.similarity().length, b.similarity().length);
		boolean[] same = Arrays.copyOf(a.same(), similarity.length);
		System.arraycopy(b.same(), 0, same, a.same().length, b.same().length);
		ScoredPairs union = ScoredPairs.union(List.of(a.scored(), b.scored()));
		assertEquals(Reference.auc(new Reference.Pairs(similarity, same)), AreaUnderCurve.of(Roc.of(union)), EXACT);
		assertEquals(similarity.length, union.size());
	}
}
