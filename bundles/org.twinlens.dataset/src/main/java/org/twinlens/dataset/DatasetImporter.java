package org.twinlens.dataset;

import java.io.IOException;
import java.nio.file.Path;

/** Knows one layout of image collections. Seam for other layouts: register an OSGi service. */
public interface DatasetImporter {

	/** What the command line calls it, such as {@code omniglot}. */
	String id();

	/** What people call it, with the layout it expects, in one line. */
	String description();

	/** How sure the importer is that this folder or zip has its layout: 0 not at all, 1 certainly. Reads names only. */
	double recognises(Path source) throws IOException;

	/**
	 * @param source  a folder or a zip (for manifests the CSV file)
	 * @param options what cannot be read from the layout
	 * @throws IOException with a sentence when the layout is another
	 */
	ImportSource open(Path source, ImportOptions options) throws IOException;

	/**
	 * @param identity for a plain folder: whose images they all are; null elsewhere
	 * @param session  the capture session of all images where the layout has none; null for none
	 */
	record ImportOptions(String identity, String session) {
		public static final ImportOptions NONE = new ImportOptions(null, null);
	}
}
