package org.twinlens.verification.ui.internal.model;

import java.io.IOException;

import org.twinlens.core.Progress;

/** Has work done beside the window, one after the other in the order asked for. */
@FunctionalInterface
public interface Work {

	/** What is to be done. */
	@FunctionalInterface
	interface Task {

		/**
		 * @throws IOException              with a sentence for the user
		 * @throws IllegalArgumentException likewise
		 */
		void run(Progress progress) throws IOException;
	}

	/**
	 * Returns at once.
	 *
	 * @param title in the Progress view; the empty string for work too short to be shown there
	 */
	void start(String title, Task task);
}
