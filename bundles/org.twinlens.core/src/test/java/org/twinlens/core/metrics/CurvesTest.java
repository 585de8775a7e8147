package org.twinlens.core.metrics;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** ROC, AUC, DET, EER and FNMR at FMR. */
class CurvesTest {

	private static final double EXACT = 1e-12;

	/** Genuine .9 .8 .8 .3, impostors .8 .4 .2 .1 .1; the .8 are tied. */
	private static final ScoredPairs TIED = new ScoredPairs(new double[] { .1, .9, .8, .4, .8, .2, .8, .3, .1 },
			new boolean[] { false, true, true, false, true, false, false, true, false });

	@Test
	void rocTakesTiesInOneStep() {
		Roc roc = Roc.of(TIED);
		assertArrayEquals(new double[] { 0, 0, .2, .4, .4, .6, 1 }, IntStream.range(0, roc.size()).mapToDouble(roc::fmr).toArray(), EXACT);
		assertArrayEquals(new double[] { 0, .25, .75, .75, 1, 1, 1 }, IntStream.range(0, roc.size()).mapToDouble(roc::tmr).toArray(), EXACT);
		assertArrayEquals(new double[] { 1, .75, .25, .25, 0, 0, 0 }, IntStream.range(0, roc.size()).mapToDouble(roc::fnmr).toArray(), EXACT);
	}

	@Test
	void rocThresholdsLieBetweenLevels() {
		Roc roc = Roc.of(TIED);
		assertArrayEquals(new double[] { Math.nextUp(.9), .85, .6, .35, .25, .15, .1 }, IntStream.range(0, roc.size()).mapToDouble(roc::threshold).toArray(), EXACT);
		assertTrue(roc.threshold(0) > .9);
	}

	@Test
	void neighbouringDoublesStayApart() {
		double low = .5;
		Roc roc = Roc.of(new ScoredPairs(new double[] { Math.nextUp(low), low }, new boolean[] { true, false }));
		assertEquals(Math.nextUp(low), roc.threshold(1));
	}

	@Test
	void bothZerosAreOneLevel() {
		Roc roc = Roc.of(new ScoredPairs(new double[] { 0.0, -0.0 }, new boolean[] { true, false }));
		assertEquals(2, roc.size());
		assertEquals(.5, AreaUnderCurve.of(roc));
	}

	/** Of 20 comparisons: .9 wins 5, each .8 wins 4 and ties 1, .3 wins 3: 5 + 9 + 3 = 17. */
	@Test
	void aucCountsTiesHalf() {
		assertEquals(17.0 / 20, AreaUnderCurve.of(Roc.of(TIED)), EXACT);
	}

	/** Between (FMR 0, FNMR .75) and (.2, .25) FMR−FNMR goes from −.75 to −.05, then to .15 at (.4, .25): a quarter of the way, .2 + .25·.2. */
	@Test
	void eerIsInterpolatedBetweenTwoPoints() {
		EqualErrorRate eer = EqualErrorRate.of(TIED);
		assertEquals(.25, eer.value(), EXACT);
		assertEquals(.6, eer.threshold(), EXACT, "the point (.2, .25) lies closer to equality than (.4, .25)");
	}

	@Test
	void eerOfPerfectAndOfReversedScores() {
		EqualErrorRate perfect = EqualErrorRate.of(new ScoredPairs(new double[] { .9, .8, .3 }, new boolean[] { true, true, false }));
		assertEquals(0, perfect.value());
		assertEquals(.55, perfect.threshold(), EXACT);
		assertEquals(1, EqualErrorRate.of(new ScoredPairs(new double[] { .1, .9 }, new boolean[] { true, false })).value());
		assertEquals(.5, EqualErrorRate.of(new ScoredPairs(new double[] { .5, .5, .5 }, new boolean[] { true, false, false })).value());
	}

	@Test
	void detLeavesOutPointsWithoutAPlace() {
		Det det = Det.of(Roc.of(TIED));
		assertArrayEquals(new double[] { .2, .4 }, det.fmr(), EXACT);
		assertArrayEquals(new double[] { .25, .25 }, det.fnmr(), EXACT);
		assertEquals(-0.8416212335729142, Det.deviate(.2), EXACT);
	}

	@Test
	void fnmrAtFmrTakesTheLowestThresholdWithinTheTarget() {
		Roc roc = Roc.of(TIED);
		assertEquals(.75, FnmrAtFmr.of(roc, .1), EXACT);
		assertEquals(.25, FnmrAtFmr.of(roc, .2), EXACT);
		assertEquals(0, FnmrAtFmr.of(roc, .4), EXACT);
	}

	@Test
	void fnmrAtFmrIsRefusedBelowThreeOverFmr() {
		assertEquals("An FMR of 0.1 % needs at least 3,000 impostor pairs to be shown; there are 5.", FnmrAtFmr.refusal(Roc.of(TIED), .001).orElseThrow());
		assertEquals(30, FnmrAtFmr.impostorsNeeded(.1));
		assertEquals(300, FnmrAtFmr.impostorsNeeded(.01));
		Roc thirty = Roc.of(impostors(30));
		assertTrue(FnmrAtFmr.refusal(thirty, .1).isEmpty());
		assertTrue(FnmrAtFmr.refusal(Roc.of(impostors(29)), .1).isPresent());
		assertEquals("There are no genuine pairs.", FnmrAtFmr.refusal(Roc.of(new ScoredPairs(new double[1], new boolean[1])), .9).orElseThrow());
	}

	private static ScoredPairs impostors(int n) {
		double[] similarity = new double[n + 1];
		boolean[] same = new boolean[n + 1];
		same[n] = true;
		return new ScoredPairs(similarity, same);
	}

	@Test
	void aMissingKindOfPairGivesNoNumber() {
		for (boolean label : new boolean[] { true, false }) {
			ScoredPairs pairs = new ScoredPairs(new double[] { .1, .2 }, new boolean[] { label, label });
			Roc roc = Roc.of(pairs);
			assertAll(() -> assertEquals(Double.NaN, AreaUnderCurve.of(roc)), () -> assertEquals(Double.NaN, EqualErrorRate.of(roc).value()),
					() -> assertEquals(Double.NaN, FnmrAtFmr.of(roc, .5)), () -> assertEquals(0, Det.of(roc).fmr().length));
		}
		Roc empty = Roc.of(new ScoredPairs(new double[0], new boolean[0]));
		assertEquals(1, empty.size());
		assertEquals(Double.NaN, AreaUnderCurve.of(empty));
	}

	@Test
	void aScoreThatIsNoNumberIsRefusedByPlace() {
		var e = assertThrows(IllegalArgumentException.class, () -> new ScoredPairs(new double[] { .5, Double.NaN }, new boolean[2]));
		assertTrue(e.getMessage().startsWith("The similarity of pair 1 is NaN"), e.getMessage());
		assertThrows(IllegalArgumentException.class, () -> new ScoredPairs(new double[] { Double.POSITIVE_INFINITY }, new boolean[1]));
		assertThrows(IllegalArgumentException.class, () -> new ScoredPairs(new double[2], new boolean[1]));
	}

	@Provide
	Arbitrary<Reference.Pairs> pairs() {
		return Reference.pairs();
	}

	@Property
	void agreesWithTheDefinitions(@ForAll("pairs") Reference.Pairs pairs) {
		Roc roc = Roc.of(pairs.scored());
		assertEquals(Reference.auc(pairs), AreaUnderCurve.of(roc), EXACT);
		assertEquals(Reference.eer(pairs), EqualErrorRate.of(roc).value(), EXACT);
		for (double target : new double[] { .05, .1, .3, .8, 1 }) {
			assertEquals(Reference.fnmrAtFmr(pairs, target), FnmrAtFmr.of(roc, target), EXACT);
		}
		for (int i = 0; i < roc.size(); i++) {
			assertEquals(Reference.fmr(pairs, roc.threshold(i)), roc.fmr(i), EXACT);
			assertEquals(Reference.fnmr(pairs, roc.threshold(i)), roc.fnmr(i), EXACT);
		}
	}

	@Property
	void rocRisesFromNothingToEverything(@ForAll("pairs") Reference.Pairs pairs) {
		Roc roc = Roc.of(pairs.scored());
		assertEquals(0, roc.fmr(0) + roc.tmr(0));
		assertEquals(2, roc.fmr(roc.size() - 1) + roc.tmr(roc.size() - 1));
		for (int i = 1; i < roc.size(); i++) {
			assertTrue(roc.fmr(i) >= roc.fmr(i - 1) && roc.tmr(i) >= roc.tmr(i - 1) && roc.threshold(i) < roc.threshold(i - 1));
		}
	}

	@Property
	void onlyTheOrderOfSimilaritiesMatters(@ForAll("pairs") Reference.Pairs pairs) {
		double[] mapped = Arrays.stream(pairs.similarity()).map(s -> Math.exp(3 * s) - 7).toArray();
		ScoredPairs before = pairs.scored();
		ScoredPairs after = new ScoredPairs(mapped, pairs.same());
		assertEquals(AreaUnderCurve.of(Roc.of(before)), AreaUnderCurve.of(Roc.of(after)));
		assertEquals(EqualErrorRate.of(before).value(), EqualErrorRate.of(after).value());
	}

	@Property
	void swappingGenuineAndImpostorMirrorsTheCurve(@ForAll("pairs") Reference.Pairs pairs) {
		double[] negated = Arrays.stream(pairs.similarity()).map(s -> -s).toArray();
		boolean[] swapped = new boolean[negated.length];
		for (int i = 0; i < swapped.length; i++) {
			swapped[i] = !pairs.same()[i];
		}
		ScoredPairs before = pairs.scored();
		ScoredPairs labelsSwapped = new ScoredPairs(pairs.similarity(), swapped);
		ScoredPairs mirrored = new ScoredPairs(negated, swapped);
		double eer = EqualErrorRate.of(before).value();
		assertTrue(eer >= 0 && eer <= 1);
		assertEquals(eer, EqualErrorRate.of(mirrored).value(), EXACT);
		assertEquals(1 - eer, EqualErrorRate.of(labelsSwapped).value(), EXACT);
		assertEquals(1 - AreaUnderCurve.of(Roc.of(before)), AreaUnderCurve.of(Roc.of(labelsSwapped)), EXACT);
		assertEquals(AreaUnderCurve.of(Roc.of(before)), AreaUnderCurve.of(Roc.of(mirrored)), EXACT);
	}
}
