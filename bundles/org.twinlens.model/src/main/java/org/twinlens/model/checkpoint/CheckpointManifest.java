package org.twinlens.model.checkpoint;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a checkpoint is made of.
 *
 * @param format version of the whole
 * @param parts  by entry name, all but the manifest itself
 */
record CheckpointManifest(int format, Map<String, Sum> parts) {

	/** The format this version writes, and the newest it reads. */
	static final int FORMAT = 1;

	CheckpointManifest {
		parts = new TreeMap<>(parts);
	}

	/**
	 * @param bytes  size
	 * @param sha256 in hexadecimal digits
	 */
	record Sum(long bytes, String sha256) {
	}
}
