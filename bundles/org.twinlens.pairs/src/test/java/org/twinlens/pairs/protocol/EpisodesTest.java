package org.twinlens.pairs.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinlens.core.Episode;
import org.twinlens.core.ImageRecord;
import org.twinlens.pairs.TestImages;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EpisodesTest {

	@Property(tries = 200)
	void supportAndQueryAreDisjointAndComplete(@ForAll @IntRange(min = 2, max = 4) int ways, @ForAll @IntRange(min = 1, max = 3) int shots,
			@ForAll @IntRange(min = 1, max = 2) int queries, @ForAll long seed) {
		for (Episode episode : Episodes.sample(TestImages.of(5, 8, 1, 5, 6), ways, shots, queries, 3, seed)) {
			assertEquals(ways, episode.ways());
			assertEquals(ways * shots, episode.support().size());
			assertEquals(ways * queries, episode.query().size());
			Set<ImageRecord> all = new HashSet<>(episode.support());
			all.addAll(episode.query());
			assertEquals(ways * (shots + queries), all.size());
			for (int way = 0; way < ways; way++) {
				assertEquals(1, identities(episode, way).size());
			}
			assertEquals(ways, IntStream.range(0, ways).mapToObj(way -> identities(episode, way)).distinct().count());
		}
	}

	/** Of a class's support and query images. */
	private static Set<String> identities(Episode episode, int way) {
		Set<String> identities = new HashSet<>();
		IntStream.range(0, episode.support().size()).filter(i -> episode.supportClass().get(i) == way).forEach(i -> identities.add(episode.support().get(i).identity()));
		IntStream.range(0, episode.query().size()).filter(i -> episode.queryClass().get(i) == way).forEach(i -> identities.add(episode.query().get(i).identity()));
		return identities;
	}

	@Test
	void anEpisodeDependsOnSeedAndNumberAlone() {
		List<ImageRecord> images = TestImages.of(5, 5, 5, 5, 5, 5);
		assertEquals(Episodes.sample(images, 3, 1, 1, 2, 7), Episodes.sample(images, 3, 1, 1, 5, 7).subList(0, 2));
		assertNotEquals(Episodes.sample(images, 3, 1, 1, 2, 7), Episodes.sample(images, 3, 1, 1, 2, 8));
		List<Episode> two = Episodes.sample(images, 3, 1, 1, 2, 7);
		assertNotEquals(two.get(0).support(), two.get(1).support());
		assertEquals("episode 0001", two.get(0).name());
	}

	@Test
	void saysHowManyIdentitiesThereAre() {
		IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Episodes.sample(TestImages.of(5, 5, 2), 3, 2, 1, 1, 1));
		assertTrue(refused.getMessage().contains("need 3 identities with 3 images or more, and there are 2"), refused.getMessage());
		assertThrows(IllegalArgumentException.class, () -> Episodes.sample(TestImages.of(5, 5), 1, 1, 1, 1, 1));
		assertThrows(IllegalArgumentException.class, () -> Episodes.sample(TestImages.of(5, 5), 2, 0, 1, 1, 1));
		assertThrows(IllegalArgumentException.class, () -> Episodes.sample(TestImages.of(5, 5), 2, Integer.MAX_VALUE, 1, 1, 1));
	}
}
