package org.twinlens.pairs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinlens.core.BatchSampler;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BatchSamplersTest {

	@Provide
	Arbitrary<List<ImageRecord>> images() {
		return TestImages.pairable();
	}

	private static List<Pair> epoch(BatchSampler sampler, int epoch) {
		List<Pair> pairs = new ArrayList<>();
		for (int i = 0; i < sampler.iterationsPerEpoch(); i++) {
			pairs.addAll(sampler.batch(epoch, i).pairs());
		}
		return pairs;
	}

	private static PairSet fixed(int size) {
		List<ImageRecord> images = TestImages.of(2, size);
		return PairSet.of(IntStream.range(0, size).mapToObj(i -> new Pair(images.get(0), images.get(i + 1), i == 0)).toList());
	}

	@Property
	void pairBatchesShowEveryPairOnceAnEpoch(@ForAll @IntRange(min = 1, max = 100) int size, @ForAll @IntRange(min = 1, max = 40) int batchSize, @ForAll long seed) {
		PairSet pairs = fixed(size);
		PairBatches batches = new PairBatches(pairs, batchSize, seed);
		assertEquals((size + batchSize - 1) / batchSize, batches.iterationsPerEpoch());
		List<Pair> seen = epoch(batches, 3);
		assertEquals(size, seen.size());
		assertEquals(new HashSet<>(pairs.pairs()), new HashSet<>(seen));
		int last = batches.iterationsPerEpoch() - 1;
		assertEquals(size - last * batchSize, batches.batch(3, last).size());
	}

	@Test
	void pairBatchesAreInANewOrderEachEpoch() {
		PairBatches batches = new PairBatches(fixed(50), 8, 1);
		assertNotEquals(epoch(batches, 0), epoch(batches, 1));
		assertNotEquals(epoch(batches, 0), epoch(new PairBatches(fixed(50), 8, 2), 0));
	}

	@Property(tries = 100)
	void everySamplerIsAPureFunctionOfEpochAndIteration(@ForAll long seed, @ForAll @IntRange(max = 5) int epoch, @ForAll @IntRange(max = 2) int iteration) {
		List<ImageRecord> images = TestImages.of(4, 4, 4, 3, 3);
		List<BatchSampler> one = samplers(images, seed);
		List<BatchSampler> other = samplers(images, seed);
		for (int i = 0; i < one.size(); i++) {
			epoch(one.get(i), 0);
			epoch(one.get(i), 7);
			PairSet resumed = other.get(i).batch(epoch, iteration);
			assertEquals(one.get(i).batch(epoch, iteration).pairs(), resumed.pairs());
			assertEquals(one.get(i).batch(epoch, iteration).images(), resumed.images());
			assertArrayEquals(TestImages.turns(one.get(i).batch(epoch, iteration)), TestImages.turns(resumed));
		}
	}

	private static List<BatchSampler> samplers(List<ImageRecord> images, long seed) {
		return List.of(new PairBatches(fixed(20), 6, seed), new FreshPairBatches(images, 20, 6, seed), new IdentityBatches(images, 2, 2, 3, false, seed),
				new IdentityBatches(images, 3, 2, 4, true, seed), new EpisodeBatches(images, 3, 2, 1, 4, true, seed));
	}

	@Property
	void freshPairsAreBalancedAndSoundEachEpoch(@ForAll("images") List<ImageRecord> images, @ForAll @IntRange(min = 1, max = 9) int batchSize, @ForAll long seed) {
		FreshPairBatches batches = new FreshPairBatches(images, 2, batchSize, seed);
		PairSet pairs = PairSet.of(epoch(batches, 4));
		assertEquals(2, pairs.size());
		assertEquals(1, pairs.positives());
		assertTrue(TestImages.sound(pairs));
	}

	@Test
	void freshPairsDifferFromEpochToEpoch() {
		FreshPairBatches batches = new FreshPairBatches(TestImages.of(9, 9, 9, 9), 41, 16, 1);
		assertEquals(3, batches.iterationsPerEpoch());
		PairSet first = PairSet.of(epoch(batches, 0));
		PairSet second = PairSet.of(epoch(batches, 1));
		assertEquals(40, first.size());
		assertEquals(20, second.positives());
		assertTrue(TestImages.sound(first) && TestImages.sound(second));
		assertNotEquals(new HashSet<>(TestImages.unordered(first)), new HashSet<>(TestImages.unordered(second)));
	}

	@Test
	void freshPairsSayWhenThereAreTooFew() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new FreshPairBatches(TestImages.of(2, 2), 6, 2, 1)).getMessage().contains("2 to 4 pairs, not 6"));
		assertThrows(IllegalArgumentException.class, () -> new FreshPairBatches(TestImages.of(2, 2), 1, 2, 1));
	}

	@Property
	void identityBatchesHoldAllPairsOfKTimesMImages(@ForAll @IntRange(min = 2, max = 4) int k, @ForAll @IntRange(min = 2, max = 3) int m, @ForAll long seed) {
		IdentityBatches batches = new IdentityBatches(TestImages.of(3, 1, 4, 3, 5, 1, 3), k, m, 0, false, seed);
		// 18 images of the five identities with two or more
		assertEquals(Math.max(1, Math.round(18.0 / (k * m))), batches.iterationsPerEpoch());
		for (int i = 0; i < batches.iterationsPerEpoch(); i++) {
			PairSet batch = batches.batch(1, i);
			int n = k * m;
			assertEquals(n, batch.images().size());
			assertEquals(n * (n - 1) / 2, batch.size());
			assertEquals(k * m * (m - 1) / 2, batch.positives());
			assertTrue(TestImages.sound(batch));
		}
	}

	@Test
	void identityBatchesShowEveryImageAboutOnceAnEpoch() {
		// six identities of four images, batches of 3 × 2: one epoch is two rounds of two batches, 24 images
		IdentityBatches batches = new IdentityBatches(TestImages.of(4, 4, 4, 4, 4, 4), 3, 2, 0, false, 5);
		assertEquals(4, batches.iterationsPerEpoch());
		Map<ImageRecord, Integer> seen = new HashMap<>();
		for (int i = 0; i < 4; i++) {
			batches.batch(2, i).images().forEach(image -> seen.merge(image, 1, Integer::sum));
		}
		assertEquals(24, seen.size());
		assertEquals(Set.of(1), new HashSet<>(seen.values()));
	}

	@Test
	void identitiesWithFewerImagesGiveAllTheyHave() {
		PairSet batch = new IdentityBatches(TestImages.of(2, 9), 2, 4, 1, false, 1).batch(0, 0);
		assertEquals(6, batch.images().size());
		assertEquals(1 + 6, batch.positives());
		assertEquals(15, batch.size());
	}

	@Test
	void identityBatchesNeedEnoughIdentities() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new IdentityBatches(TestImages.of(2, 2, 1), 3, 2, 0, false, 1)).getMessage().contains("there are 2"));
		assertThrows(IllegalArgumentException.class, () -> new IdentityBatches(TestImages.of(2, 2), 1, 2, 0, false, 1));
		assertThrows(IllegalArgumentException.class, () -> new IdentityBatches(TestImages.of(2, 2), 2, 1, 0, false, 1));
	}

	@Test
	void samplersRefuseWhatCannotBe() {
		assertThrows(IllegalArgumentException.class, () -> new PairBatches(PairSet.of(List.of()), 8, 1));
		assertThrows(IllegalArgumentException.class, () -> new PairBatches(fixed(3), 0, 1));
		for (BatchSampler sampler : samplers(TestImages.of(4, 4, 4, 3, 3), 1)) {
			assertThrows(IndexOutOfBoundsException.class, () -> sampler.batch(0, sampler.iterationsPerEpoch()));
			assertThrows(IndexOutOfBoundsException.class, () -> sampler.batch(0, -1));
		}
	}
}
