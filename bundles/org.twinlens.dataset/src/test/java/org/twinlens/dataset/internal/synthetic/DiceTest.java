package org.twinlens.dataset.internal.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class DiceTest {

	@Test
	void theSameNumbersGiveTheSameDraws() {
		assertEquals(Dice.of(1, "face", 2).next(), Dice.of(1, "face", 2).next());
	}

	@Test
	void anotherSeedThingOrNumberGivesOtherDraws() {
		long first = Dice.of(1, "face", 2).next();
		for (Dice other : List.of(Dice.of(2, "face", 2), Dice.of(1, "camera", 2), Dice.of(1, "face", 3), Dice.of(1, "face"), Dice.of(1, "face", 2, 0), Dice.of(0, "face", 2))) {
			assertNotEquals(first, other.next());
		}
	}

	@Test
	void theOrderOfTheNumbersMatters() {
		assertNotEquals(Dice.of(1, "drawing", 2, 3).next(), Dice.of(1, "drawing", 3, 2).next());
	}

	@Test
	void evenDrawsFillTheirRange() {
		Dice dice = Dice.of(7, "test");
		int[] counts = new int[10];
		for (int i = 0; i < 10_000; i++) {
			counts[(int) (dice.share() * 10)]++;
		}
		for (int count : counts) {
			assertEquals(1000, count, 150); // five standard deviations of 30
		}
	}

	@Test
	void bellShapedDrawsHaveAThirdOfTheSpreadAsDeviation() {
		Dice dice = Dice.of(7, "test");
		double sum = 0;
		double squares = 0;
		for (int i = 0; i < 10_000; i++) {
			double value = dice.around(5, 3);
			assertTrue(value >= 2 && value <= 8);
			sum += value;
			squares += (value - 5) * (value - 5);
		}
		assertEquals(5, sum / 10_000, 0.05);
		assertEquals(1, squares / 10_000, 0.06);
	}

	@Property
	void drawsStayInTheirRange(@ForAll long seed, @ForAll @IntRange(min = 1) int count, @ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
			@ForAll @DoubleRange(min = 0, max = 1e6) double width) {
		Dice dice = Dice.of(seed, "test");
		int below = dice.below(count);
		assertTrue(below >= 0 && below < count);
		double between = dice.between(low, low + width);
		assertTrue(between >= low && between <= low + width);
	}

	@Test
	void anythingMayBePicked() {
		Dice dice = Dice.of(1, "test");
		boolean[] seen = new boolean[3];
		for (int i = 0; i < 100; i++) {
			seen[dice.pick(List.of(0, 1, 2))] = true;
		}
		assertTrue(seen[0] && seen[1] && seen[2]);
	}
}
