package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinlens.core.PairSet;
import org.twinlens.model.TrainingConfig.Mining;

class PairMiningTest {

	/** Of images 0 1 (one identity) and 2 3 (another): (01) (02) (03) (12) (13) (23). */
	private static final PairSet PAIRS = Networks.allPairs(4);

	private static int[] chosen(Mining mining, PairSet pairs, double... similarities) {
		boolean[] chosen = PairMining.choose(mining, pairs, similarities);
		return IntStream.range(0, chosen.length).filter(i -> chosen[i]).toArray();
	}

	@Test
	void withoutMiningAllPairsCount() {
		assertArrayEquals(new int[] { 0, 1, 2, 3, 4, 5 }, chosen(Mining.NONE, PAIRS, 0, 0, 0, 0, 0, 0));
	}

	@Test
	void semiHardTakesTheMostAlikeBelowThePositivePair() {
		// 0: positive .6; negatives .5 .9: the .5. 1: positive .6; negatives .3 .4: the .4. 2: positive .7; .5 .3: the .5. 3: positive .7; .9 .4: the .4.
		assertArrayEquals(new int[] { 0, 1, 4, 5 }, chosen(Mining.SEMI_HARD, PAIRS, 0.6, 0.5, 0.9, 0.3, 0.4, 0.7));
	}

	@Test
	void whereAllNegativesAreMoreAlikeTheLeastOfThemIsTaken() {
		// 0: positive .1; negatives .5 .9: the .5. 1: .1; .3 .4: the .3. 2: .2; .5 .3: the .3. 3: .2; .9 .4: the .4.
		assertArrayEquals(new int[] { 0, 1, 3, 4, 5 }, chosen(Mining.SEMI_HARD, PAIRS, 0.1, 0.5, 0.9, 0.3, 0.4, 0.2));
	}

	@Test
	void eachPositivePairOfAnAnchorHasItsNegative() {
		// the anchor 0 has positives .8 and .4 with 1 and 2, negatives .6 .3 .1 with 3 4 5, which have no positive pair
		PairSet pairs = new PairSet(Networks.allPairs(6).images(), new int[5], new int[] { 1, 2, 3, 4, 5 }, new boolean[] { true, true, false, false, false });
		assertArrayEquals(new int[] { 0, 1, 2, 3 }, chosen(Mining.SEMI_HARD, pairs, 0.8, 0.4, 0.6, 0.3, 0.1));
	}

	@Test
	void hardestTakesTheLeastAlikePositiveAndTheMostAlikeNegativePair() {
		// 0: negatives .5 .9: the .9. 1: .3 .4: the .4. 2: .5 .3: the .5. 3: .9 .4: the .9.
		assertArrayEquals(new int[] { 0, 1, 2, 4, 5 }, chosen(Mining.HARDEST, PAIRS, 0.6, 0.5, 0.9, 0.3, 0.4, 0.7));
		PairSet several = new PairSet(Networks.allPairs(6).images(), new int[5], new int[] { 1, 2, 3, 4, 5 }, new boolean[] { true, true, true, false, false });
		// of image 0's positives only the least alike; the images 1 to 5 have a single pair each, which is their hardest
		assertArrayEquals(new int[] { 0, 1, 2, 3, 4 }, chosen(Mining.HARDEST, several, 0.8, 0.4, 0.6, 0.3, 0.1));
	}

	@Test
	void onlyChosenPairsHaveATermAndASlope() {
		PairScores scores = new PairScores(true);
		var objective = new PairwiseObjective(new PairCost.CrossEntropy(), Mining.HARDEST);
		double[] slopes = objective.differentiate(PAIRS, new double[] { 1, 0, 2, -1, -0.5, 1 }, scores);
		assertEquals(6, scores.size());
		// chosen: both positive pairs, and of the negatives 0, 2 and −½; each kind weighs one half
		double positive = Math.log1p(Math.exp(-1));
		double negative = (Math.log(2) + Math.log1p(Math.exp(2)) + Math.log1p(Math.exp(-0.5))) / 3;
		assertEquals((positive + negative) / 2, scores.loss(), 1e-7);
		assertEquals(0, slopes[3]);
		assertEquals(0.5 / 6, slopes[1], 1e-15);
		assertEquals((1 / (1 + Math.exp(-1)) - 1) / 4, slopes[0], 1e-15);
	}
}
