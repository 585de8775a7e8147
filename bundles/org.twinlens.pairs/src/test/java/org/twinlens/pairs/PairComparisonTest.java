package org.twinlens.pairs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.pairs.PairGenerator.Request;
import org.twinlens.pairs.internal.BalancedPairGenerator;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PairComparisonTest {

	private static final List<ImageRecord> IMAGES = TestImages.of(3, 2);

	private static Pair pair(int first, int second, boolean same) {
		return new Pair(IMAGES.get(first), IMAGES.get(second), same);
	}

	@Test
	void tellsWhatOnlyOneHasWhatBothHaveAndWhatIsLabelledOtherwise() {
		PairSet one = PairSet.of(List.of(pair(0, 1, true), pair(1, 2, true), pair(0, 3, false), pair(2, 4, false)));
		PairSet other = PairSet.of(List.of(pair(3, 4, true), pair(2, 4, true), pair(3, 0, false), pair(1, 0, true)));
		PairComparison found = PairComparison.of(one, other);
		assertArrayEquals(new int[] { 1 }, found.onlyOne());
		assertArrayEquals(new int[] { 0 }, found.onlyOther());
		assertArrayEquals(new int[] { 0, 2 }, found.both(), "the order within a pair does not matter");
		assertArrayEquals(new int[] { 3 }, found.relabelled());
		assertFalse(found.same());
	}

	@Test
	void aPairWithBothLabelsHasTheSameLabelSomewhere() {
		PairSet one = PairSet.of(List.of(pair(0, 1, true)));
		PairSet other = PairSet.of(List.of(pair(0, 1, false), pair(1, 0, true)));
		PairComparison found = PairComparison.of(one, other);
		assertArrayEquals(new int[] { 0 }, found.both());
		assertEquals(0, found.relabelled().length);
	}

	@Test
	void recognisesImagesByTheirFiles() {
		PairSet one = PairSet.of(List.of(pair(0, 1, true)));
		ImageRecord elsewhere = new ImageRecord(77, IMAGES.get(0).hash(), "P0", "", "copy.jpg", 8, 8);
		assertTrue(PairComparison.of(one, PairSet.of(List.of(new Pair(IMAGES.get(1), elsewhere, true)))).same());
		assertTrue(PairComparison.of(PairSet.of(List.of()), PairSet.of(List.of())).same());
	}

	@Provide
	Arbitrary<List<ImageRecord>> images() {
		return TestImages.pairable();
	}

	/** Against sets of sets. */
	@Property(tries = 200)
	void agreesWithSets(@ForAll("images") List<ImageRecord> images, @ForAll long seed, @ForAll long otherSeed) {
		PairSet one = new BalancedPairGenerator().generate(new Request(images, 12, seed));
		PairSet other = new BalancedPairGenerator().generate(new Request(images, 8, otherSeed));
		Set<Set<Long>> ones = new HashSet<>(TestImages.unordered(one));
		Set<Set<Long>> others = new HashSet<>(TestImages.unordered(other));
		PairComparison found = PairComparison.of(one, other);
		assertEquals(ones.stream().filter(p -> !others.contains(p)).collect(Collectors.toSet()), chosen(one, found.onlyOne()));
		assertEquals(others.stream().filter(p -> !ones.contains(p)).collect(Collectors.toSet()), chosen(other, found.onlyOther()));
		assertEquals(ones.stream().filter(others::contains).collect(Collectors.toSet()), chosen(one, found.both()));
		assertEquals(0, found.relabelled().length);
		assertTrue(PairComparison.of(one, one).same());
	}

	private static Set<Set<Long>> chosen(PairSet pairs, int[] numbers) {
		List<Set<Long>> all = TestImages.unordered(pairs);
		return Arrays.stream(numbers).mapToObj(all::get).collect(Collectors.toSet());
	}
}
