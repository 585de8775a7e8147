package org.twinlens.dataset.internal.catalogue;

import java.io.IOException;
import java.nio.file.Path;
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

	ImportReport run(ImportSource source, Progress progress) throws IOException {
		try (ImportClaim claim = ImportClaim.take(imagesFolder, progress)) {
			if (claim.followsCrash()) {
				store.sweep(this::isKnown);
			}
			CandidateReader reader = new CandidateReader(store, this::isKnown, progress);
			try {
				List<Found> found = reader.read(source);
				store.force(reader.stored());
				ImportReport report = database.write("The import could not be saved", connection -> {
					try (ImportRows rows = new ImportRows(connection, source.description())) {
						return rows.enter(found, progress);
					}
				});
				claim.settle();
				return report;
			} catch (IOException | RuntimeException e) {
				undo(reader, claim, e);
				throw e;
			}
		}
	}

	private boolean isKnown(String hash) {
		return database.read(connection -> Sql.of("SELECT count(*) FROM image WHERE hash = ?", hash).number(connection)) > 0;
	}

	/** What cannot be removed now is swept before the next import. */
	private void undo(CandidateReader reader, ImportClaim claim, Exception failure) {
		try {
			for (String hash : reader.stored()) {
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
