package org.twinlens.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.twinlens.verification.DecisionRule.Max;
import org.twinlens.verification.DecisionRule.Mean;
import org.twinlens.verification.DecisionRule.Median;
import org.twinlens.verification.DecisionRule.Share;

class DecisionRuleTest {

	private static final double[] SIMILARITIES = { 0.9, 0.2, 0.5, 0.8 };

	@Test
	void scoresByHand() {
		assertEquals(0.6, new Mean(0.5).score(SIMILARITIES), 1e-15);
		assertEquals(0.65, new Median(0.5).score(SIMILARITIES), 1e-15);
		assertEquals(0.8, new Median(0.5).score(new double[] { 0.9, 0.1, 0.8 }));
		assertEquals(0.9, new Max(0.5).score(SIMILARITIES));
		Share share = new Share(0.5, 0.75);
		assertEquals(3, share.detections(SIMILARITIES));
		assertEquals(0.75, share.score(SIMILARITIES));
		assertEquals(0.75, share.threshold());
		for (DecisionRule rule : new DecisionRule[] { new Mean(0), new Median(0), new Max(0), new Share(0.3, 0) }) {
			assertEquals(rule instanceof Share ? 1 : 0.4, rule.score(new double[] { 0.4 }), rule.name());
		}
	}

	@Test
	void scoringLeavesTheSimilaritiesInOrder() {
		double[] similarities = SIMILARITIES.clone();
		new Median(0.5).score(similarities);
		assertArrayEquals(SIMILARITIES, similarities);
	}

	@Test
	void aThresholdCountsAsReached() {
		assertTrue(new Mean(0.5).accepts(0.5));
		assertFalse(new Mean(0.5).accepts(Math.nextDown(0.5)));
		assertTrue(new Share(0.5, 0.75).accepts(0.75));
		assertFalse(new Share(0.5, 0.75).accepts(0.5));
		assertFalse(new Max(Double.POSITIVE_INFINITY).accepts(1));
	}

	@Test
	void tellsPeopleWhatItDidInAnyLocale() {
		Locale before = Locale.getDefault();
		Locale.setDefault(Locale.GERMANY);
		try {
			assertEquals("the mean similarity to 4 references is 0.600", new Mean(0.5).describe(0.6, 4));
			assertEquals("the highest similarity to 1 reference is 0.900", new Max(0.5).describe(0.9, 1));
			assertEquals("3 of 4 references are at least 0.500 alike, a share of 0.750", new Share(0.5, 0.75).describe(0.75, 4));
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void refusesThresholdsThatAreNone() {
		assertThrows(IllegalArgumentException.class, () -> new Mean(Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> new Share(Double.NaN, 0.5));
		assertThrows(IllegalArgumentException.class, () -> new Share(0.5, 1.1));
		assertThrows(IllegalArgumentException.class, () -> new Share(0.5, Double.NaN));
	}
}
