package org.twinlens.dataset;

import java.io.IOException;
import java.nio.file.Path;

/** Creates and opens study folders. An OSGi service. */
public interface Studies {

	/**
	 * Makes a study in a folder that is empty or does not exist.
	 *
	 * @throws IOException with a sentence when the folder holds something or cannot be written
	 */
	Study create(Path folder, String name) throws IOException;

	/**
	 * Opens a study, bringing an older catalogue up to date.
	 *
	 * @throws IOException with a sentence when there is no study, it is damaged, or a newer version wrote it
	 */
	Study open(Path folder) throws IOException;

	/** Whether the folder looks like a study. */
	boolean isStudy(Path folder);
}
