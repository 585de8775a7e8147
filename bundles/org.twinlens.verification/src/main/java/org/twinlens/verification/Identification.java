package org.twinlens.verification;

import java.util.List;

import org.twinlens.core.Embedding;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.TrainedModel;

/**
 * One to many: who in the galleries is it? Each identity is scored by the rule, and the best are ranked. The references lie in one flat matrix, so that 10,000 identities are
 * answered within a few hundredths of a second. Safe for use by several threads; not from the user interface's.
 */
public final class Identification {

	/**
	 * @param model     the network the galleries were embedded with
	 * @param galleries at least one, each identity once
	 * @param rule      how the similarities to an identity's references become its score, and which score is enough
	 * @throws IllegalArgumentException with a sentence when there is no gallery, or one was embedded with another network
	 */
	public Identification(TrainedModel model, List<ReferenceGallery> galleries, DecisionRule rule) {
	}

	/**
	 * An identity it may be.
	 *
	 * @param rank     from 1 on
	 * @param accepted whether the score is enough by the rule
	 */
	public record Candidate(int rank, String identity, double score, boolean accepted) {
	}

	/**
	 * @param candidates     best first; identities of equal score by name
	 * @param embeddingNanos time to embed the probe, nanoseconds
	 * @param searchNanos    time to score all identities and rank them, nanoseconds
	 */
	public record Result(List<Candidate> candidates, long embeddingNanos, long searchNanos) {
	}

	/**
	 * @param probe prepared as the network's checkpoint says
	 * @param most  candidates given at most
	 */
	public Result identify(Pixels probe, int most) {
		throw new UnsupportedOperationException();
	}

	/** As {@link #identify(Pixels, int)}, for a probe already embedded. */
	public List<Candidate> rank(Embedding probe, int most) {
		throw new UnsupportedOperationException();
	}
}
