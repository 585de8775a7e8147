package org.twinlens.cli.internal.training;

import java.io.IOException;

import org.twinlens.core.PairSet;
import org.twinlens.dataset.Study;
import org.twinlens.pairs.file.PairSetStore;

/** The study's saved pair sets. */
public final class SavedPairs {

	private SavedPairs() {
	}

	public static PairSetStore store(Study study) {
		return new PairSetStore(study.pairsFolder());
	}

	/** @throws IOException when there is no such set, naming those there are, or an image of it is missing */
	public static PairSet read(Study study, String name) throws IOException {
		return store(study).open(name, study.catalogue()::imageByHash).pairs();
	}
}
