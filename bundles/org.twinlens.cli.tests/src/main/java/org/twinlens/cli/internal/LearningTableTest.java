package org.twinlens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinlens.cli.internal.bench.LearningCurve;
import org.twinlens.cli.internal.bench.LearningCurve.Point;
import org.twinlens.cli.internal.bench.LearningTable;

class LearningTableTest {

	private static LearningCurve curve(String name, long seed, double... errors) {
		List<Point> points = IntStream.range(0, errors.length).mapToObj(i -> new Point(10 * (i + 1), i, errors[i])).toList();
		return new LearningCurve(name, seed, points);
	}

	@Test
	void anErrorIsReachedWhenItIsFirstThatLow() {
		LearningCurve curve = curve("a", 1, 0.5, 0.2, 0.3, 0.1);
		assertEquals(OptionalDouble.of(20), curve.secondsTo(0.2));
		assertEquals(OptionalDouble.of(40), curve.secondsTo(0.19));
		assertEquals(OptionalDouble.empty(), curve.secondsTo(0.05));
		assertEquals(0.1, curve.last());
	}

	@Test
	void theMedianNeedsMostSeeds() {
		List<LearningCurve> curves = List.of(curve("a", 1, 0.3, 0.1), curve("b", 1, 0.4, 0.3), curve("a", 2, 0.1, 0.1), curve("b", 2, 0.4, 0.2), curve("a", 3, 0.4, 0.3), curve("b", 3, 0.4, 0.4));
		List<String> lines = new LearningTable("error", List.of(0.2), curves).lines();
		assertEquals(3, lines.size());
		assertTrue(lines.get(0).contains("s to 20.0 %"));
		assertTrue(lines.get(1).startsWith("a ") && lines.get(1).contains("15 (10–20) 2/3") && lines.get(1).endsWith("10.0 (10.0–30.0)"), lines.get(1));
		assertTrue(lines.get(2).startsWith("b ") && lines.get(2).contains("– (1 of 3)"), lines.get(2));
	}
}
