package org.twinlens.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

import org.junit.jupiter.api.Test;
import org.twinlens.verification.DecisionRule.Centroid;
import org.twinlens.verification.DecisionRule.Max;
import org.twinlens.verification.DecisionRule.Mean;
import org.twinlens.verification.DecisionRule.Median;
import org.twinlens.verification.DecisionRule.Share;

class DecisionRuleTest {

	private static final double[] SIMILARITIES = { 0.9, 0.2, 0.5, 0.8 };
	private static final DoubleSupplier NO_CENTROID = () -> {
		throw new AssertionError("Only one rule needs the centroid.");
	};

	@Test
	void scoresByHand() {
		assertEquals(0.6, new Mean(0.5).score(SIMILARITIES, NO_CENTROID), 1e-15);
		assertEquals(0.65, new Median(0.5).score(SIMILARITIES, NO_CENTROID), 1e-15);
		assertEquals(0.8, new Median(0.5).score(new double[] { 0.9, 0.1, 0.8 }, NO_CENTROID));
		assertEquals(0.9, new Max(0.5).score(SIMILARITIES, NO_CENTROID));
		Share share = new Share(0.5, 0.75);
		assertEquals(3, share.detections(SIMILARITIES));
		assertEquals(0.75, share.score(SIMILARITIES, NO_CENTROID));
		assertEquals(0.75, share.threshold());
		for (DecisionRule rule : new DecisionRule[] { new Mean(0), new Median(0), new Max(0), new Share(0.3, 0) }) {
			assertEquals(rule instanceof Share ? 1 : 0.4, rule.score(new double[] { 0.4 }, NO_CENTROID), rule.name());
		}
	}

	@Test
	void theCentroidAloneCountsForItsRule() {
		assertEquals(0.7, new Centroid(0.5).score(SIMILARITIES, () -> 0.7));
		assertEquals("the similarity to the centroid of 4 references is 0.700", new Centroid(0.5).describe(0.7, 4));
	}

	@Test
	void theSeedsPairsOfThresholdsAreThere() {
		assertEquals(List.of(new Share(0.5, 0.5), new Share(0.9, 0.7), new Share(0.99, 0.8)), DecisionRules.SEED_SHARES);
	}

	@Test
	void rulesAreFoundByTheNamesTheySay() {
		for (String name : DecisionRules.NAMES) {
			DecisionRule rule = DecisionRules.named(name, 0.6, 0.75);
			assertEquals(name, rule.name());
			assertEquals(name.equals("share") ? 0.75 : 0.6, rule.threshold());
		}
		assertEquals(new Share(0.6, 0.75), DecisionRules.named("Share", 0.6, 0.75));
		assertEquals("There is no decision rule \"best\". Known: mean, median, max, centroid, share.",
				assertThrows(IllegalArgumentException.class, () -> DecisionRules.named("best", 0.6, 0.75)).getMessage());
	}

	@Test
	void scoringLeavesTheSimilaritiesInOrder() {
		double[] similarities = SIMILARITIES.clone();
		new Median(0.5).score(similarities, NO_CENTROID);
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
