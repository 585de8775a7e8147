package org.twinlens.experiments.doctor;

import java.util.List;

/**
 * Something that goes wrong in a training.
 *
 * @param kind        what
 * @param severity    how much it matters
 * @param epoch       since which epoch it has been so, from 1; 0 when it is so from the beginning
 * @param title       a few words
 * @param explanation for a student: what was measured, and what it means
 * @param advice      what to do, in a sentence or two
 * @param remedies    what to change, the most promising first
 */
public record Finding(Kind kind, Severity severity, int epoch, String title, String explanation, String advice, List<Remedy> remedies) {

	public enum Kind {
		/** All embeddings are alike. */
		COLLAPSE,
		/** Embeddings use a few of their dimensions only. */
		FEW_DIMENSIONS,
		/** Sigmoids or hyperbolic tangents at their ends, where no gradient passes. */
		SATURATION,
		/** Rectified units that never fire. */
		DEAD_UNITS, EXPLODING_GRADIENTS, VANISHING_GRADIENTS,
		/** Training goes on getting better, validation gets worse. */
		OVERFITTING, RATE_TOO_HIGH, RATE_TOO_LOW,
		/** Far more pairs of one kind than of the other. */
		UNBALANCED_PAIRS,
		/** No better than guessing, epoch after epoch. */
		CHANCE, NO_VALIDATION
	}

	public enum Severity {
		/** Nothing can come of this run. */
		ERROR,
		/** The run would be better without it. */
		WARNING,
		/** Good to know. */
		NOTE
	}

	public Finding {
		remedies = List.copyOf(remedies);
	}
}
