package org.twinlens.experiments;

import java.util.List;

import org.twinlens.core.Episode;

/**
 * Episodes that are reported together.
 *
 * @param protocol what the report calls them, such as {@code Omniglot runs}
 * @param episodes all with the same number of classes
 */
public record EpisodeSet(String protocol, List<Episode> episodes) {

	public EpisodeSet {
		episodes = List.copyOf(episodes);
	}
}
