package org.twinlens.dataset.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinlens.core.Part;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.SplitRequest.Kind;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class SplitDrawTest {

	@ParameterizedTest
	@CsvSource({ "10, 0.6, 0.2, 6, 2, 2", "29, 0.6, 0.2, 17, 6, 6", "3, 0.6, 0.2, 1, 1, 1", "4, 0.6, 0.2, 2, 1, 1", "7, 0.75, 0, 5, 0, 2", "5, 1, 0, 5, 0, 0", "5, 0, 0, 0, 0, 5",
			"100, 0.98, 0.01, 98, 1, 1", "10, 0.98, 0.01, 8, 1, 1", "1, 1, 0, 1, 0, 0", "0, 0, 0, 0, 0, 0" })
	void sizesFollowTheShares(int items, double train, double calibration, int inTrain, int inCalibration, int inTest) {
		if (items == 0) {
			assertEquals("A split into 1 part needs at least 1 identities; there are 0.",
					assertThrows(IllegalArgumentException.class, () -> draw(items, train, calibration, 1)).getMessage());
			return;
		}
		Part[] parts = draw(items, train, calibration, 1);
		assertArrayEquals(new int[] { inTrain, inCalibration, inTest }, sizes(parts));
	}

	@Test
	void tooFewAreASentence() {
		assertEquals("A split into 3 parts needs at least 3 identities; there are 2.",
				assertThrows(IllegalArgumentException.class, () -> draw(2, 0.6, 0.2, 1)).getMessage());
		assertEquals("A split into 2 parts needs at least 2 identities; there is 1.",
				assertThrows(IllegalArgumentException.class, () -> draw(1, 0.5, 0.5, 1)).getMessage());
	}

	@Test
	void whereAGroupIsTestedTheDrawMayLeaveNothingToTest() {
		SplitRequest request = new SplitRequest("x", Kind.IDENTITY_DISJOINT, 1, 0.5, 0.4, List.of("a/"));
		assertArrayEquals(new int[] { 1, 1, 0 }, sizes(SplitDraw.draw(2, request, "identities")));
	}

	/** A change here would change the splits of every study. */
	@Test
	void theDrawOfASeedStaysWhatItIs() {
		StringBuilder drawn = new StringBuilder();
		for (Part part : draw(20, 0.6, 0.2, 42)) {
			drawn.append(part.ordinal());
		}
		assertEquals("10020010000110022200", drawn.toString());
	}

	@Property
	void everyPartWithAShareHasItsShare(@ForAll @IntRange(min = 3, max = 500) int items, @ForAll @DoubleRange(min = 0, max = 0.7) double train,
			@ForAll @DoubleRange(min = 0, max = 0.3) double calibration, @ForAll long seed) {
		int[] sizes = sizes(draw(items, train, calibration, seed));
		double[] shares = { train, calibration, 1 - train - calibration };
		assertEquals(items, Arrays.stream(sizes).sum());
		for (int i = 0; i < 3; i++) {
			assertTrue(shares[i] > 1e-9 ? sizes[i] >= 1 : sizes[i] == 0, Arrays.toString(sizes));
			assertEquals(shares[i] * items, sizes[i], 2.01, Arrays.toString(sizes));
		}
		assertArrayEquals(draw(items, train, calibration, seed), draw(items, train, calibration, seed));
	}

	private static Part[] draw(int items, double train, double calibration, long seed) {
		return SplitDraw.draw(items, new SplitRequest("x", Kind.IDENTITY_DISJOINT, seed, train, calibration, List.of()), "identities");
	}

	private static int[] sizes(Part[] parts) {
		int[] sizes = new int[3];
		for (Part part : parts) {
			sizes[part.ordinal()]++;
		}
		return sizes;
	}
}
