package org.twinlens.dataset.audit;

import java.util.List;

/**
 * Who may be on an unlabelled image; accepted by assigning.
 *
 * @param image      its number
 * @param candidates most alike first, at least one
 */
public record Suggestion(long image, List<Candidate> candidates) {

	public Suggestion {
		candidates = List.copyOf(candidates);
	}

	/**
	 * @param identity   who it may be
	 * @param similarity to that identity's images, as {@link Suggestions} measures it
	 * @param nearest    number of the identity's image that is most alike
	 */
	public record Candidate(String identity, double similarity, long nearest) {
	}

	public Candidate best() {
		return candidates.get(0);
	}
}
