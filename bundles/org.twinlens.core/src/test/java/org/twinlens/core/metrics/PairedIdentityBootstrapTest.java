package org.twinlens.core.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.twinlens.core.Progress;

class PairedIdentityBootstrapTest {

	private static final boolean[] SAME = { true, true, true, true, false, false, false, false };
	private static final int[] FIRST = { 0, 1, 2, 3, 0, 1, 2, 3 };
	private static final int[] SECOND = { 0, 1, 2, 3, 1, 2, 3, 0 };
	private static final Function<ScoredPairs, double[]> AUC = pairs -> new double[] { AreaUnderCurve.of(Roc.of(pairs)) };

	private static ScoredPairs scored(double... similarity) {
		return new ScoredPairs(similarity, SAME);
	}

	private static Interval interval(ScoredPairs a, ScoredPairs b) {
		return new PairedIdentityBootstrap(a, b, FIRST, SECOND, 200, 7).intervals(AUC, Progress.NONE)[0];
	}

	@Test
	void aVerifierDoesNotDifferFromItself() {
		ScoredPairs pairs = scored(0.9, 0.2, 0.7, 0.6, 0.5, 0.8, 0.1, 0.3);
		assertEquals(new Interval(0, 0), interval(pairs, pairs));
	}

	/** The order of scores is the same, so every resample gives both the same area; drawn one by one they would seem to differ. */
	@Test
	void whatIsHardForBothCancelsOut() {
		ScoredPairs pairs = scored(0.9, 0.2, 0.7, 0.6, 0.5, 0.8, 0.1, 0.3);
		ScoredPairs squared = scored(0.81, 0.04, 0.49, 0.36, 0.25, 0.64, 0.01, 0.09);
		assertEquals(new Interval(0, 0), interval(pairs, squared));
	}

	/** One parts the pairs perfectly, the other the wrong way round: areas 1 and 0 in every resample that has both kinds of pairs. */
	@Test
	void theSecondMinusTheFirst() {
		ScoredPairs right = scored(0.9, 0.9, 0.9, 0.9, 0.1, 0.1, 0.1, 0.1);
		ScoredPairs wrong = scored(0.1, 0.1, 0.1, 0.1, 0.9, 0.9, 0.9, 0.9);
		assertEquals(new Interval(1, 1), interval(wrong, right));
		assertEquals(new Interval(-1, -1), interval(right, wrong));
	}

	@Test
	void agreesWithTheSingleBootstrapWhenTheOtherIsPerfect() {
		ScoredPairs pairs = scored(0.9, 0.2, 0.7, 0.6, 0.5, 0.8, 0.1, 0.3);
		ScoredPairs perfect = scored(0.9, 0.9, 0.9, 0.9, 0.1, 0.1, 0.1, 0.1);
		Interval single = new IdentityBootstrap(pairs, FIRST, SECOND, 200, 7).intervals(AUC, Progress.NONE)[0];
		Interval difference = interval(perfect, pairs);
		assertEquals(single.lower() - 1, difference.lower(), 1e-12);
		assertEquals(single.upper() - 1, difference.upper(), 1e-12);
		assertTrue(difference.lower() < difference.upper());
	}

	@Test
	void otherPairsAreRefused() {
		ScoredPairs pairs = scored(0.9, 0.2, 0.7, 0.6, 0.5, 0.8, 0.1, 0.3);
		ScoredPairs fewer = new ScoredPairs(new double[] { 0.5 }, new boolean[] { true });
		assertThrows(IllegalArgumentException.class, () -> new PairedIdentityBootstrap(pairs, fewer, FIRST, SECOND, 10, 1));
	}
}
