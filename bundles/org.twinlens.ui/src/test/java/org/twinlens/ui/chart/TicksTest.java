package org.twinlens.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinlens.ui.chart.Ticks.Tick;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Where axes are marked. */
class TicksTest {

	private static final ChartAxis LOSS = ChartAxis.of("Loss", AxisFormat.NUMBER);
	private static final ChartAxis RATE = LOSS.withScale(AxisScale.LOGARITHMIC);

	private static List<String> labels(ChartAxis axis, double low, double high, int most) {
		return Ticks.of(axis, low, high, most).stream().map(Tick::label).toList();
	}

	@Test
	void roundNumbers() {
		assertEquals(List.of("0.0", "0.2", "0.4", "0.6"), labels(LOSS, 0, 0.7, 4));
		assertEquals(List.of("-0.5", "0.0", "0.5"), labels(LOSS, -0.6, 0.6, 3));
		assertEquals(List.of("90\u00A0%", "95\u00A0%", "100\u00A0%"), labels(ChartAxis.share("Accuracy"), 0.9, 1, 2));
		assertEquals(List.of("1,000", "2,000"), labels(ChartAxis.of("Iteration", AxisFormat.WHOLE), 1, 2400, 3));
		assertEquals(List.of("1", "2", "3"), labels(ChartAxis.of("Epoch", AxisFormat.WHOLE), 1, 3, 10));
	}

	@Test
	void timesAreRoundAsClocksAre() {
		assertEquals(List.of("0\u00A0s", "30\u00A0s", "1:00", "1:30"), labels(ChartAxis.of("Time", AxisFormat.DURATION), 0, 100, 4));
		assertEquals(List.of("0\u00A0s", "1:00:00", "2:00:00"), labels(ChartAxis.of("Time", AxisFormat.DURATION), 0, 7300, 3));
	}

	@Test
	void decades() {
		assertEquals(List.of("1e-5", "1e-4", "0.001", "0.01"), labels(RATE, -5, -2, 8));
		assertEquals(List.of("1", "2", "5", "10", "20", "50", "100"), labels(RATE, 0, 2, 9));
		assertEquals(List.of("1e-6", "0.001", "1"), labels(RATE, -8, 1, 3));
		assertEquals(List.of("2", "3", "4"), labels(RATE, Math.log10(2), Math.log10(4.5), 3));
	}

	@Test
	void rates() {
		assertEquals(List.of("0.1\u00A0%", "2\u00A0%", "20\u00A0%", "50\u00A0%"), labels(ChartAxis.deviate("FMR", 0.001, 0.5), AxisScale.DEVIATE.place(0.001), 0, 4));
	}

	@Property
	void neverMuchMoreThanThereIsRoomForAndNeverOutside(@ForAll @Scale(6) @DoubleRange(min = -1e4, max = 1e4) double low, @ForAll @Scale(6) @DoubleRange(min = 1e-3, max = 1e4) double span,
			@ForAll @IntRange(min = 1, max = 20) int most) {
		List<Tick> ticks = Ticks.of(LOSS, low, low + span, most);
		assertTrue(ticks.size() <= most + 1);
		assertTrue(ticks.stream().allMatch(tick -> tick.place() >= low - 1e-6 * span && tick.place() <= low + span * (1 + 1e-6)));
	}
}
