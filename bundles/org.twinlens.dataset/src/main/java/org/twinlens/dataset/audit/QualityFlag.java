package org.twinlens.dataset.audit;

/** What quality figures say of an image; the thresholds are those of {@link QualityThresholds}. */
public enum QualityFlag {
	/** Hardly an edge: out of focus, moved, or enlarged. */
	BLURRED,
	/** Underexposed. */
	DARK,
	/** Overexposed. */
	BRIGHT,
	/** Grey in grey. */
	LOW_CONTRAST,
	/** Too few pixels to tell a face. */
	SMALL
}
