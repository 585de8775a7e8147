package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.twinlens.model.architecture.Architecture.Distance;

class PairCostTest {

	private final PairCost crossEntropy = new PairCost.CrossEntropy();
	private final PairCost euclidean = new PairCost.Contrastive(Distance.L2, 2);
	private final PairCost cosine = new PairCost.Contrastive(Distance.COSINE, 1);

	@Test
	void crossEntropyOfTheSigmoid() {
		assertEquals(Math.log(2), crossEntropy.loss(0, true), 1e-15);
		// sigmoid(ln 3) = 3/4
		assertEquals(-Math.log(0.75), crossEntropy.loss(Math.log(3), true), 1e-15);
		assertEquals(-Math.log(0.25), crossEntropy.loss(Math.log(3), false), 1e-15);
		assertEquals(-0.25, crossEntropy.slope(Math.log(3), true), 1e-15);
		assertEquals(0.75, crossEntropy.slope(Math.log(3), false), 1e-15);
		assertEquals(0.75, crossEntropy.similarity(Math.log(3)), 1e-15);
	}

	@Test
	void crossEntropyStaysFiniteAndExactFarOut() {
		assertEquals(1000, crossEntropy.loss(-1000, true));
		assertEquals(0, crossEntropy.loss(-1000, false));
		assertEquals(Math.exp(-40), crossEntropy.loss(40, true), 1e-30);
		assertEquals(-1, crossEntropy.slope(-1000, true));
		assertTrue(Double.isNaN(crossEntropy.loss(Double.NaN, true)));
	}

	@Test
	void contrastivePullsTogetherAndPushesApartUpToTheMargin() {
		assertEquals(9, euclidean.loss(3, true));
		assertEquals(6, euclidean.slope(3, true));
		assertEquals(2.25, euclidean.loss(0.5, false));
		assertEquals(-3, euclidean.slope(0.5, false));
		assertEquals(0, euclidean.loss(2.5, false));
		assertEquals(0, euclidean.slope(2.5, false), 1e-15);
		assertTrue(Double.isNaN(euclidean.loss(Double.NaN, false)));
	}

	@Test
	void distancesBecomeSimilarities() {
		assertEquals(1, euclidean.similarity(0));
		assertEquals(0.25, euclidean.similarity(3));
		assertEquals(1, cosine.similarity(0));
		assertEquals(0.5, cosine.similarity(1));
		assertEquals(0, cosine.similarity(2));
	}
}
