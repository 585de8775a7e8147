package org.twinlens.dataset.audit;

/** What quality figures and the number of faces say of an image; the thresholds are those of {@link QualityThresholds}. */
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
	SMALL,
	/** No face is to be seen, where faces were counted. */
	NO_FACE,
	/** More than one face is to be seen, where faces were counted: whose image is it? */
	SEVERAL_FACES
}
