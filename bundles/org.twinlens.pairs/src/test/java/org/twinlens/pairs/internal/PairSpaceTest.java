package org.twinlens.pairs.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.twinlens.core.ImageRecord;
import org.twinlens.pairs.TestImages;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PairSpaceTest {

	@Provide
	Arbitrary<List<ImageRecord>> images() {
		return TestImages.pairable();
	}

	@Test
	void numbersThePairsOfInterleavedIdentities() {
		// rows 0 and 2 are a, row 1 is b, row 3 is c: one positive pair, 6 − 1 = 5 negative pairs
		PairSpace space = new PairSpace(List.of(TestImages.image(1, "a", 1), TestImages.image(2, "b", 1), TestImages.image(3, "a", 2), TestImages.image(4, "c", 1)));
		assertEquals(3, space.identities());
		assertEquals(1, space.positives());
		assertEquals(5, space.negatives());
		assertArrayEquals(new int[] { 0, 2 }, space.rows(0));
		assertEquals(pair(0, 2), space.positive(0, 0));
		assertArrayEquals(new long[] { pair(0, 1), pair(0, 3), pair(1, 2), pair(2, 3), pair(1, 3) }, LongStream.range(0, 5).map(space::negative).toArray());
	}

	@Test
	void positivePairsOfAnIdentityAreNumberedInATriangle() {
		PairSpace space = new PairSpace(TestImages.of(4));
		assertArrayEquals(new long[] { pair(0, 1), pair(0, 2), pair(1, 2), pair(0, 3), pair(1, 3), pair(2, 3) },
				LongStream.range(0, 6).map(number -> space.positive(0, number)).toArray());
		assertEquals(0, space.negatives());
	}

	@Property
	void everyPairHasOneNumber(@ForAll("images") List<ImageRecord> images) {
		PairSpace space = new PairSpace(images);
		Set<Long> seen = new HashSet<>();
		for (int identity = 0; identity < space.identities(); identity++) {
			for (long number = 0; number < space.positives(identity); number++) {
				assertTrue(seen.add(checked(images, space.positive(identity, number), true)));
			}
		}
		assertEquals(space.positives(), seen.size());
		for (long number = 0; number < space.negatives(); number++) {
			assertTrue(seen.add(checked(images, space.negative(number), false)));
		}
		assertEquals(images.size() * (images.size() - 1L) / 2, seen.size());
	}

	private static long checked(List<ImageRecord> images, long pair, boolean same) {
		assertTrue(PairSpace.first(pair) < PairSpace.second(pair));
		assertEquals(same, images.get(PairSpace.first(pair)).sameIdentity(images.get(PairSpace.second(pair))));
		return pair;
	}

	@Test
	void countsBeyondTheRangeOfInts() {
		PairSpace space = new PairSpace(TestImages.of(70_000, 1));
		assertEquals(2_449_965_000L, space.positives());
		assertEquals(pair(69_998, 69_999), space.positive(0, 2_449_964_999L));
		IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> space.checked(space.positives()));
		assertTrue(refused.getMessage().startsWith("70001 images of 2 identities make 2449965000 positive pairs and 70000 negative pairs, but"), refused.getMessage());
	}

	@Test
	void refusesImagesWithoutIdentityAndImagesGivenTwice() {
		ImageRecord unlabelled = new ImageRecord(1, "00", null, "", "who.png", 1, 1);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new PairSpace(List.of(unlabelled))).getMessage().contains("who.png"));
		ImageRecord a = TestImages.image(1, "a", 1);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new PairSpace(List.of(a, a))).getMessage().contains("a_0001.jpg"));
	}

	private static long pair(int first, int second) {
		return PairSpace.pack(first, second);
	}
}
