package org.twinlens.ui.study;

import java.nio.file.Path;

import org.twinlens.dataset.Study;

/** Whether the window has a study, and which. */
public sealed interface StudyState {

	/** No study is open. */
	record None() implements StudyState {
	}

	/** A study is being opened and none was open before. */
	record Opening(Path folder) implements StudyState {
	}

	/**
	 * No study is open because this one could not be.
	 *
	 * @param sentence why, for the user
	 */
	record Unavailable(Path folder, String sentence) implements StudyState {
	}

	/** A study is open and locked for this window. */
	record Opened(Study study) implements StudyState {
	}
}
