package org.twinlens.experiments;

import java.util.List;

import org.twinlens.core.metrics.OneShotAccuracy;

/**
 * What a network achieved on N-way k-shot episodes.
 *
 * @param protocol what the report calls them, such as {@code Omniglot runs}
 * @param ways     classes to choose from, N
 * @param shots    support images of a class, k; the fewest where classes differ
 * @param accuracy over all queries, with its interval
 * @param episodes in order
 */
public record OneShotResult(String protocol, int ways, int shots, OneShotAccuracy accuracy, List<EpisodeResult> episodes) {

	public OneShotResult {
		episodes = List.copyOf(episodes);
	}

	/** What guessing would earn, 1/N. */
	public double chance() {
		return 1.0 / ways;
	}

	/**
	 * One episode.
	 *
	 * @param name     of the episode
	 * @param queries  how many
	 * @param accuracy over its queries
	 */
	public record EpisodeResult(String name, int queries, double accuracy) {
	}
}
