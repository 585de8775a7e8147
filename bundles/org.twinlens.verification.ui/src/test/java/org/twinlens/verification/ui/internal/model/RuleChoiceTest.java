package org.twinlens.verification.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinlens.verification.DecisionRule;

class RuleChoiceTest {

	@Test
	void theSeedsPairsOfThresholdsAreAmongThem() {
		assertEquals(List.of("Mean", "Median", "Max", "Centroid", "Share 0.5/0.5", "Share 0.9/0.7", "Share 0.99/0.8"), RuleChoice.all().stream().map(RuleChoice::title).toList());
	}

	@Test
	void theThresholdIsThatOfASimilarity() {
		assertEquals(new DecisionRule.Mean(0.8), RuleChoice.MEAN.rule(0.8));
		RuleChoice share = RuleChoice.all().get(5);
		assertEquals(0.9, share.usual().getAsDouble());
		assertEquals(new DecisionRule.Share(0.8, 0.7), share.rule(0.8));
	}
}
