package org.twinlens.experiments.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.twinlens.core.metrics.Interval;
import org.twinlens.experiments.calibration.ErrorRate.Kind;
import org.twinlens.experiments.calibration.ErrorRate.Support;

class ErrorRateTest {

	private static ErrorRate rate(long errors, long trials) {
		return new ErrorRate(Kind.FMR, errors, trials, 50, new Interval(0.0004, 0.125));
	}

	@Test
	void thirtyErrorsMakeARateFirm() {
		assertEquals(Support.FIRM, rate(30, 1000).support());
		assertEquals(Optional.empty(), rate(30, 1000).remark());
		assertEquals(Support.ROUGH, rate(29, 1000).support());
		assertEquals("Only 1 of 1,000 impostor pairs is wrongly accepted here: read the interval, not the figure (rule of 30).", rate(1, 1000).remark().orElseThrow());
		assertEquals(Support.REFUSED, rate(0, 1000).support());
		assertEquals(Optional.empty(), rate(0, 1000).remark(), "what is refused needs no remark");
	}

	@Test
	void threeByTheNumberOfTrialsIsTheBestThatCanBeClaimed() {
		assertTrue(rate(0, 1000).refusal().orElseThrow().contains("below 0.30 %"));
		assertTrue(rate(0, 30000).refusal().orElseThrow().contains("below 0.010 %"));
		assertEquals("FMR below 1.0 % at best", rate(0, 300).text());
		assertTrue(rate(0, 2).refusal().orElseThrow().contains("Too few impostor pairs (2)"));
		assertEquals("FMR unknown", rate(0, 2).text());
	}

	@Test
	void figuresHaveTwoDigitsThatCount() {
		assertEquals("FMR 12 % [0.040, 12]", new ErrorRate(Kind.FMR, 123, 1000, 9, new Interval(0.0004, 0.124)).text());
		assertEquals("FNMR 1.2 % [0, 100]", new ErrorRate(Kind.FNMR, 12, 1000, 9, new Interval(0, 1)).text());
	}
}
