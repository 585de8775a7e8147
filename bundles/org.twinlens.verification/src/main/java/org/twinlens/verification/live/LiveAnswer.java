package org.twinlens.verification.live;

import org.twinlens.verification.Decision;
import org.twinlens.vision.Frame;
import org.twinlens.vision.face.Finding;

/** What is said about a frame: a verdict, or a sentence instead of one. */
public sealed interface LiveAnswer {

	/** The frame it is about. */
	Frame frame();

	/** What people read. */
	String sentence();

	/**
	 * A verdict.
	 *
	 * @param found    the face that was compared
	 * @param decision on it
	 */
	record Verdict(Frame frame, Finding.Found found, Decision decision) implements LiveAnswer {

		@Override
		public String sentence() {
			return decision.sentence();
		}
	}

	/**
	 * No verdict: what the frame shows cannot be compared.
	 *
	 * @param refused why
	 */
	record NoVerdict(Frame frame, Finding.Refused refused) implements LiveAnswer {

		@Override
		public String sentence() {
			return refused.sentence();
		}
	}
}
