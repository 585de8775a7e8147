package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.twinlens.model.checkpoint.Tensor;

class PairScoresTest {

	/** Three pairs, of which the positive and one negative pair count. */
	private static PairScores mined(boolean balanced) {
		PairScores scores = new PairScores(balanced);
		scores.add(0.75, true);
		scores.add(0.5, false);
		scores.add(0.25, false);
		scores.addTerm(1, true);
		scores.addTerm(4, false);
		scores.addTerm(1, false);
		return scores;
	}

	@Test
	void theLossIsTheMeanOfItsTerms() {
		assertEquals(2, mined(false).loss(), 1e-12);
		assertEquals(0.5 * 1 + 0.5 * 2.5, mined(true).loss(), 1e-12);
		assertEquals(3, mined(false).metrics().pairs());
		assertTrue(Double.isNaN(new PairScores(true).loss()));
	}

	@Test
	void pairsWithoutATermAreRestoredToo() {
		PairScores scores = mined(true);
		scores.add(0.1, false);
		PairScores restored = new PairScores(true);
		restored.restore(scores.tensors());
		assertEquals(4, restored.size());
		assertEquals(scores.loss(), restored.loss());
		assertEquals(scores.metrics(), restored.metrics());
	}

	@Test
	void checkpointsOfTheTimeWhenEachPairHadATermAreRead() {
		Map<String, Tensor> tensors = new HashMap<>(mined(true).tensors());
		assertTrue(tensors.remove("epoch/kinds") != null);
		PairScores restored = new PairScores(true);
		restored.restore(tensors);
		assertEquals(mined(true).loss(), restored.loss());
	}
}
