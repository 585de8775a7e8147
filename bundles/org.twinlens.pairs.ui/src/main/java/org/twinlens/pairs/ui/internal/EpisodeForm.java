package org.twinlens.pairs.ui.internal;

import org.twinlens.core.Part;

/**
 * Which N-way k-shot episodes are asked for.
 *
 * @param split   name of the split; empty while the study has none
 * @param part    of the split
 * @param ways    N, identities to choose from
 * @param shots   k, support images of each identity
 * @param queries query images of each identity
 * @param count   episodes
 * @param seed    of the draw
 */
public record EpisodeForm(String split, Part part, int ways, int shots, int queries, int count, long seed) {

	public static final EpisodeForm DEFAULT = new EpisodeForm("", Part.TEST, 5, 1, 1, 20, 1);

	public EpisodeForm withSplit(String other) {
		return new EpisodeForm(other, part, ways, shots, queries, count, seed);
	}

	public EpisodeForm withPart(Part other) {
		return new EpisodeForm(split, other, ways, shots, queries, count, seed);
	}

	public EpisodeForm withWays(int other) {
		return new EpisodeForm(split, part, other, shots, queries, count, seed);
	}

	public EpisodeForm withShots(int other) {
		return new EpisodeForm(split, part, ways, other, queries, count, seed);
	}

	public EpisodeForm withQueries(int other) {
		return new EpisodeForm(split, part, ways, shots, other, count, seed);
	}

	public EpisodeForm withCount(int other) {
		return new EpisodeForm(split, part, ways, shots, queries, other, seed);
	}

	public EpisodeForm withSeed(long other) {
		return new EpisodeForm(split, part, ways, shots, queries, count, other);
	}
}
