package org.twinlens.dataset.internal.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.twinlens.core.Progress;
import org.twinlens.dataset.ImportReport;
import org.twinlens.dataset.ImportSource;

/**
 * One import: files are read and put into the store first, without keeping others from the catalogue, then everything is entered in one short transaction. When it
 * fails or is cancelled, the files that came with it go again.
 */
final class ImportBatch {

	private final Database database;
	private final ImageStore store;
	private final Path imagesFolder;

	ImportBatch(Database database, ImageStore store, Path imagesFolder) {
		this.database = database;
		this.store = store;
		this.imagesFolder = imagesFolder;
	}

	/** Goes on in the transaction of an import. */
	interface Then<T> {

		/** @throws IllegalArgumentException with a sentence when the import is not to be made after all */
		T with(Connection connection, ImportReport report) throws SQLException;
	}

	ImportReport run(ImportSource source, Progress progress) throws IOException {
		return run(source, progress, (connection, report) -> report);
	}

	<T> T run(ImportSource source, Progress progress, Then<T> then) throws IOException {
		try (ImportClaim claim = ImportClaim.take(imagesFolder, progress)) {
			if (claim.followsCrash()) {
				store.sweep(this::isKnown);
			}
			NewFiles files = new NewFiles(store);
			try {
				List<Found> found = new CandidateReader(files, this::isKnown, progress).read(source);
				store.force(files.stored());
				T result = database.write("The import could not be saved", connection -> then.with(connection, enter(connection, source, found, progress)));
				claim.settle();
				return result;
			} catch (IOException | RuntimeException e) {
				undo(files, claim, e);
				throw e;
			}
		}
	}

	/** What {@link #run} would report, as things are now. Nothing is kept. */
	ImportReport rehearse(ImportSource source, Progress progress) throws IOException {
		List<Found> found = new CandidateReader(CandidateReader.Shelf.NONE, this::isKnown, progress).read(source);
		return database.rehearse("The import could not be tried", connection -> enter(connection, source, found, progress));
	}

	private static ImportReport enter(Connection connection, ImportSource source, List<Found> found, Progress progress) throws SQLException {
		try (ImportRows rows = new ImportRows(connection, source.description())) {
			return rows.enter(found, progress);
		}
	}

	private boolean isKnown(String hash) {
		return database.read(connection -> Sql.of("SELECT count(*) FROM image WHERE hash = ?", hash).number(connection)) > 0;
	}

	/** What cannot be removed now is swept before the next import. */
	private void undo(NewFiles files, ImportClaim claim, Exception failure) {
		try {
			for (String hash : files.stored()) {
				if (!isKnown(hash)) {
					store.remove(hash);
				}
			}
			claim.settle();
		} catch (IOException | RuntimeException e) {
			failure.addSuppressed(e);
		}
	}
}
