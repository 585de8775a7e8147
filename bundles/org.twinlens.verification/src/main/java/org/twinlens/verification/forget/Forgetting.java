package org.twinlens.verification.forget;

import java.io.IOException;
import java.util.Optional;

import org.twinlens.core.Progress;
import org.twinlens.dataset.Study;
import org.twinlens.verification.gallery.Galleries;

/**
 * Forgets a person: removes every trace from the study (catalogue, image store, the log of edits, splits, pairs, caches, runs' reports and snapshots, galleries), and then
 * reads every file of the study to prove it. It cannot be undone. Safe for use by several threads; not from the user interface's.
 */
public final class Forgetting {

	/**
	 * @param galleries open ones of the study; empty only when it has none
	 */
	public Forgetting(Study study, Optional<Galleries> galleries) {
	}

	/**
	 * What would be removed, without a scan of what would remain; nothing is changed.
	 *
	 * @throws IllegalArgumentException with a sentence when nobody of that name is known
	 */
	public ForgettingReport rehearse(String identity, Progress progress) throws IOException {
		throw new UnsupportedOperationException();
	}

	/**
	 * Removes, then scans. When interrupted, it can be called again and goes on.
	 *
	 * @throws IllegalArgumentException with a sentence when nobody of that name is known
	 * @throws IOException              with a sentence when another process keeps the study from being changed
	 */
	public ForgettingReport forget(String identity, Progress progress) throws IOException {
		throw new UnsupportedOperationException();
	}
}
