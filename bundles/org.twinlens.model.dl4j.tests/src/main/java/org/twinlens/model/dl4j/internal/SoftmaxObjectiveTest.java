package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.twinlens.core.PairSet;
import org.twinlens.model.architecture.Architecture.Distance;

class SoftmaxObjectiveTest {

	private static final Objective HEAD = new SoftmaxObjective(new PairLogit.Learned());
	private static final Objective EUCLIDEAN = new SoftmaxObjective(new PairLogit.OfDistance(Distance.L2, 2));
	private static final Objective COSINE = new SoftmaxObjective(new PairLogit.OfDistance(Distance.COSINE, 0.1));

	/** Queries 0 and 1, support images 2 and 3: 0 belongs to 2, 1 to 3. */
	private static final PairSet EPISODE = new PairSet(Networks.allPairs(4).images(), new int[] { 0, 0, 1, 1 }, new int[] { 2, 3, 2, 3 }, new boolean[] { true, false, false, true });

	@Test
	void eachQueryChoosesAmongTheSupport() {
		PairScores scores = new PairScores(false);
		// odds 3 : 1 for the right one, then 1 : 4
		double[] slopes = HEAD.differentiate(EPISODE, new double[] { Math.log(3), 0, Math.log(4), 0 }, scores);
		assertEquals((-Math.log(0.75) - Math.log(0.2)) / 2, scores.loss(), 1e-7);
		assertArrayEquals(new double[] { -0.125, 0.125, 0.4, -0.4 }, slopes, 1e-15);
		assertEquals(4, scores.size());
	}

	@Test
	void distancesAreSquaredAndDividedByTheTemperature() {
		PairScores scores = new PairScores(true);
		// logits −2 and −½ for query 0, −8 and −2 for query 1
		double[] slopes = EUCLIDEAN.differentiate(EPISODE, new double[] { 2, 1, 4, 2 }, scores);
		double wrong = 1 / (1 + Math.exp(-1.5));
		double far = 1 / (1 + Math.exp(6));
		assertEquals((-Math.log(1 - wrong) - Math.log(1 - far)) / 2, scores.loss(), 1e-6);
		assertArrayEquals(new double[] { wrong / 2 * 2, -wrong / 2, -far / 2 * 4, far / 2 * 2 }, slopes, 1e-12);
		PairScores cosine = new PairScores(false);
		slopes = COSINE.differentiate(EPISODE, new double[] { 0.3, 0.3, 0.5, 0.5 }, cosine);
		assertEquals(Math.log(2), cosine.loss(), 1e-7);
		assertArrayEquals(new double[] { 2.5, -2.5, -2.5, 2.5 }, slopes, 1e-12);
	}

	@Test
	void severalPositivePairsAddUp() {
		// image 0 with 1 (positive), 2 (positive), 3 (negative); only 0 stands first
		PairSet pairs = new PairSet(Networks.allPairs(4).images(), new int[] { 0, 0, 0 }, new int[] { 1, 2, 3 }, new boolean[] { true, true, false });
		PairScores scores = new PairScores(false);
		double[] slopes = HEAD.differentiate(pairs, new double[] { Math.log(2), 0, Math.log(5) }, scores);
		assertEquals(-Math.log(3.0 / 8), scores.loss(), 1e-7);
		assertArrayEquals(new double[] { 2 / 8.0 - 2 / 3.0, 1 / 8.0 - 1 / 3.0, 5 / 8.0 }, slopes, 1e-15);
	}

	@Test
	void anImageOfAllPairsIsComparedWithAllOthers() {
		PairSet pairs = Networks.allPairs(4); // (01) (02) (03) (12) (13) (23); 0 and 1 are alike, 2 and 3
		PairScores scores = new PairScores(false);
		double[] slopes = HEAD.differentiate(pairs, new double[] { Math.log(2), 0, 0, 0, 0, 0 }, scores);
		// the anchors 0 and 1 have odds 2 : 2, anchor 2 has 1 : 2; 3 never stands first
		assertEquals((2 * Math.log(2) + Math.log(3)) / 3, scores.loss(), 1e-7);
		assertArrayEquals(new double[] { -1.0 / 3, (1 / 4.0 + 1 / 3.0) / 3, 1 / 12.0, (1 / 4.0 + 1 / 3.0) / 3, 1 / 12.0, -2 / 9.0 }, slopes, 1e-15);
	}

	@Test
	void disjointPairsHaveNothingToChooseBetween() {
		PairSet disjoint = new PairSet(Networks.allPairs(4).images(), new int[] { 0, 2 }, new int[] { 1, 3 }, new boolean[] { true, false });
		PairScores scores = new PairScores(false);
		assertArrayEquals(new double[2], HEAD.differentiate(disjoint, new double[] { 1, 2 }, scores));
		assertFalse(scores.hasTerms());
		assertTrue(Double.isNaN(scores.loss()));
		assertEquals(2, scores.size());
	}

	@Test
	void staysFiniteAndExactFarOut() {
		PairScores scores = new PairScores(false);
		double[] slopes = HEAD.differentiate(EPISODE, new double[] { -2000, 0, 0, 2000 }, scores);
		assertEquals(1000, scores.loss(), 1e-9);
		assertArrayEquals(new double[] { -0.5, 0.5, 0, 0 }, slopes, 1e-15);
	}

	@Test
	void slopesAgreeWithCentralDifferences() {
		SplittableRandom random = new SplittableRandom(3);
		PairSet pairs = Networks.allPairs(8);
		for (Objective objective : new Objective[] { HEAD, EUCLIDEAN, COSINE }) {
			double[] outputs = random.doubles(pairs.size(), 0.1, 2).toArray();
			double[] slopes = objective.differentiate(pairs, outputs, new PairScores(false));
			PairLogit logit = ((SoftmaxObjective) objective).logit();
			for (int i = 0; i < outputs.length; i++) {
				double kept = outputs[i];
				outputs[i] = kept + 1e-6;
				double above = ReferenceNetwork.choice(pairs, outputs, logit);
				outputs[i] = kept - 1e-6;
				double below = ReferenceNetwork.choice(pairs, outputs, logit);
				outputs[i] = kept;
				assertEquals((above - below) / 2e-6, slopes[i], 1e-8);
			}
		}
	}

	@Test
	void similaritiesAreThoseOfTheHeadOrTheDistance() {
		assertEquals(0.75, HEAD.similarity(Math.log(3)), 1e-15);
		assertEquals(0.25, EUCLIDEAN.similarity(3));
		assertEquals(0.5, COSINE.similarity(1));
	}
}
