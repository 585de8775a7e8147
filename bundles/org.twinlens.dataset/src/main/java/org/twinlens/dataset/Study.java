package org.twinlens.dataset;

import java.nio.file.Path;

import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.dataset.audit.Audits;
import org.twinlens.dataset.leak.LeakGate;

/**
 * An open study: a folder with {@code study.json}, {@code catalogue.db}, {@code images/} (content-addressed), {@code pairs/} (CSV) and {@code runs/}. Copy it and you
 * have it all. Safe for use by several threads; several processes may have it open (see {@link StudyLock} for windows).
 */
public interface Study extends AutoCloseable {

	String name();

	Path folder();

	DatasetCatalogue catalogue();

	/** Changes of labels, with undo. */
	Edits edits();

	/** Quality of the images. */
	Audits audits();

	/** Whether splits leak. */
	LeakGate leakGate();

	/** Takes identities out for good. */
	Erasure erasure();

	/** The images of the catalogue, decoded and prepared each time. */
	PixelSource pixels(Preprocessing preprocessing);

	/**
	 * The same pixels, bit by bit, for those who need many images more than once, such as training: each is decoded and prepared once and then kept under {@code cache/}, which
	 * may be deleted at any time. Where there is no room for it, a sentence goes to the log and images are decoded as without.
	 */
	default PixelSource keptPixels(Preprocessing preprocessing) {
		return pixels(preprocessing);
	}

	default Path runsFolder() {
		return folder().resolve("runs");
	}

	default Path pairsFolder() {
		return folder().resolve("pairs");
	}

	@Override
	void close();
}
