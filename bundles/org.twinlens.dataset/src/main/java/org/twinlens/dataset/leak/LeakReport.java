package org.twinlens.dataset.leak;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the leak gate found in a split.
 *
 * @param split    its name
 * @param examined when
 * @param findings what leaks, then what is worth knowing; empty when nothing was found
 * @param probe    what the camera probe measured
 */
public record LeakReport(String split, Instant examined, List<Finding> findings, CameraProbe probe) {

	public LeakReport {
		findings = List.copyOf(findings);
	}

	public enum Kind {
		/** An identity lies in several parts. */
		IDENTITY,
		/** Images that look alike lie in different parts. One finding a group. */
		NEAR_DUPLICATES,
		/** Genuine and impostor pairs can be told by their camera. */
		CAMERA,
		/** A capture session lies in several parts: light and background of tested images were trained on. No leak by itself where many identities share sessions. */
		SESSION
	}

	/**
	 * @param kind     of leak
	 * @param leaks    whether it makes the split leak; otherwise it is worth knowing
	 * @param images   it is about; at most {@link #MOST_IMAGES} of them
	 * @param name     of the identity or session; otherwise empty
	 * @param sentence what was found
	 */
	public record Finding(Kind kind, boolean leaks, List<Long> images, String name, String sentence) {

		/** More are not listed, in one finding. */
		public static final int MOST_IMAGES = 200;

		public Finding {
			images = List.copyOf(images);
		}
	}

	public boolean leaks() {
		return findings.stream().anyMatch(Finding::leaks);
	}

	/** One sentence for each kind of leak. */
	public List<String> reasons() {
		return Stream.of(Kind.values()).flatMap(kind -> LeakReasons.of(kind, findings.stream().filter(finding -> finding.leaks() && finding.kind() == kind).toList()).stream())
				.toList();
	}
}
