package org.twinlens.core.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class SpreadTest {

	@Test
	void theMiddleOfAnOddCountIsOneOfThem() {
		assertEquals(new Spread(1, 3, 9), Spread.of(List.of(9., 1., 3.)));
	}

	@Test
	void theMiddleOfAnEvenCountIsTheMeanOfTwo() {
		assertEquals(new Spread(1, 3.5, 9), Spread.of(List.of(4., 9., 3., 1.)));
	}

	@Test
	void noNumbersHaveNoSpread() {
		assertThrows(IllegalArgumentException.class, () -> Spread.of(List.of()));
	}
}
