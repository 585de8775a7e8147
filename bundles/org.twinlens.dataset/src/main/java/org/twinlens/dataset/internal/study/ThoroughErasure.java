package org.twinlens.dataset.internal.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.twinlens.core.Mentions;
import org.twinlens.dataset.Erasure;
import org.twinlens.dataset.internal.pixels.PixelCache;

/** Erases an identity from the catalogue and throws away the prepared images, which others may have kept while that was under way. */
record ThoroughErasure(Erasure catalogue, PixelCache prepared) implements Erasure {

	@Override
	public Optional<Traces> traces(String identity) {
		return catalogue.traces(identity);
	}

	@Override
	public List<Erased> erase(Traces traces, Mentions names) throws IOException {
		List<Erased> erased = new ArrayList<>(catalogue.erase(traces, names));
		int files = prepared.clear();
		if (files > 0) {
			erased.add(new Erased("files of prepared images, to be made anew", files));
		}
		return erased;
	}

	@Override
	public List<String> find(Mentions names, Set<String> hashes) {
		return catalogue.find(names, hashes);
	}
}
