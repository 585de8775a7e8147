package org.twinlens.experiments.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinlens.core.Progress;
import org.twinlens.experiments.compare.PairedTest.Outcome;

class PairedTestTest {

	private static PairedTest test(RunScores first, RunScores second) {
		return PairedTest.of("A", first, "B", second, "test", Progress.NONE);
	}

	@Test
	void aClearDifferenceIsReal() {
		PairedTest test = test(Scores.of(60, 0.9, 1), Scores.of(60, 0, 2));
		assertEquals(Outcome.SECOND_IS_BETTER, test.outcome());
		assertTrue(test.eer().orElseThrow().value() < 0);
		assertTrue(test.eer().orElseThrow().interval().upper() < 0);
		assertTrue(test.auc().orElseThrow().value() > 0);
		assertEquals(60, test.identities());
		assertEquals(240, test.pairs());
		assertTrue(test.verdict().startsWith("The difference is real for these two networks: “B” has an equal error rate "), test.verdict());
		assertEquals(0, test.decisions().orElseThrow().onlyFirst());
	}

	@Test
	void itDoesNotMatterWhichIsFirst() {
		RunScores worse = Scores.of(60, 0.9, 1);
		RunScores better = Scores.of(60, 0, 2);
		PairedTest test = test(better, worse);
		PairedTest turned = test(worse, better);
		assertEquals(Outcome.FIRST_IS_BETTER, test.outcome());
		assertEquals(-test.eer().orElseThrow().value(), turned.eer().orElseThrow().value(), 1e-12);
		assertEquals(-test.eer().orElseThrow().interval().lower(), turned.eer().orElseThrow().interval().upper(), 1e-12);
		assertEquals(test.verdict().replace("“A”", "“X”").replace("“B”", "“A”").replace("“X”", "“B”"), turned.verdict());
	}

	@Test
	void chanceIsNoDifference() {
		PairedTest test = test(Scores.of(60, 0.7, 1), Scores.of(60, 0.7, 2));
		assertEquals(Outcome.NONE_SHOWN, test.outcome());
		assertTrue(test.verdict().contains("includes zero") && test.verdict().contains("60 identities"), test.verdict());
		RunScores same = Scores.of(60, 0.7, 1);
		assertEquals(0, test(same, same).eer().orElseThrow().value());
		assertEquals(1, test(same, same).decisions().orElseThrow().midP(), 0.5);
	}

	@Test
	void otherPairsAreRefused() {
		PairedTest test = test(Scores.of(60, 0.9, 1), Scores.of(61, 0, 2));
		assertEquals(Outcome.REFUSED, test.outcome());
		assertTrue(test.refusal().startsWith("The two were tested on other pairs: 240 and 244, of which 237 are the same."), test.refusal());
		assertTrue(test.verdict().startsWith("Whether “A” and “B” differ cannot be said. "), test.verdict());
		assertEquals("", test.decisionsSentence());
	}

	@Test
	void tooFewIdentitiesAreRefused() {
		assertTrue(test(Scores.of(9, 0.9, 1), Scores.of(9, 0, 2)).refusal().startsWith("The test has 9 identities; fewer than 10 "));
	}

	@Test
	void oneKindOfPairsIsRefused() {
		RunScores all = Scores.of(20, 0, 1);
		RunScores genuine = new RunScores(List.of(all.pairs().get(0)), new boolean[] { true }, new double[] { 1 }, new boolean[] { true });
		assertTrue(test(genuine, genuine).refusal().contains("needs both kinds"));
	}

	@Test
	void pAsPapersPrintIt() {
		assertEquals("= 0.043", PairedTest.p(0.0432));
		assertEquals("< 0.001", PairedTest.p(0.0004));
	}
}
