package org.twinlens.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

/** Scales, formats, what is looked at, and colours. */
class AxesTest {

	@Property
	void aPlaceLeadsBackToItsValue(@ForAll @Scale(6) @DoubleRange(min = 1e-4, max = 0.9999) double value) {
		for (AxisScale scale : AxisScale.values()) {
			assertEquals(value, scale.value(scale.place(value)), 1e-9);
		}
	}

	@Test
	void scalesReachOnlySoFar() {
		assertFalse(AxisScale.LOGARITHMIC.accepts(0));
		assertFalse(AxisScale.DEVIATE.accepts(1));
		assertFalse(AxisScale.LINEAR.accepts(Double.NaN));
		assertFalse(AxisScale.LINEAR.accepts(Double.POSITIVE_INFINITY));
		assertTrue(AxisScale.LINEAR.accepts(-1));
		assertThrows(IllegalArgumentException.class, () -> ChartAxis.deviate("FMR", 0, 0.5));
	}

	@Test
	void numbersAreAsPreciseAsTheyNeedBe() {
		assertEquals("0.1235", AxisFormat.NUMBER.value(0.123456));
		assertEquals("123.5", AxisFormat.NUMBER.value(123.456));
		assertEquals("1.235e-5", AxisFormat.NUMBER.value(1.23456e-5));
		assertEquals("12.35\u00A0%", AxisFormat.PERCENT.value(0.12345));
		assertEquals("12,346", AxisFormat.WHOLE.value(12345.6));
		assertEquals("1:02:03", AxisFormat.DURATION.value(3723));
	}

	@Test
	void zoomsAboutAPlaceAndMoves() {
		Viewport view = new Viewport(0, 10, 0, 1);
		assertEquals(new Viewport(4, 9, 0, 1), view.zoomAcross(0.5, 8));
		assertEquals(new Viewport(0, 10, -1, 1), view.zoomUp(2, 1));
		assertEquals(new Viewport(1, 11, -0.5, 0.5), view.pan(0.1, -0.5));
		assertTrue(view.isZoomed());
		assertFalse(Viewport.ALL.isZoomed());
		assertSame(view, view.across(5, 5), "nothing can be seen between a place and itself");
		assertEquals(Viewport.ALL, Viewport.ALL.pan(0.1, 0.1), "what fits by itself does not move");
	}

	@Test
	void everybodyKeepsTheirLookAndNoTwoOfThePaletteAreAlike() {
		Palette palette = new Palette();
		LineStyle first = palette.line("run a");
		assertNotEquals(first, palette.line("run b"));
		assertEquals(first, palette.line("run a"));
		Set<LineStyle> lines = new HashSet<>();
		Set<LineStyle> points = new HashSet<>();
		for (int i = 0; i < 18; i++) {
			lines.add(Palette.line(i));
			points.add(palette.points("identity " + i));
		}
		assertEquals(18, lines.size());
		assertEquals(18, points.size());
	}
}
