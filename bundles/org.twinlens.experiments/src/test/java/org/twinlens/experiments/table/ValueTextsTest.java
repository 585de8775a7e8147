package org.twinlens.experiments.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinlens.core.metrics.Interval;

class ValueTextsTest {

	private static Column column(Column.Kind kind, boolean told) {
		return new Column("x", "X", kind, Column.Better.NEITHER, told);
	}

	@Test
	void numbersAsShortAsTheyAre() {
		assertEquals("1e-4", ValueTexts.plain(1e-4));
		assertEquals("0.001", ValueTexts.plain(0.001));
		assertEquals("0.9", ValueTexts.plain(0.9));
		assertEquals("32", ValueTexts.plain(32));
		assertEquals("0", ValueTexts.plain(-0.0));
		assertEquals("-2.5e-7", ValueTexts.plain(-2.5e-7));
		assertEquals("1e12", ValueTexts.plain(1e12));
	}

	@Test
	void figuresWithTheirIntervals() {
		assertEquals("4.21\u00A0% [3.00, 5.50]", ValueTexts.text(column(Column.Kind.SHARE, false), new Value.Number(0.0421, new Interval(0.03, 0.055), 0)));
		assertEquals("12.5\u00A0%", ValueTexts.text(column(Column.Kind.SHARE, false), Value.number(0.125)));
		assertEquals("0.9876 [0.9000, 1.0000]", ValueTexts.text(column(Column.Kind.NUMBER, false), new Value.Number(0.98761, new Interval(0.9, 1), 0)));
		assertEquals("1,234", ValueTexts.text(column(Column.Kind.COUNT, false), Value.number(1234)));
		assertEquals("2\u00A0h 5\u00A0min", ValueTexts.text(column(Column.Kind.DURATION, false), Value.number(7500)));
		assertEquals("1\u00A0min 1\u00A0s", ValueTexts.text(column(Column.Kind.DURATION, false), Value.number(61)));
	}

	@Test
	void wordsAndNothing() {
		assertEquals("a, b", ValueTexts.text(column(Column.Kind.WORDS, false), new Value.Words(List.of("a", "b"))));
		assertEquals("", ValueTexts.text(column(Column.Kind.TEXT, false), Value.NONE));
		assertEquals("3 values", ValueTexts.text(column(Column.Kind.TEXT, true), new Value.Several(3)));
	}

	@Test
	void differencesWithTheirSign() {
		assertEquals("−0.50", ValueTexts.delta(column(Column.Kind.SHARE, false), -0.005, 0.05));
		assertEquals("+1.5", ValueTexts.delta(column(Column.Kind.SHARE, false), 0.015, 0.2));
		assertEquals("±0", ValueTexts.delta(column(Column.Kind.SHARE, false), 0, 0.2));
		assertEquals("+1\u00A0min 0\u00A0s", ValueTexts.delta(column(Column.Kind.DURATION, false), 60, 100));
	}
}
