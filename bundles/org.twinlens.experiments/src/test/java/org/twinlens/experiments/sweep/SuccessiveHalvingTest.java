package org.twinlens.experiments.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinlens.experiments.sweep.Strategy.SuccessiveHalving;
import org.twinlens.experiments.sweep.Strategy.SuccessiveHalving.Rung;

class SuccessiveHalvingTest {

	private static List<Rung> rungs(int runs, int first, int epochs, int factor) {
		return new SuccessiveHalving(runs, 1, first, epochs, factor).rungs();
	}

	/** The most exploring bracket of table 1 in Li et al. 2018: R = 81, η = 3. */
	@Test
	void areThoseOfTheHyperbandPaper() {
		assertEquals(List.of(new Rung(81, 1), new Rung(27, 3), new Rung(9, 9), new Rung(3, 27), new Rung(1, 81)), rungs(81, 1, 81, 3));
		assertEquals(List.of(new Rung(6, 27), new Rung(2, 81)), rungs(6, 27, 81, 3));
	}

	@Test
	void epochsThatAreNoPowerAreDividedFromTheEnd() {
		// 20/9 and 20/3 epochs; 10, 10/3 and 10/9 runs
		assertEquals(List.of(new Rung(10, 2), new Rung(3, 7), new Rung(1, 20)), rungs(10, 2, 20, 3));
		assertEquals(List.of(new Rung(7, 5), new Rung(3, 10)), rungs(7, 4, 10, 2));
	}

	@Test
	void whoHasNobodyLeftToCompeteWithGoesToTheEnd() {
		assertEquals(List.of(new Rung(4, 1), new Rung(1, 27)), rungs(4, 1, 27, 3));
		assertEquals(List.of(new Rung(1, 3), new Rung(1, 27)), rungs(1, 3, 27, 3).subList(0, 2));
	}

	@Test
	void oneRungIsASweepAtRandom() {
		assertEquals(List.of(new Rung(5, 20)), rungs(5, 20, 20, 3));
		assertEquals(List.of(new Rung(5, 20)), rungs(5, 7, 20, 3));
	}

	@Test
	void whatIsNoHalvingIsSaid() {
		assertThrows(IllegalArgumentException.class, () -> rungs(0, 1, 10, 3));
		assertThrows(IllegalArgumentException.class, () -> rungs(5, 11, 10, 3));
		assertThrows(IllegalArgumentException.class, () -> rungs(5, 0, 10, 3));
		assertThrows(IllegalArgumentException.class, () -> rungs(5, 1, 10, 1));
	}
}
