package org.twinlens.vision.face;

import java.util.OptionalDouble;

/**
 * What a {@link PresentationCheck} has seen so far. Nothing suspicious is no proof of a living person.
 *
 * @param verdict  what it amounts to
 * @param sentence the same for people
 * @param parallax share of the motion of a turning head that a flat picture could not show: near 0 for a picture; empty while nobody has turned
 * @param moire    height of the highest lone peak in the spectrum, in medians of its frequency; that of a face is about 5
 */
public record PresentationResult(Verdict verdict, String sentence, OptionalDouble parallax, double moire) {

	/** What was seen. */
	public enum Verdict {
		/** The head has not turned enough to tell. */
		UNDECIDED,
		/** It moved as a head does, and there is no pattern of a screen. */
		NOTHING_SUSPICIOUS,
		/** It turned as a flat picture does. */
		FLAT,
		/** A regular pattern lies over it, as that of a screen or of a print. */
		PATTERN
	}
}
