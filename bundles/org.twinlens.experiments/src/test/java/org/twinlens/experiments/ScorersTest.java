package org.twinlens.experiments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.experiments.Fakes.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.twinlens.core.Episode;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.core.Progress;

class ScorersTest {

	private final Fakes.Model model = new Fakes.Model();
	private final Fakes.Source source = new Fakes.Source();

	@Test
	void everyImageIsPreparedAndEmbeddedOnce() throws IOException {
		List<ImageRecord> images = new ArrayList<>();
		List<Pair> pairs = new ArrayList<>();
		for (int i = 0; i < 70; i++) {
			images.add(image(i, "id" + i, i));
			for (int j = 0; j < i; j++) {
				pairs.add(new Pair(images.get(i), images.get(j), false));
			}
		}
		double[] similarity = new PairScorer(model, source).score(PairSet.of(pairs), Progress.NONE);
		assertEquals(70 * 69 / 2, similarity.length);
		assertEquals(70, source.asked.get());
		assertEquals(70, model.embedded);
		assertTrue(model.largestBatch <= 32, "memory stays bounded");
		for (int p = 0; p < similarity.length; p++) {
			assertEquals(1 - Math.abs(pairs.get(p).first().width() - pairs.get(p).second().width()) / 100.0, similarity[p], 1e-6);
		}
	}

	@Test
	void anUnreadableImageIsNamed() {
		PairSet pairs = PairSet.of(List.of(new Pair(image(1, "a", 3), image(2, "a", -1), true)));
		var e = assertThrows(IOException.class, () -> new PairScorer(model, source).score(pairs, Progress.NONE));
		assertEquals("The image a_2.png cannot be read.", e.getMessage());
	}

	@Test
	void scoringStopsWhenCancelled() {
		List<Pair> pairs = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			pairs.add(new Pair(image(2 * i, "a", 1), image(2 * i + 1, "a", 2), true));
		}
		assertThrows(CancellationException.class, () -> new PairScorer(model, source).score(PairSet.of(pairs), Fakes.cancelledAt("Embedding images", 64)));
		assertEquals(64, model.embedded);
		assertThrows(CancellationException.class, () -> new PairScorer(model, source).score(PairSet.of(pairs), Fakes.cancelledAt("Embedding images", 200)));
	}

	/** Supports at 0, .50 and 1; queries at .15 (class 0, right), .40 (class 1, wrong), .75 (tie of 1 and 2: half). */
	@Test
	void aQueryBelongsToTheMostSimilarClass() throws IOException {
		Episode episode = new Episode("run01", List.of(image(1, "a", 0), image(2, "b", 50), image(3, "c", 100)), List.of(0, 1, 2),
				List.of(image(4, "a", 15), image(5, "c", 40), image(6, "c", 75)), List.of(0, 2, 2));
		OneShotResult result = score(episode);
		assertEquals(3, result.ways());
		assertEquals(1, result.shots());
		assertEquals(1.0 / 3, result.chance());
		assertEquals(1.5 / 3, result.accuracy().accuracy(), 1e-9);
		assertEquals(List.of(new OneShotResult.EpisodeResult("run01", 3, 0.5)), result.episodes());
	}

	/** The query at .50 has mean similarity 1−(.10+.40)/2 = .75 to class 0 and .80 to class 1, though class 0 holds the nearest image. */
	@Test
	void severalSupportImagesCountByTheirMean() throws IOException {
		Episode episode = new Episode("2-shot", List.of(image(1, "a", 60), image(2, "b", 30), image(3, "a", 90), image(4, "b", 70)), List.of(0, 1, 0, 1),
				List.of(image(5, "b", 50)), List.of(1));
		OneShotResult result = score(episode);
		assertEquals(2, result.shots());
		assertEquals(1, result.accuracy().accuracy());
	}

	@Test
	void anImageOfManyEpisodesIsEmbeddedOnce() throws IOException {
		Episode episode = new Episode("e", List.of(image(1, "a", 10), image(2, "b", 50)), List.of(0, 1), List.of(image(3, "a", 15)), List.of(0));
		OneShotResult result = new EpisodeScorer(model, source).score(new EpisodeSet("twelve", Collections.nCopies(12, episode)), 50, 1, Progress.NONE);
		assertEquals(12, result.episodes().size());
		assertEquals(3, model.embedded);
	}

	@Test
	void anEpisodeMustFit() {
		List<ImageRecord> one = List.of(image(1, "a", 10));
		List<ImageRecord> two = List.of(image(1, "a", 10), image(2, "b", 50));
		Episode good = new Episode("good", two, List.of(0, 1), one, List.of(0));
		for (Episode bad : List.of(new Episode("bad", one, List.of(0), one, List.of(0)), new Episode("bad", two, List.of(0, 2), one, List.of(0)),
				new Episode("bad", two, List.of(0, 1), one, List.of(2)), new Episode("bad", two, List.of(0, 1), List.of(), List.of()))) {
			var e = assertThrows(IllegalArgumentException.class, () -> score(good, bad));
			assertTrue(e.getMessage().startsWith("Episode bad "), e.getMessage());
		}
		assertThrows(IllegalArgumentException.class, () -> score());
	}

	private OneShotResult score(Episode... episodes) throws IOException {
		return new EpisodeScorer(model, source).score(new EpisodeSet("test", List.of(episodes)), 50, 1, Progress.NONE);
	}

	@Test
	void equalPixelsScoreOne() throws IOException {
		PairSet pairs = PairSet.of(List.of(new Pair(image(1, "a", 30), image(2, "a", 30), true)));
		assertArrayEquals(new double[] { 1 }, new PairScorer(model, source).score(pairs, Progress.NONE));
	}
}
