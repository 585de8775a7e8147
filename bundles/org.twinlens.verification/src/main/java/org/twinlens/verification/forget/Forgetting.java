package org.twinlens.verification.forget;

import java.io.IOException;
import java.util.Optional;

import org.twinlens.core.Progress;
import org.twinlens.dataset.Study;
import org.twinlens.verification.gallery.Galleries;
import org.twinlens.verification.internal.forget.StudyForgetting;

/**
 * Forgets a person: removes every trace from the study (catalogue, image store, the log of edits, splits, pairs, caches, runs' reports, scores and snapshots, galleries,
 * consents, and the tie to the activity log), and then reads every file of the study to prove it. It cannot be undone. Networks that learned from the person's images stay, and
 * are named: what they learned cannot be taken out of them.
 *
 * <p>
 * Only one at a time, with no training under way. Safe for use by several threads; not from the user interface's.
 */
public final class Forgetting {

	private final Study study;
	private final Optional<Galleries> galleries;

	/**
	 * @param galleries open ones of the study; empty only when it has none
	 */
	public Forgetting(Study study, Optional<Galleries> galleries) {
		this.study = study;
		this.galleries = galleries;
	}

	/**
	 * What would be removed, without a scan; nothing is changed.
	 *
	 * @throws IllegalArgumentException with a sentence when nobody of that name is known
	 */
	public ForgettingReport rehearse(String identity, Progress progress) throws IOException {
		return begin(identity).rehearse(progress);
	}

	/**
	 * Removes, then scans. When interrupted or cancelled, calling it again goes on.
	 *
	 * @throws IllegalArgumentException with a sentence when nobody of that name is known
	 * @throws IOException              with a sentence when a training is under way, or another process keeps the study from being changed
	 */
	public ForgettingReport forget(String identity, Progress progress) throws IOException {
		return begin(identity).forget(progress);
	}

	private StudyForgetting begin(String identity) throws IOException {
		if (galleries.isEmpty() && Galleries.exist(study.folder())) {
			throw new IOException("The study has galleries, which may know " + identity + " too. Open them with their passphrase to forget.");
		}
		return StudyForgetting.of(study, galleries, identity);
	}
}
