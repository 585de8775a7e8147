package org.twinlens.dataset.internal.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinlens.core.Part;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.internal.image.TestImages;

/** An import source made in memory. */
public final class ListedImages implements ImportSource {

	private final String description;
	private final List<Candidate> candidates = new ArrayList<>();

	public ListedImages(String description) {
		this.description = description;
	}

	/** Adds an image whose bytes depend on the number alone. */
	public ListedImages image(int number, String path, String identity) {
		return bytes(TestImages.png(number), path, identity, "", null);
	}

	public ListedImages image(int number, String path, String identity, String session, Part part) {
		return bytes(TestImages.png(number), path, identity, session, part);
	}

	public ListedImages bytes(byte[] bytes, String path, String identity, String session, Part part) {
		return candidate(new Candidate(path, identity, session, Optional.ofNullable(part), () -> bytes));
	}

	public ListedImages unreadable(String path, String reason) {
		return candidate(new Candidate(path, "somebody", "", Optional.empty(), () -> {
			throw new IOException(reason);
		}));
	}

	public ListedImages candidate(Candidate candidate) {
		candidates.add(candidate);
		return this;
	}

	@Override
	public String description() {
		return description;
	}

	@Override
	public long size() {
		return candidates.size();
	}

	@Override
	public void forEach(CandidateConsumer consumer) throws IOException {
		for (Candidate candidate : candidates) {
			consumer.accept(candidate);
		}
	}

	@Override
	public void close() {
		// nothing is open
	}
}
