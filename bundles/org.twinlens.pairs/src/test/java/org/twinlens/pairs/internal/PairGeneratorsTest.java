package org.twinlens.pairs.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.pairs.PairGenerator;
import org.twinlens.pairs.PairGenerator.Request;
import org.twinlens.pairs.TestImages;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class PairGeneratorsTest {

	private static final PairGenerator BALANCED = new BalancedPairGenerator();
	private static final PairGenerator TRIPLES = new TriplesPairGenerator();
	private static final PairGenerator ALL = new AllPairGenerator();
	private static final PairGenerator EVALUATION = new EvaluationPairGenerator();

	@Provide
	Arbitrary<List<ImageRecord>> images() {
		return TestImages.pairable();
	}

	@Property
	void balancedIsHalfAndHalfAndSound(@ForAll("images") List<ImageRecord> images, @ForAll long seed) {
		PairSet most = BALANCED.generate(new Request(images, 0, seed));
		assertTrue(TestImages.sound(most));
		assertEquals(most.positives(), most.negatives());
		assertEquals(BalancedDraw.most(new PairSpace(images)), most.positives());
		PairSet half = BALANCED.generate(new Request(images, Math.max(2, most.positives()), seed));
		assertTrue(TestImages.sound(half));
		assertEquals(Math.max(1, most.positives() / 2), half.positives());
		assertEquals(half.positives(), half.negatives());
	}

	@Property
	void anotherBalanceIsKeptAsFarAsThereAreImages(@ForAll("images") List<ImageRecord> images, @ForAll @DoubleRange(min = 0.05, max = 0.95) double balance, @ForAll long seed) {
		PairSpace space = new PairSpace(images);
		Assume.that(space.positives() > 0 && space.negatives() > 0);
		PairSet pairs = BALANCED.generate(new Request(images, 20, seed, balance));
		assertTrue(TestImages.sound(pairs));
		assertTrue(pairs.positives() > 0 && pairs.negatives() > 0);
		assertTrue(pairs.size() <= 20);
		assertEquals(balance * pairs.size(), pairs.positives(), 1.5);
		assertEquals(pairs.pairs(), BALANCED.generate(new Request(images, 20, seed, balance)).pairs());
	}

	@Test
	void aQuarterOfThePairsIsPositive() {
		List<ImageRecord> images = TestImages.of(10, 10, 10);
		PairSet pairs = BALANCED.generate(new Request(images, 100, 4, 0.25));
		assertEquals(25, pairs.positives());
		assertEquals(75, pairs.negatives());
		PairSet most = BALANCED.generate(new Request(images, 0, 4, 0.25)); // of 135 positive and 300 negative pairs
		assertEquals(100, most.positives());
		assertEquals(300, most.negatives());
		assertEquals(BALANCED.generate(new Request(images, 50, 4)).pairs(), BALANCED.generate(new Request(images, 50, 4, 0.5)).pairs());
		assertTrue(BALANCED.balances());
		assertFalse(TRIPLES.balances());
		for (double wrong : new double[] { 0, 1, -0.1, Double.NaN }) {
			assertThrows(IllegalArgumentException.class, () -> new Request(images, 0, 1, wrong));
		}
		assertThrows(IllegalArgumentException.class, () -> BALANCED.generate(new Request(TestImages.of(1, 1), 0, 1, 0.3)));
	}

	@Property
	void everyGeneratorIsDeterministic(@ForAll("images") List<ImageRecord> images, @ForAll long seed) {
		for (PairGenerator generator : List.of(BALANCED, ALL, EVALUATION)) {
			assertEquals(generator.generate(new Request(images, 0, seed)).pairs(), generator.generate(new Request(images, 0, seed)).pairs(), generator.id());
		}
	}

	@Test
	void anotherSeedGivesOtherPairs() {
		List<ImageRecord> images = TestImages.of(10, 10, 10, 10);
		for (PairGenerator generator : List.of(BALANCED, TRIPLES)) {
			assertNotEquals(generator.generate(new Request(images, 20, 1)).pairs(), generator.generate(new Request(images, 20, 2)).pairs(), generator.id());
		}
		assertNotEquals(EVALUATION.generate(new Request(images, 200, 1)).pairs(), EVALUATION.generate(new Request(images, 200, 2)).pairs());
	}

	@Test
	void balancedMakesNoMorePairsThanThereAre() {
		// 3 + 1 + 0 positive pairs of 15 in all
		PairSet pairs = BALANCED.generate(new Request(TestImages.of(3, 2, 1), 10, 1));
		assertEquals(4, pairs.positives());
		assertEquals(4, pairs.negatives());
		assertEquals("2 images of 2 identities make 0 positive pairs and 1 negative pair, so a balanced set has no pairs at all. Add images.",
				assertThrows(IllegalArgumentException.class, () -> BALANCED.generate(new Request(TestImages.of(1, 1), 0, 1))).getMessage());
		assertThrows(IllegalArgumentException.class, () -> BALANCED.generate(new Request(List.of(), 0, 1)));
		assertThrows(IllegalArgumentException.class, () -> new Request(List.of(), -1, 1));
	}

	@Test
	void balancedGivesEachIdentityItsShareOfPositivePairs() {
		// identities of 40, 3 and 2 images have 780, 3 and 1 positive pairs: 12 pairs are 8, 3 and 1
		Map<String, Integer> shares = new HashMap<>();
		PairSet pairs = BALANCED.generate(new Request(TestImages.of(40, 3, 2), 24, 5));
		pairs.pairs().stream().filter(Pair::same).forEach(pair -> shares.merge(pair.first().identity(), 1, Integer::sum));
		assertEquals(Map.of("P0", 8, "P1", 3, "P2", 1), shares);
		assertTrue(TestImages.sound(pairs));
	}

	@Test
	void balancedMixesPositiveAndNegativePairs() {
		PairSet pairs = BALANCED.generate(new Request(TestImages.of(20, 20, 20), 200, 3));
		long positivesInFirstHalf = pairs.pairs().subList(0, 100).stream().filter(Pair::same).count();
		assertTrue(positivesInFirstHalf > 25 && positivesInFirstHalf < 75, "positive pairs in the first half: " + positivesInFirstHalf);
	}

	@Property
	void triplesShareTheirAnchor(@ForAll("images") List<ImageRecord> images, @ForAll long seed) {
		PairSpace space = new PairSpace(images);
		int triples = (int) Math.min(BalancedDraw.most(space), images.size()) / 2;
		Assume.that(triples > 0);
		PairSet pairs;
		try {
			pairs = TRIPLES.generate(new Request(images, 2 * triples, seed));
		} catch (IllegalArgumentException e) {
			// one identity with almost all images leaves its anchors too few negative pairs
			Assume.that(false);
			return;
		}
		assertEquals(2 * triples, pairs.size());
		assertTrue(TestImages.sound(pairs));
		for (int i = 0; i < pairs.size(); i += 2) {
			assertEquals(pairs.first(i), pairs.first(i + 1));
			assertTrue(pairs.same(i));
			assertTrue(!pairs.same(i + 1));
		}
	}

	@Test
	void triplesByDefaultAreAsManyAsImages() {
		assertEquals(2 * 12, TRIPLES.generate(new Request(TestImages.of(4, 4, 4), 0, 1)).size());
		// one person and strangers, as in the seed study
		PairSet seedStudy = TRIPLES.generate(new Request(TestImages.of(20, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), 0, 1));
		assertEquals(2 * 35, seedStudy.size());
		assertTrue(TestImages.sound(seedStudy));
	}

	@Test
	void triplesRunOutWithASentence() {
		// two images of a, one of b: one positive and two negative pairs
		assertEquals(2, TRIPLES.generate(new Request(TestImages.of(2, 1), 2, 1)).size());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> TRIPLES.generate(new Request(TestImages.of(2, 1), 4, 1))).getMessage().contains("1 positive pair "));
		assertThrows(IllegalArgumentException.class, () -> TRIPLES.generate(new Request(TestImages.of(5), 2, 1)));
	}

	@Test
	void allIsEveryPairInOrder() {
		PairSet pairs = ALL.generate(new Request(List.of(TestImages.image(1, "a", 1), TestImages.image(2, "b", 1), TestImages.image(3, "a", 2)), 0, 1));
		assertEquals(List.of(Set.of(1L, 2L), Set.of(1L, 3L), Set.of(2L, 3L)), TestImages.unordered(pairs));
		assertEquals(List.of(false, true, false), pairs.pairs().stream().map(Pair::same).toList());
	}

	@Test
	void allRefusesToLeavePairsOut() {
		IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> ALL.generate(new Request(TestImages.of(3, 3), 14, 1)));
		assertTrue(refused.getMessage().contains("6 positive pairs and 9 negative pairs, more than the 14 asked for"), refused.getMessage());
		assertEquals(15, ALL.generate(new Request(TestImages.of(3, 3), 15, 1)).size());
		assertThrows(IllegalArgumentException.class, () -> ALL.generate(new Request(TestImages.of(1), 0, 1)));
		int[] loners = new int[70_000];
		Arrays.fill(loners, 1);
		List<ImageRecord> many = TestImages.of(loners);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> ALL.generate(new Request(many, 0, 1))).getMessage().contains("2449965000 negative pairs, but a set holds"));
	}

	@Property
	void evaluationWithoutBudgetIsExhaustive(@ForAll("images") List<ImageRecord> images, @ForAll long seed) {
		PairSet pairs = EVALUATION.generate(new Request(images, 0, seed));
		assertEquals(images.size() * (images.size() - 1) / 2, pairs.size());
		assertTrue(TestImages.sound(pairs));
		assertEquals(new HashSet<>(TestImages.unordered(ALL.generate(new Request(images, 0, 0)))), new HashSet<>(TestImages.unordered(pairs)));
	}

	@Property
	void evaluationKeepsEveryPositivePairAndTheBudget(@ForAll("images") List<ImageRecord> images, @ForAll long seed) {
		PairSpace space = new PairSpace(images);
		int budget = (int) (space.positives() + (space.negatives() + 1) / 2);
		PairSet pairs = EVALUATION.generate(new Request(images, budget, seed));
		assertEquals(budget, pairs.size());
		assertEquals(space.positives(), pairs.positives());
		assertTrue(TestImages.sound(pairs));
	}

	@Test
	void evaluationSpreadsNegativePairsOverIdentities() {
		// ten identities of ten images: 450 positive and 4,500 negative pairs; in a tenth of these each identity has 90 of 450
		Map<String, Integer> shares = new HashMap<>();
		PairSet pairs = EVALUATION.generate(new Request(TestImages.of(10, 10, 10, 10, 10, 10, 10, 10, 10, 10), 900, 11));
		pairs.pairs().stream().filter(pair -> !pair.same()).forEach(pair -> {
			shares.merge(pair.first().identity(), 1, Integer::sum);
			shares.merge(pair.second().identity(), 1, Integer::sum);
		});
		assertEquals(10, shares.size());
		assertTrue(shares.values().stream().allMatch(n -> n >= 75 && n <= 105), shares.toString());
	}

	@Test
	void evaluationNeverDropsAPositivePairForABudget() {
		IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> EVALUATION.generate(new Request(TestImages.of(3, 3), 6, 1)));
		assertTrue(refused.getMessage().contains("ask for more than 6 pairs, not 6"), refused.getMessage());
		assertThrows(IllegalArgumentException.class, () -> EVALUATION.generate(new Request(TestImages.of(3), 0, 1)));
		assertThrows(IllegalArgumentException.class, () -> EVALUATION.generate(new Request(TestImages.of(1, 1), 0, 1)));
	}
}
