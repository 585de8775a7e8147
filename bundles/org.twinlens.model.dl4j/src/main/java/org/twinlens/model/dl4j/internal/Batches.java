package org.twinlens.model.dl4j.internal;

import java.io.IOException;

import org.twinlens.core.PairSet;
import org.twinlens.model.TrainingRequest;

/** A run's training batches, by the number of their iteration over all epochs, from 0. */
record Batches(TrainingRequest request) {

	/** A batch and the pairs over its images. */
	record Step(PairSet pairs, Batch batch) {
	}

	/** Reads them ahead of their use, from iteration {@code first} to before {@code end}. */
	Prefetch<Step> from(long first, long end) {
		BatchMemory[] places = BatchMemory.several(Prefetch.PLACES);
		return new Prefetch<>(n -> step(n, places[(int) (n % places.length)]), first, end);
	}

	private Step step(long n, BatchMemory memory) throws IOException {
		int perEpoch = request.batches().iterationsPerEpoch();
		PairSet pairs = request.batches().batch((int) (n / perEpoch), (int) (n % perEpoch));
		return new Step(pairs, Batch.training(pairs, request.pixels(), request.architecture().input(), request.config().augmentation(), request.config().seed(), n,
				memory));
	}
}
