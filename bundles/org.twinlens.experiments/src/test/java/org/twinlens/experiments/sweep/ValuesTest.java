package org.twinlens.experiments.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.twinlens.experiments.sweep.Values.Choices;
import org.twinlens.experiments.sweep.Values.Range;
import org.twinlens.experiments.sweep.Values.Scale;

class ValuesTest {

	@Test
	void areReadAsPeopleWriteThem() {
		assertEquals(new Choices(List.of("16", "32", "64")), Values.parse("16, 32,64"));
		assertEquals(new Choices(List.of("adam")), Values.parse("adam"));
		assertEquals(new Range(1e-5, 1e-2, Scale.LOG, false, 0), Values.parse("1e-5..1e-2:log"));
		assertEquals(new Range(0.1, 0.5, Scale.LINEAR, false, 5), Values.parse("0.1..0.5:5"));
		assertEquals(new Range(16, 128, Scale.LOG, true, 4), Values.parse("16..128:log:4"));
		assertEquals(new Range(-3, 3, Scale.LINEAR, true, 0), Values.parse("-3..3:linear"));
	}

	@Test
	void whatIsNoneIsSaid() {
		for (String text : List.of("", "1,,2", "1,1", "2..1", "1..1", "a..b", "0..1:log", "1..5:log:1", "1..5:often", "1..", "NaN..1", "1..Infinity", "1..2:99999")) {
			String sentence = assertThrows(IllegalArgumentException.class, () -> Values.parse(text), text).getMessage();
			assertTrue(sentence.endsWith("."), sentence);
		}
	}

	@Test
	void aRangeOnAGridHasItsEndsAndEqualSteps() {
		assertEquals(List.of("0.1", "0.2", "0.3", "0.4", "0.5"), Values.parse("0.1..0.5:5").grid());
		assertEquals(List.of("1.0E-5", "1.0E-4", "0.001", "0.01"), Values.parse("1e-5..1e-2:log:4").grid());
		assertEquals(List.of("16", "32", "64", "128"), Values.parse("16..128:log:4").grid());
		assertEquals(List.of("1", "2", "3"), Values.parse("1..3:7").grid()); // whole numbers, each once
		assertTrue(assertThrows(IllegalArgumentException.class, () -> Values.parse("0.1..0.5").grid()).getMessage().contains(":5"));
	}

	/** Of a log-uniform variable between 1e-5 and 1e-1 a quarter each lies below 1e-4, 1e-3 and 1e-2; of a uniform one nearly all lie above 1e-2. */
	@Test
	void logUniformIsUniformInTheLogarithm() {
		int draws = 20_000;
		double[] below = shares("1e-5..1e-1:log", draws, 1e-4, 1e-3, 1e-2);
		// four standard deviations of a share of 20,000 draws are at most 0.0142
		assertEquals(0.25, below[0], 0.0142);
		assertEquals(0.5, below[1], 0.0142);
		assertEquals(0.75, below[2], 0.0142);
		assertEquals(0.1, shares("1e-5..1e-1", draws, 1e-2)[0], 0.0142);
	}

	/** Whole numbers: 1, 2 and 3 are equally likely; in the logarithm they own ln 2, ln 3/2 and ln 4/3 of ln 4. */
	@Test
	void wholeNumbersOwnTheUnitTheyBegin() {
		double[] linear = shares("1..3", 20_000, 1.5, 2.5);
		assertEquals(1 / 3.0, linear[0], 0.0142);
		assertEquals(2 / 3.0, linear[1], 0.0142);
		double[] log = shares("1..3:log", 20_000, 1.5, 2.5);
		assertEquals(0.5, log[0], 0.0142);
		assertEquals(Math.log(3) / Math.log(4), log[1], 0.0142);
	}

	private static double[] shares(String values, int draws, double... bounds) {
		SplittableRandom random = new SplittableRandom(7);
		double[] shares = new double[bounds.length];
		Values drawn = Values.parse(values);
		for (int i = 0; i < draws; i++) {
			double value = Double.parseDouble(drawn.draw(random));
			for (int b = 0; b < bounds.length; b++) {
				shares[b] += value < bounds[b] ? 1.0 / draws : 0;
			}
		}
		return shares;
	}
}
