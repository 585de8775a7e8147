package org.twinlens.experiments;

import org.twinlens.core.PairSet;
import org.twinlens.core.metrics.ScoredPairs;

/**
 * Pairs and how alike a network finds the images of each.
 *
 * @param pairs      scored
 * @param similarity of each pair, in order; shared, nobody writes to it
 */
public record PairScores(PairSet pairs, double[] similarity) {

	/** @throws IllegalArgumentException when there is not a similarity for each pair */
	public PairScores {
		if (similarity.length != pairs.size()) {
			throw new IllegalArgumentException("There are " + similarity.length + " similarities for " + pairs.size() + " pairs.");
		}
	}

	/** @throws IllegalArgumentException when a similarity is not a finite number */
	public ScoredPairs scored() {
		return ScoredPairs.of(pairs, similarity);
	}
}
