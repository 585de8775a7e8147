package org.twinlens.dataset.internal.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.Png;
import org.twinlens.dataset.DatasetCatalogue;
import org.twinlens.dataset.Edit;
import org.twinlens.dataset.ImportReport;
import org.twinlens.dataset.ImportSource;

/** Puts a part of an image into its place: an import of one image, in whose transaction the original steps back. */
final class Cropping {

	private final DatasetCatalogue catalogue;
	private final ImportBatch batch;

	Cropping(DatasetCatalogue catalogue, ImportBatch batch) {
		this.catalogue = catalogue;
		this.batch = batch;
	}

	Optional<Edit> crop(long id, int x, int y, int width, int height) {
		ImageRecord original = catalogue.image(id).orElseThrow(() -> new IllegalArgumentException("There is no image number " + id + " in the study."));
		try {
			Picture picture = catalogue.picture(original);
			Picture part = picture.crop(x, y, width, height);
			if (part.width() == picture.width() && part.height() == picture.height()) {
				return Optional.empty();
			}
			byte[] bytes = Png.encode(part);
			String name = stem(original.name()) + "-" + width + "x" + height + "+" + x + "+" + y + ".png";
			return batch.run(new Part(original, name, bytes), Progress.NONE, (connection, report) -> replace(connection, original, ImageStore.hash(bytes), report, width, height));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Optional<Edit> replace(Connection connection, ImageRecord original, String hash, ImportReport report, int width, int height) throws SQLException {
		if (!report.refused().isEmpty()) {
			throw new IllegalArgumentException(report.refused().get(0).reason());
		}
		long part = Sql.of("SELECT id FROM image WHERE hash = ?", hash).number(connection);
		Sql.of("INSERT OR IGNORE INTO split_image (split, image, part) SELECT split, ?, part FROM split_image WHERE image = ?", part, original.id()).update(connection);
		return Optional.of(EditLog.replace(connection, "Crop " + original.name() + " to " + width + "×" + height + " pixels", original.id(), part));
	}

	private static String stem(String name) {
		int dot = name.lastIndexOf('.');
		return dot > 0 ? name.substring(0, dot) : name;
	}

	/** The part, as an import sees it. */
	private record Part(ImageRecord original, String name, byte[] bytes) implements ImportSource {

		@Override
		public String description() {
			return "crop";
		}

		@Override
		public long size() {
			return 1;
		}

		@Override
		public void forEach(CandidateConsumer consumer) throws IOException {
			consumer.accept(new Candidate(name, original.identity(), original.session(), Optional.empty(), () -> bytes));
		}

		@Override
		public void close() {
			// nothing is open
		}
	}
}
