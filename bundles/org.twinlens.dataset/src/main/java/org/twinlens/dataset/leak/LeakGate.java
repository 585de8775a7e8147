package org.twinlens.dataset.leak;

import java.io.IOException;
import java.util.Optional;

import org.twinlens.core.Progress;

/** Finds out whether a saved split leaks, and keeps the report with the study. Safe for use by several threads; never from the user interface's. */
public interface LeakGate {

	/**
	 * Examines a split; images that have not been measured are measured first (see {@link org.twinlens.dataset.audit.Audits}). From then on {@link org.twinlens.dataset.Split#leaks()} tells what was
	 * found.
	 *
	 * @throws IllegalArgumentException with a sentence when there is no such split
	 */
	LeakReport examine(String split, Progress progress) throws IOException;

	/** The last report on a split, whatever has changed since. */
	Optional<LeakReport> report(String split);
}
