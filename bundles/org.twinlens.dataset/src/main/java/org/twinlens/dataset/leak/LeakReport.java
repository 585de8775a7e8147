package org.twinlens.dataset.leak;

import java.time.Instant;
import java.util.List;

/**
 * What the leak gate found in a split.
 *
 * @param split    its name
 * @param examined when
 * @param reasons  why it leaks, a sentence for each kind of leak; empty when it does not
 * @param findings what leaks, then what is worth knowing
 * @param probe    what the camera probe measured
 */
public record LeakReport(String split, Instant examined, List<String> reasons, List<Finding> findings, CameraProbe probe) {

	public LeakReport {
		reasons = List.copyOf(reasons);
		findings = List.copyOf(findings);
	}

	public boolean leaks() {
		return !reasons.isEmpty();
	}

	public enum Kind {
		/** An identity lies in several parts. One finding an identity. */
		IDENTITY,
		/** Images that look alike lie in different parts. One finding a group. */
		NEAR_DUPLICATES,
		/** Genuine and impostor pairs can be told by their camera. */
		CAMERA,
		/**
		 * A capture session lies in several parts: light and background of tested images were trained on. No leak by itself, as one camera often takes the pictures of all.
		 * One finding a session.
		 */
		SESSION
	}

	/**
	 * @param kind     of finding
	 * @param leaks    whether it makes the split leak; otherwise it is worth knowing
	 * @param images   it is about, at most {@link #MOST_IMAGES} of them
	 * @param name     of the identity or session; otherwise empty
	 * @param sentence what was found
	 */
	public record Finding(Kind kind, boolean leaks, List<Long> images, String name, String sentence) {

		/** More images are not listed in one finding. */
		public static final int MOST_IMAGES = 200;
		/** More findings of one kind are not listed; the reasons count them all. */
		public static final int MOST_FINDINGS = 200;

		public Finding {
			images = List.copyOf(images);
		}
	}
}
