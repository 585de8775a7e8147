package org.twinlens.pairs.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SeededRandomTest {

	@Test
	void aSeedAndAPathNameASequence() {
		assertArrayEquals(new SeededRandom(7, 3, 4).shuffled(50), new SeededRandom(7, 3, 4).shuffled(50));
		assertFalse(Arrays.equals(new SeededRandom(7, 3, 4).shuffled(50), new SeededRandom(7, 4, 3).shuffled(50)));
		assertFalse(Arrays.equals(new SeededRandom(7, 3).shuffled(50), new SeededRandom(8, 3).shuffled(50)));
		assertFalse(Arrays.equals(new SeededRandom(7).shuffled(50), new SeededRandom(7, 0).shuffled(50)));
	}

	@Test
	void eachNumberIsAsLikely() {
		int[] counts = new int[6];
		SeededRandom random = new SeededRandom(1);
		IntStream.range(0, 60_000).forEach(i -> counts[random.nextInt(6)]++);
		// 10,000 expected, standard deviation 91
		assertTrue(Arrays.stream(counts).allMatch(n -> Math.abs(n - 10_000) < 500), Arrays.toString(counts));
	}

	@Test
	void aDrawTakesEachNumberAsOften() {
		int[] counts = new int[10];
		for (int seed = 0; seed < 20_000; seed++) {
			for (long number : new SeededRandom(seed).draw(10, 3)) {
				counts[(int) number]++;
			}
		}
		// 6,000 expected, standard deviation 65; without the random beginning the slices 0-2, 3-5 and 6-9 would give 6,667 and 5,000
		assertTrue(Arrays.stream(counts).allMatch(n -> Math.abs(n - 6_000) < 350), Arrays.toString(counts));
	}

	@Property
	void aDrawIsDistinctAndInRange(@ForAll @IntRange(max = 300) int count, @ForAll @LongRange(max = 1L << 40) long more, @ForAll long seed) {
		long[] drawn = new SeededRandom(seed).draw(count + more, count);
		assertEquals(count, Arrays.stream(drawn).distinct().count());
		assertTrue(Arrays.stream(drawn).allMatch(number -> number >= 0 && number < count + more));
	}

	@Test
	void aDrawOfMoreThanThereIsFails() {
		assertThrows(IllegalArgumentException.class, () -> new SeededRandom(1).draw(3, 4));
	}

	@Property
	void aShuffleIsAPermutation(@ForAll @IntRange(max = 200) int size, @ForAll long seed) {
		assertArrayEquals(IntStream.range(0, size).toArray(), Arrays.stream(new SeededRandom(seed).shuffled(size)).sorted().toArray());
		long[] values = IntStream.range(0, size).asLongStream().toArray();
		new SeededRandom(seed).shuffle(values);
		assertArrayEquals(IntStream.range(0, size).asLongStream().toArray(), Arrays.stream(values).sorted().toArray());
	}
}
