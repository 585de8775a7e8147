package org.twinlens.pairs.internal;

import java.util.List;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.core.PairSetBuilder;

/** Every unordered pair of some images. */
public final class AllPairs {

	private AllPairs() {
	}

	/**
	 * @param images   distinct, few enough that their pairs fit into a set
	 * @param identity a number for each image, the same for the same identity
	 * @return n·(n−1)/2 pairs: (0,1), (0,2), ..., (1,2), ...
	 */
	public static PairSet of(List<ImageRecord> images, int[] identity) {
		int n = identity.length;
		PairSetBuilder pairs = new PairSetBuilder(images, (int) ((long) n * (n - 1) / 2));
		for (int first = 0; first < n; first++) {
			for (int second = first + 1; second < n; second++) {
				pairs.add(first, second, identity[first] == identity[second]);
			}
		}
		return pairs.build();
	}
}
