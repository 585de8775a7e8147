package org.twinlens.dataset.ui.internal.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.twinlens.dataset.DatasetImporter;
import org.twinlens.dataset.DatasetImporter.ImportOptions;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.ui.internal.Messages;

/**
 * What is to be imported.
 *
 * @param source   a folder, a zip or a CSV manifest, as entered
 * @param importer that knows the layout; empty to find out
 * @param identity of all images where the layout has none, or blank
 * @param session  of all images where the layout has none, or blank
 */
record ImportPlan(String source, Optional<DatasetImporter> importer, String identity, String session) {

	/** Why this cannot be imported, as far as can be told without reading a file. */
	Optional<String> problem() {
		return source.isBlank() ? Optional.of(Messages.import_noSource) : Optional.empty();
	}

	/** @throws java.nio.file.InvalidPathException when what was entered cannot be a path */
	Path path() {
		return Path.of(source.strip());
	}

	/**
	 * Opens the source; reads names of files.
	 *
	 * @throws IOException with a sentence when there is none, or nobody knows its layout
	 */
	ImportSource open(Importers importers) throws IOException {
		Path path = path();
		if (!Files.exists(path)) {
			throw new IOException(NLS.bind(Messages.import_missing, path));
		}
		DatasetImporter chosen = importer.isPresent() ? importer.get() : importers.recognise(path);
		return chosen.open(path, new ImportOptions(orNull(identity), orNull(session)));
	}

	private static String orNull(String text) {
		return text.isBlank() ? null : text.strip();
	}
}
