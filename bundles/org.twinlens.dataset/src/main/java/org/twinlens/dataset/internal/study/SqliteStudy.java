package org.twinlens.dataset.internal.study;

import java.nio.file.Path;

import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.dataset.DatasetCatalogue;
import org.twinlens.dataset.Edits;
import org.twinlens.dataset.Erasure;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.audit.Audits;
import org.twinlens.dataset.internal.catalogue.SqliteDatasetCatalogue;
import org.twinlens.dataset.internal.pixels.PixelCache;
import org.twinlens.dataset.leak.LeakGate;

/** A study folder that is open. */
final class SqliteStudy implements Study {

	private final String name;
	private final Path folder;
	private final SqliteDatasetCatalogue catalogue;
	private final PixelCache kept;

	SqliteStudy(String name, Path folder, SqliteDatasetCatalogue catalogue) {
		this.name = name;
		this.folder = folder;
		this.catalogue = catalogue;
		kept = new PixelCache(folder);
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
	public Erasure erasure() {
		return new ThoroughErasure(catalogue.erasure(), kept);
	}

	@Override
	public PixelSource pixels(Preprocessing preprocessing) {
		return image -> preprocessing.apply(catalogue.picture(image));
	}

	@Override
	public PixelSource keptPixels(Preprocessing preprocessing) {
		return kept.of(preprocessing, pixels(preprocessing));
	}

	@Override
	public void close() {
		catalogue.close();
	}
}
