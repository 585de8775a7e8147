package org.twinlens.dataset.internal.study;

import java.io.IOException;
import java.nio.file.Path;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.dataset.DatasetCatalogue;
import org.twinlens.dataset.Edits;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.audit.Audits;
import org.twinlens.dataset.internal.catalogue.SqliteDatasetCatalogue;
import org.twinlens.dataset.internal.image.ImageDecoder;
import org.twinlens.dataset.leak.LeakGate;

/** A study folder that is open. */
final class SqliteStudy implements Study {

	private final String name;
	private final Path folder;
	private final SqliteDatasetCatalogue catalogue;

	SqliteStudy(String name, Path folder, SqliteDatasetCatalogue catalogue) {
		this.name = name;
		this.folder = folder;
		this.catalogue = catalogue;
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public Path folder() {
		return folder;
	}

	@Override
	public DatasetCatalogue catalogue() {
		return catalogue;
	}

	@Override
	public Edits edits() {
		return catalogue.edits();
	}

	@Override
	public Audits audits() {
		return catalogue.audits();
	}

	@Override
	public LeakGate leakGate() {
		return catalogue.leakGate();
	}

	@Override
	public PixelSource pixels(Preprocessing preprocessing) {
		return image -> {
			byte[] bytes = catalogue.store().read(image);
			try {
				return ImageDecoder.pixels(bytes, preprocessing);
			} catch (IOException e) {
				throw new IOException("The image " + describe(image) + " cannot be read. " + e.getMessage(), e);
			}
		};
	}

	private static String describe(ImageRecord image) {
		return image.name() + (image.identity() == null ? "" : " of " + image.identity()) + " (number " + image.id() + ")";
	}

	@Override
	public void close() {
		catalogue.close();
	}
}
