package org.twinlens.cli.internal.training;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.twinlens.cli.internal.UserError;
import org.twinlens.core.PairSet;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.ImageQuery.Exclusion;
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

	/**
	 * A set to train or test on: none of its images is excluded by now. A set with fewer pairs would not be the one that was saved.
	 *
	 * @throws IOException when there is no such set, naming those there are, or an image of it is missing
	 */
	public static PairSet usable(Study study, String name) throws IOException {
		PairSet pairs = read(study, name);
		Set<Long> excluded = Arrays.stream(study.catalogue().ids(ImageQuery.ALL.withExcluded(Exclusion.ONLY))).boxed().collect(Collectors.toSet());
		long images = pairs.images().stream().filter(image -> excluded.contains(image.id())).count();
		if (images > 0) {
			throw new UserError("The pair set \"" + name + "\" has " + images + (images == 1 ? " image that is" : " images that are")
					+ " excluded by now. Make the set anew (twinlens pairs), or let them take part again (twinlens label include).");
		}
		return pairs;
	}
}
