package org.twinlens.dataset.internal.leak;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

	@Test
	void withoutAFeatureThatVariesTheProbabilityIsTheShare() {
		LogisticRegression model = LogisticRegression.fit(new double[][] { { 3 }, { 3 }, { 3 }, { 3 } }, new boolean[] { true, false, false, false }, 0);
		assertEquals(0.25, model.probability(new double[] { 3 }), 1e-9);
		assertEquals(0.25, model.probability(new double[] { 99 }), 1e-9);
	}

	@Test
	void aFeatureOfTwoValuesGivesTheSharesOfEach() {
		double[][] examples = { { 0 }, { 0 }, { 0 }, { 0 }, { 10 }, { 10 } };
		boolean[] positive = { true, false, false, false, true, true };
		positive[5] = false; // one of four against one of two
		LogisticRegression model = LogisticRegression.fit(examples, positive, 0);
		assertEquals(0.25, model.probability(new double[] { 0 }), 1e-8);
		assertEquals(0.5, model.probability(new double[] { 10 }), 1e-8);
		// log odds −ln 3 at 0 and 0 at 10: half-way −ln(3)/2
		assertEquals(1 / (1 + Math.sqrt(3)), model.probability(new double[] { 5 }), 1e-8);
	}

	/** Of one standardised feature ±1 whose sign is the label, n each: the weight solves λ·w = 2n·(1 − σ(w)). */
	@Test
	void theRidgeKeepsWeightsOfSeparableClassesFinite() {
		LogisticRegression model = LogisticRegression.fit(new double[][] { { 0 }, { 0 }, { 4 }, { 4 } }, new boolean[] { false, false, true, true }, 1);
		double w = 0;
		for (int i = 0; i < 200; i++) { // by fixed point
			w = (w + 4 * (1 - 1 / (1 + Math.exp(-w)))) / 2;
		}
		assertEquals(1 / (1 + Math.exp(-w)), model.probability(new double[] { 4 }), 1e-8);
		assertEquals(0.5, model.probability(new double[] { 2 }), 1e-8);
	}

	@Test
	void twoFeaturesThatAreOneDoNotMatter() {
		LogisticRegression model = LogisticRegression.fit(new double[][] { { 0, 0 }, { 0, 0 }, { 1, 1 }, { 1, 1 } }, new boolean[] { false, true, true, true }, 0.5);
		double low = model.probability(new double[] { 0, 0 });
		double high = model.probability(new double[] { 1, 1 });
		assertTrue(low > 0.5 && low < high && high < 1, low + " " + high);
	}

	@Test
	void equationsAreSolved() {
		assertArrayEquals(new double[] { 1, -2, 3 }, LinearSystem.solve(new double[][] { { 0, 2, 1, -1 }, { 1, -1, 0, 3 }, { 3, 0, 1, 6 } }), 1e-12);
		assertArrayEquals(new double[] { 2, 0 }, LinearSystem.solve(new double[][] { { 1, 1, 2 }, { 1, 1, 2 } }), 1e-12); // the second is left open
	}
}
