package org.twinlens.dataset;

import java.io.IOException;
import java.nio.file.Path;

/** Keeps a study to one window at a time. Headless commands read beside it. */
public interface StudyLock extends AutoCloseable {

	/** Takes locks. An OSGi service. */
	interface Service {
		/**
		 * @throws IOException with a sentence naming who has the study open (process, user and machine, since when)
		 */
		StudyLock take(Path studyFolder) throws IOException;
	}

	@Override
	void close();
}
