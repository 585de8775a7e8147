package org.twinlens.dataset.internal.catalogue;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.twinlens.dataset.internal.image.ImageFormat;

/** Puts what an import reads into the image store, and remembers what it put there. */
final class NewFiles implements CandidateReader.Shelf {

	private final ImageStore store;
	private final Set<String> stored = ConcurrentHashMap.newKeySet();

	NewFiles(ImageStore store) {
		this.store = store;
	}

	/** The hashes of the images that were put into the store, also when reading was broken off. */
	Set<String> stored() {
		return stored;
	}

	/** A known image's file that is missing is put back. */
	@Override
	public void put(String hash, byte[] bytes, boolean known) throws IOException {
		if (!store.has(hash) && (known || stored.add(hash))) {
			try {
				store.put(hash, ImageFormat.of(bytes).orElseThrow(), bytes);
			} catch (IOException e) {
				throw new IOException("An image could not be stored with the study: " + e.getMessage() + ". Is the disk full or the study's folder not yours to write?", e);
			}
		}
	}
}
