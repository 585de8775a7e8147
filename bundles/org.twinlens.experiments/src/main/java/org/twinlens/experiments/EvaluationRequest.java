package org.twinlens.experiments;

import java.util.List;
import java.util.Set;

import org.twinlens.core.PairSet;

/**
 * What to evaluate, and how.
 *
 * @param protocol          what the report calls the test, such as {@code LFW View 1, DevTest}
 * @param dataset           name or fingerprint of the data
 * @param split             name of the split, or the empty string for pairs from a protocol's own list
 * @param leakReasons       why the split leaks, a sentence each; empty when it is not known to
 * @param trainedIdentities identities the network was trained on, or {@code null} when unknown; those found among the tested ones are reported
 * @param pairs             the pairs to test on
 * @param threshold         where the threshold comes from
 * @param episodes          one-shot tasks to score besides; may be empty
 * @param resamples         of identities, for the intervals; 0 for none
 * @param seed              of the resampling
 */
public record EvaluationRequest(String protocol, String dataset, String split, List<String> leakReasons, Set<String> trainedIdentities, PairSet pairs, ThresholdSource threshold,
		List<EpisodeSet> episodes, int resamples, long seed) {

	/** Enough for intervals that no longer change visibly. */
	public static final int RESAMPLES = 1000;

	private static final String LEAKS = "Identities of the training part are tested too. The figures say nothing about identities the network has not seen.";

	public EvaluationRequest {
		leakReasons = List.copyOf(leakReasons);
		trainedIdentities = trainedIdentities == null ? null : Set.copyOf(trainedIdentities);
		episodes = List.copyOf(episodes);
		if (pairs.size() == 0) {
			throw new IllegalArgumentException("There are no pairs to evaluate on.");
		}
		if (resamples < 0) {
			throw new IllegalArgumentException("The number of resamples must not be negative.");
		}
	}

	/** @param leaks whether tested identities are known to be trained on */
	public EvaluationRequest(String protocol, String dataset, String split, boolean leaks, Set<String> trainedIdentities, PairSet pairs, ThresholdSource threshold,
			List<EpisodeSet> episodes, int resamples, long seed) {
		this(protocol, dataset, split, leaks ? List.of(LEAKS) : List.of(), trainedIdentities, pairs, threshold, episodes, resamples, seed);
	}

	/** Whether what is tested is known to be trained on, in some way. */
	public boolean leaks() {
		return !leakReasons.isEmpty();
	}
}
