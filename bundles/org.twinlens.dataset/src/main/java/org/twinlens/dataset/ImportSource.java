package org.twinlens.dataset;

import java.io.IOException;
import java.util.Optional;

import org.twinlens.core.Part;

/** What an import would bring in, read as it is consumed. */
public interface ImportSource extends AutoCloseable {

	/** Where it comes from, for provenance: importer and file name. */
	String description();

	/** Number of candidates, or -1 while unknown. */
	long size();

	/** Hands over every candidate, one after the other; its bytes are read only when asked for. */
	void forEach(CandidateConsumer consumer) throws IOException;

	/** A consumer that may fail. */
	interface CandidateConsumer {
		void accept(Candidate candidate) throws IOException;
	}

	/**
	 * A file that may be an image.
	 *
	 * @param path     in the source, with {@code /}
	 * @param identity or {@code null} when the source does not say
	 * @param session  or the empty string
	 * @param part     the part of a split the source prescribes
	 * @param bytes    reads the file; fails with a sentence when it is too large or unreadable. May be asked on any thread until the source is closed
	 */
	record Candidate(String path, String identity, String session, Optional<Part> part, BytesReader bytes) {
	}

	interface BytesReader {
		byte[] read() throws IOException;
	}

	@Override
	void close() throws IOException;
}
