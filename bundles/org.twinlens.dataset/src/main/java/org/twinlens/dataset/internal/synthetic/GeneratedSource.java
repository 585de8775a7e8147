package org.twinlens.dataset.internal.synthetic;

import java.io.IOException;
import java.util.function.LongFunction;

import org.twinlens.dataset.ImportSource;

/**
 * Data made while it is asked for.
 *
 * @param description for provenance: what it is and the numbers it is made from
 * @param size        number of candidates
 * @param candidate   makes the one of a number from 0, whatever was made before
 */
record GeneratedSource(String description, long size, LongFunction<Candidate> candidate) implements ImportSource {

	@Override
	public void forEach(CandidateConsumer consumer) throws IOException {
		for (long i = 0; i < size; i++) {
			consumer.accept(candidate.apply(i));
		}
	}

	@Override
	public void close() {
		// nothing is held
	}
}
