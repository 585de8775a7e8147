package org.twinlens.verification;

import java.util.List;
import java.util.Locale;

import org.twinlens.core.ImageRecord;

/**
 * The verdict on a probe.
 *
 * @param identity         whose references it was compared with
 * @param verified         whether the probe is accepted as that identity
 * @param score            what the rule made of the similarities
 * @param threshold        the score that was enough
 * @param rule             how it was decided
 * @param references       the similarity to each reference, in the gallery's order
 * @param embeddingNanos   time to embed the probe, nanoseconds
 * @param comparisonNanos  time to compare it with all references, nanoseconds
 */
public record Decision(String identity, boolean verified, double score, double threshold, DecisionRule rule, List<ReferenceScore> references, long embeddingNanos,
		long comparisonNanos) {

	/**
	 * How alike the probe and a reference are.
	 *
	 * @param similarity higher is more alike
	 */
	public record ReferenceScore(ImageRecord reference, double similarity) {
	}

	public Decision {
		references = List.copyOf(references);
	}

	/** The verdict for people, with what it rests on. */
	public String sentence() {
		return String.format(Locale.ROOT, "%s as %s: %s, %s the threshold of %.3f.", verified ? "Verified" : "Not verified", identity, rule.describe(score, references.size()),
				verified ? "not below" : "below", threshold);
	}
}
