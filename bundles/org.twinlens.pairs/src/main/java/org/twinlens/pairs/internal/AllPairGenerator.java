package org.twinlens.pairs.internal;

import org.osgi.service.component.annotations.Component;
import org.twinlens.core.PairSet;
import org.twinlens.pairs.PairGenerator;

/** Every unordered pair of different images, in the images' order; the seed plays no part. */
@Component
public final class AllPairGenerator implements PairGenerator {

	@Override
	public String id() {
		return "all";
	}

	@Override
	public String description() {
		return "Every pair of two images";
	}

	@Override
	public PairSet generate(Request request) {
		PairSpace space = new PairSpace(request.images());
		int size = space.checked(space.positives() + space.negatives());
		if (size == 0) {
			throw new IllegalArgumentException("Pairs need at least two images, and there " + (request.images().isEmpty() ? "is none." : "is only one."));
		}
		if (request.budget() > 0 && size > request.budget()) {
			throw new IllegalArgumentException(space.describe() + ", more than the " + request.budget()
					+ " asked for. Ask for as many, or use the generator \"evaluation\", which takes a sample of the negative pairs.");
		}
		int[] identity = new int[request.images().size()];
		for (int i = 0; i < space.identities(); i++) {
			for (int row : space.rows(i)) {
				identity[row] = i;
			}
		}
		return AllPairs.of(space.images(), identity);
	}
}
