package org.twinlens.experiments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.twinlens.core.Embedding;
import org.twinlens.core.Episode;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.metrics.OneShotAccuracy;
import org.twinlens.model.TrainedModel;

/**
 * One-shot classification by verification (Koch et al. 2015, section 4.4): a query belongs to the class it is most similar to; with several support images of a class
 * their mean similarity counts. An image that stands in several episodes is embedded once.
 */
public final class EpisodeScorer {

	private final TrainedModel model;
	private final ImageEmbedder embedder;

	/** @param pixels prepares images as the model's checkpoint demands */
	public EpisodeScorer(TrainedModel model, PixelSource pixels) {
		this.model = model;
		embedder = new ImageEmbedder(model, pixels);
	}

	/**
	 * @param set       episodes with classes 0..N-1, N the same in all
	 * @param resamples of episodes for the interval, or 0
	 * @param seed      of the resampling
	 * @throws IOException                                naming an image that cannot be read
	 * @throws IllegalArgumentException                   with a sentence when there are no episodes, or one does not fit the others or itself
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	public OneShotResult score(EpisodeSet set, int resamples, long seed, Progress progress) throws IOException {
		List<Episode> episodes = set.episodes();
		if (episodes.isEmpty()) {
			throw new IllegalArgumentException("\"" + set.protocol() + "\" has no episodes to score.");
		}
		int ways = episodes.get(0).ways();
		for (Episode episode : episodes) {
			check(episode, ways);
		}
		Map<Long, Embedding> embeddings = embed(episodes, progress);
		List<double[]> credits = new ArrayList<>();
		List<OneShotResult.EpisodeResult> results = new ArrayList<>();
		for (Episode episode : episodes) {
			progress.checkCancelled();
			double[] earned = credits(episode, ways, embeddings);
			credits.add(earned);
			results.add(new OneShotResult.EpisodeResult(episode.name(), earned.length, Arrays.stream(earned).average().orElse(0)));
			progress.report("Scoring episodes", credits.size(), episodes.size());
		}
		int shots = episodes.stream().mapToInt(e -> shots(e, ways)).min().orElseThrow();
		return new OneShotResult(set.protocol(), ways, shots, OneShotAccuracy.of(credits, resamples, seed), results);
	}

	private static void check(Episode episode, int ways) {
		boolean complete = Stream.concat(episode.supportClass().stream(), episode.queryClass().stream()).allMatch(c -> c >= 0 && c < ways);
		if (episode.ways() != ways || !complete) {
			throw new IllegalArgumentException("Episode " + episode.name() + " does not have the classes 0 to " + (ways - 1) + ", each with support images, like the first episode.");
		}
		if (episode.query().isEmpty()) {
			throw new IllegalArgumentException("Episode " + episode.name() + " has no query.");
		}
	}

	private Map<Long, Embedding> embed(List<Episode> episodes, Progress progress) throws IOException {
		Map<Long, ImageRecord> distinct = new LinkedHashMap<>();
		for (Episode episode : episodes) {
			Stream.concat(episode.support().stream(), episode.query().stream()).forEach(image -> distinct.putIfAbsent(image.id(), image));
		}
		List<Embedding> embedded = embedder.embed(List.copyOf(distinct.values()), progress);
		Map<Long, Embedding> embeddings = new HashMap<>();
		int i = 0;
		for (Long id : distinct.keySet()) {
			embeddings.put(id, embedded.get(i++));
		}
		return embeddings;
	}

	private double[] credits(Episode episode, int ways, Map<Long, Embedding> embeddings) {
		double[] credits = new double[episode.query().size()];
		for (int q = 0; q < credits.length; q++) {
			double[] sum = new double[ways];
			int[] shots = new int[ways];
			Embedding query = embeddings.get(episode.query().get(q).id());
			for (int s = 0; s < episode.support().size(); s++) {
				int c = episode.supportClass().get(s);
				sum[c] += model.similarity(query, embeddings.get(episode.support().get(s).id()));
				shots[c]++;
			}
			for (int c = 0; c < ways; c++) {
				sum[c] /= shots[c];
			}
			credits[q] = OneShotAccuracy.credit(sum, episode.queryClass().get(q));
		}
		return credits;
	}

	private static int shots(Episode episode, int ways) {
		int[] shots = new int[ways];
		episode.supportClass().forEach(c -> shots[c]++);
		return Arrays.stream(shots).min().orElse(0);
	}
}
