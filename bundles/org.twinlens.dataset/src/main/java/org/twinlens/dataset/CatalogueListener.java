package org.twinlens.dataset;

/** Learns of changes made through this study's objects, after they are committed, on the thread that made them; never of changes by another process. */
@FunctionalInterface
public interface CatalogueListener {

	/** What changed. */
	enum Change {
		/** Images came in. */
		IMAGES,
		/** Identities or exclusions, and with them the log of edits. */
		LABELS,
		/** A split was drawn, or its leak report written. */
		SPLITS,
		/** Quality figures and groups of near duplicates. */
		QUALITY
	}

	/** What it throws is logged and changes nothing. */
	void changed(Change change);
}
