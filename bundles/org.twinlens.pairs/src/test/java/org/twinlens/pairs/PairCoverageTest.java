package org.twinlens.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.pairs.PairCoverage.Share;

class PairCoverageTest {

	/** P0 has images 0 to 2, P1 images 3 and 4, P2 image 5. */
	private static final List<ImageRecord> IMAGES = TestImages.of(3, 2, 1);

	@Test
	void countsPairsImagesAndIdentities() {
		PairSet pairs = PairSet.of(List.of(new Pair(IMAGES.get(0), IMAGES.get(1), true), new Pair(IMAGES.get(0), IMAGES.get(3), false), new Pair(IMAGES.get(1), IMAGES.get(3), false)));
		assertEquals(new PairCoverage(1, 2, 3, 6, 2, 3, 0, 0, List.of(new Share("P0", 3, 2, 1, 2), new Share("P1", 2, 1, 0, 2), new Share("P2", 1, 0, 0, 0))),
				PairCoverage.of(pairs, IMAGES));
	}

	@Test
	void tellsPairsThatAreLabelledOtherwiseThanTheirImages() {
		PairSet pairs = PairSet.of(List.of(new Pair(IMAGES.get(0), IMAGES.get(1), false), new Pair(IMAGES.get(0), IMAGES.get(3), true), new Pair(IMAGES.get(3), IMAGES.get(4), true)));
		PairCoverage found = PairCoverage.of(pairs, IMAGES);
		assertEquals(2, found.outdated());
		assertEquals(List.of(new Share("P0", 3, 2, 1, 1), new Share("P1", 2, 2, 2, 0), new Share("P2", 1, 0, 0, 0)), found.shares());
	}

	@Test
	void imagesBeyondThoseThereAreAndUnlabelledOnesCountAsImages() {
		ImageRecord nobody = IMAGES.get(5).withIdentity(null);
		PairSet pairs = PairSet.of(List.of(new Pair(IMAGES.get(3), nobody, false)));
		assertEquals(new PairCoverage(0, 1, 2, 5, 1, 2, 2, 0, List.of(new Share("P0", 3, 0, 0, 0), new Share("P1", 1, 1, 0, 1))), PairCoverage.of(pairs, IMAGES.subList(0, 3)));
	}

	@Test
	void nothingOfNothing() {
		assertEquals(new PairCoverage(0, 0, 0, 0, 0, 0, 0, 0, List.of()), PairCoverage.of(PairSet.of(List.of()), List.of()));
	}
}
