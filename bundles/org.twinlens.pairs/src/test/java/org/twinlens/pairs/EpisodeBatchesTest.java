package org.twinlens.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.twinlens.core.PairSet;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EpisodeBatchesTest {

	/** An identity one way up. */
	private record Shown(String identity, int turn) {
	}

	@Property
	void everyQueryMeetsEverySupportImage(@ForAll @IntRange(min = 2, max = 4) int ways, @ForAll @IntRange(min = 1, max = 2) int support, @ForAll @IntRange(min = 1, max = 2) int queries,
			@ForAll boolean turned, @ForAll long seed) {
		EpisodeBatches batches = new EpisodeBatches(TestImages.of(4, 5, 1, 4, 6), ways, support + queries, support, 3, turned, seed);
		for (int i = 0; i < batches.iterationsPerEpoch(); i++) {
			PairSet batch = batches.batch(2, i);
			assertEquals(ways * (support + queries), batch.images().size());
			assertEquals(ways * queries * ways * support, batch.size());
			assertEquals(ways * queries * support, batch.positives());
			Set<Integer> asked = new HashSet<>();
			Set<Integer> given = new HashSet<>();
			Set<Shown> classes = new HashSet<>();
			for (int pair = 0; pair < batch.size(); pair++) {
				asked.add(batch.first(pair));
				given.add(batch.second(pair));
				Shown one = shown(batch, batch.first(pair));
				assertEquals(one.equals(shown(batch, batch.second(pair))), batch.same(pair));
				classes.add(one);
				assertTrue(turned || one.turn() == 0);
			}
			assertEquals(ways * queries, asked.size());
			assertEquals(ways * support, given.size());
			assertEquals(ways, classes.size());
			asked.retainAll(given);
			assertTrue(asked.isEmpty(), "no image is query and support");
		}
	}

	private static Shown shown(PairSet batch, int row) {
		return new Shown(batch.images().get(row).identity(), batch.turns(row));
	}

	@Test
	void quarterTurnsMakeFourClassesOfAnIdentity() {
		// two identities in four turns: all eight classes in one batch, every image of both identities once each way up
		EpisodeBatches batches = new EpisodeBatches(TestImages.of(3, 3), 8, 3, 1, 0, true, 1);
		assertEquals(1, batches.iterationsPerEpoch());
		PairSet batch = batches.batch(0, 0);
		Map<Shown, Integer> images = new HashMap<>();
		for (int row = 0; row < batch.images().size(); row++) {
			images.merge(shown(batch, row), 1, Integer::sum);
		}
		assertEquals(8, images.size());
		assertEquals(Set.of(3), new HashSet<>(images.values()));
	}

	@Test
	void identitiesWithFewerImagesGiveFewerQueries() {
		PairSet batch = new EpisodeBatches(TestImages.of(2, 5), 2, 4, 1, 1, false, 1).batch(0, 0);
		assertEquals(6, batch.images().size());
		assertEquals((1 + 3) * 2, batch.size());
		assertEquals(1 + 3, batch.positives());
	}

	@Test
	void saysWhatAnEpisodeNeeds() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new EpisodeBatches(TestImages.of(4, 4), 2, 2, 2, 0, false, 1)).getMessage().contains("1 query"));
		assertThrows(IllegalArgumentException.class, () -> new EpisodeBatches(TestImages.of(4, 4), 2, 2, 0, 0, false, 1));
		List<String> told = List.of(assertThrows(IllegalArgumentException.class, () -> new EpisodeBatches(TestImages.of(3, 2, 3), 3, 4, 2, 0, false, 1)).getMessage(),
				assertThrows(IllegalArgumentException.class, () -> new EpisodeBatches(TestImages.of(3, 2, 3), 9, 4, 2, 0, true, 1)).getMessage());
		assertTrue(told.get(0).contains("3 images or more, and there are 2."));
		assertTrue(told.get(1).contains("there are 2, each in four quarter turns"));
	}
}
