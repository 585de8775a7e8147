package org.twinlens.dataset.audit;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;

/** Measures a study's images and finds what is wrong with them. Safe for use by several threads; never from the user interface's. */
public interface Audits {

	/**
	 * Measures the images that have not been measured, groups near duplicates among all, and gives what was found. What is measured is kept as it is measured, also when
	 * cancelled.
	 *
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	AuditReport run(Progress progress) throws IOException;

	/**
	 * Counts the faces on the images on which they have not been counted by this detector. What is counted is kept as it is counted, also when cancelled; counts by
	 * another detector are replaced.
	 *
	 * @param detector what finds the faces, in a word
	 * @param faces    counts those on a picture; called on this thread
	 * @return findings about faces, after the unreadable images; measured are those on which faces were counted
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	AuditReport countFaces(String detector, ToIntFunction<Picture> faces, Progress progress);

	/** What the figures measured so far say, with the labels of now; images that are excluded are left out. The gravest first. */
	List<AuditFinding> findings();

	State state();

	/**
	 * How far the study is audited.
	 *
	 * @param images   in the catalogue, excluded ones too
	 * @param measured of them
	 * @param last     when an audit last came to its end; empty when none has
	 */
	record State(long images, long measured, Optional<Instant> last) {
	}

	/**
	 * What an audit did.
	 *
	 * @param measured   images measured now
	 * @param known      images measured before
	 * @param unreadable files that are missing or damaged; they are tried again the next time
	 * @param findings   all that was found, the unreadable ones first
	 */
	record AuditReport(long measured, long known, long unreadable, List<AuditFinding> findings) {

		public AuditReport {
			findings = List.copyOf(findings);
		}
	}
}
