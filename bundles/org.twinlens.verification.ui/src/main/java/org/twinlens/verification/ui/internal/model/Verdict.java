package org.twinlens.verification.ui.internal.model;

/**
 * What is said of a probe, loud enough to be read from across the room.
 *
 * @param kind     gives colour and shape
 * @param headline a word or two
 * @param sentence what it rests on, or what is in the way
 */
public record Verdict(Kind kind, String headline, String sentence) {

	/** No two of them share a colour or a shape. */
	public enum Kind {
		/** Nothing has been decided yet. */
		NONE,
		/** The probe is accepted. */
		VERIFIED,
		/** The probe is not accepted. */
		NOT_VERIFIED,
		/** The frame does not allow a decision. */
		REFUSED
	}
}
