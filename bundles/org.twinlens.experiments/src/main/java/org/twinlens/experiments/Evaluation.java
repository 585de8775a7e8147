package org.twinlens.experiments;

import java.util.Optional;

import org.twinlens.core.PairSet;
import org.twinlens.core.metrics.ScoredPairs;

/**
 * A report and the scores it was made from.
 *
 * @param report      the figures
 * @param pairs       the pairs tested on
 * @param similarity  of each pair, in order; shared, nobody writes to it
 * @param calibration scores of the calibration pairs, if there are such pairs
 */
public record Evaluation(VerificationReport report, PairSet pairs, double[] similarity, Optional<PairScores> calibration) {

	public ScoredPairs scored() {
		return ScoredPairs.of(pairs, similarity);
	}
}
