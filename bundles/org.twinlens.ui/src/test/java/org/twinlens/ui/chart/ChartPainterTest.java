package org.twinlens.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.twinlens.ui.chart.ChartGeometry.Drawn;
import org.twinlens.ui.chart.ChartPainter.Picture;
import org.twinlens.ui.chart.LineStyle.Mark;

/** Charts painted into memory. */
class ChartPainterTest {

	private static final ChartAxis ITERATION = ChartAxis.of("Iteration", AxisFormat.WHOLE);
	private static final ChartAxis LOSS = ChartAxis.of("Loss", AxisFormat.NUMBER);
	private static final int WIDTH = 400;

	private final ChartPainter painter = new ChartPainter();

	private static ChartContent content(ChartAxis up, double... y) {
		double[] x = new double[y.length];
		Arrays.setAll(x, i -> i);
		return ChartContent.of("", ITERATION, up, List.of(new ChartLine("Training", Curve.of(x, y), LineStyle.solid(Palette.BLUE), true)));
	}

	private ChartGeometry draw(ChartContent content, Viewport view) {
		return painter.paint(content, view, WIDTH, 300, 1, ChartTheme.LIGHT, false).geometry();
	}

	@Test
	void aMillionPointsAreDrawnAsAFewThousand() {
		Samples samples = new Samples(2);
		for (int i = 0; i < 1_000_000; i++) {
			samples.append(i, i == 777_777 ? 5 : Math.sin(i));
		}
		ChartLine line = new ChartLine("Training", new Curve(samples, 0, 1), LineStyle.solid(Palette.BLUE), true);
		Picture picture = painter.paint(ChartContent.of("", ITERATION, LOSS, List.of(line)).withSmoothing(0.9), Viewport.ALL, WIDTH, 300, 1, ChartTheme.LIGHT, true);
		Drawn drawn = picture.geometry().lines().get(0);
		assertTrue(drawn.visible().size() <= 4 * WIDTH + 2, () -> drawn.visible().size() + " points");
		assertTrue(drawn.faint().size() <= 4 * WIDTH + 2, () -> drawn.faint().size() + " points");
		assertTrue(Arrays.stream(drawn.faint().y()).anyMatch(y -> y == 5), "a single peak is kept");
		assertTrue(coloured(picture.image(), Palette.BLUE) > WIDTH / 2);
	}

	@Test
	void hiddenLinesAreNotThere() {
		ChartContent content = content(LOSS, 1, 2, 3);
		assertTrue(coloured(painter.paint(content, Viewport.ALL, WIDTH, 300, 1, ChartTheme.LIGHT, false).image(), Palette.BLUE) > 100);
		assertEquals(0, coloured(painter.paint(content.without(Set.of("Training")), Viewport.ALL, WIDTH, 300, 1, ChartTheme.LIGHT, false).image(), Palette.BLUE));
	}

	@Test
	void anAxisFitsItsPointsOrStaysWithinItsLimits() {
		assertEquals(new Viewport(0, 2, 0.9, 3.1), rounded(draw(content(LOSS, 1, 2, 3), Viewport.ALL).view()));
		ChartGeometry share = draw(content(ChartAxis.share("Accuracy"), 0.5, 1), Viewport.ALL);
		assertEquals(0.475, share.view().low(), 1e-9);
		assertEquals(1, share.view().high(), "no accuracy is above 100 %");
		ChartGeometry whole = draw(content(ChartAxis.share("Accuracy").between(0, 1), 0.5, 0.6), Viewport.ALL);
		assertEquals(0, whole.view().low());
		assertEquals(1, whole.view().high());
	}

	@Test
	void whatLiesBeyondALimitDoesNotWidenTheMargin() {
		ChartAxis limited = new ChartAxis("Loss", AxisScale.LINEAR, AxisFormat.NUMBER, Double.NaN, 2, false);
		ChartGeometry drawn = draw(content(limited, 1, 2, 1000), Viewport.ALL);
		assertEquals(0.95, drawn.view().low(), 1e-9);
		assertEquals(2, drawn.view().high());
	}

	@Test
	void zoomShowsWhatWasAskedForAndFitsTheRest() {
		ChartGeometry zoomed = draw(content(LOSS, 0, 10, 1, 2), new Viewport(2, 3, Double.NaN, Double.NaN));
		assertEquals(2, zoomed.view().left());
		assertEquals(3, zoomed.view().right());
		assertEquals(2, zoomed.valueX(zoomed.pixelX(2)), 1e-9);
		assertEquals(zoomed.plot().getX(), zoomed.pixelX(2), 1e-9);
	}

	@Test
	void onALogarithmicAxisItSaysWhatIsNotShown() {
		ChartGeometry drawn = draw(content(LOSS.withScale(AxisScale.LOGARITHMIC), 1, 0, -1, 100), Viewport.ALL);
		assertTrue(drawn.note().startsWith("2 values"), drawn.note());
		assertEquals(-0.1, drawn.view().low(), 1e-9);
		assertEquals(2.1, drawn.view().high(), 1e-9);
		assertEquals("", draw(content(LOSS, 1, 0, -1), Viewport.ALL).note());
	}

	@Test
	void theCrosshairReadsTheNearestPoints() {
		ChartGeometry drawn = draw(content(LOSS, 1, 4, 0).withSmoothing(0.6), Viewport.ALL);
		ChartGeometry.Reading reading = drawn.at(1.2).get(0);
		assertEquals(1, reading.x());
		assertEquals(1.84 / 0.64, reading.y(), 1e-12);
		assertEquals(4, reading.raw());
	}

	@Test
	void aPointIsFoundNearThePointer() {
		ChartLine points = new ChartLine("Anna", Curve.of(new double[] { 3, 1 }, new double[] { 0, 2 }), LineStyle.points(Palette.BLUE, Mark.CIRCLE), false);
		ChartGeometry drawn = draw(ChartContent.of("", LOSS, LOSS, List.of(points)), Viewport.ALL);
		PointedAt found = PointedAt.find(drawn, drawn.pixelX(1) + 3, drawn.pixelY(2) - 3);
		assertEquals(new PointedAt(points, 1), found);
		assertNull(PointedAt.find(drawn, drawn.pixelX(2), drawn.pixelY(1)));
		assertTrue(drawn.at(1).isEmpty(), "points without a line have no place on the crosshair");
	}

	@Test
	void nothingIsDrawnOfNothing() {
		ChartGeometry drawn = draw(ChartContent.of("", ITERATION, LOSS, List.of()).withEmpty("No values yet."), Viewport.ALL);
		assertFalse(Double.isNaN(drawn.view().left()));
		assertTrue(drawn.lines().isEmpty());
	}

	private static Viewport rounded(Viewport view) {
		return new Viewport(round(view.left()), round(view.right()), round(view.low()), round(view.high()));
	}

	private static double round(double value) {
		return Math.round(value * 1e9) / 1e9;
	}

	private static int coloured(BufferedImage image, int rgb) {
		int count = 0;
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				count += (image.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
			}
		}
		return count;
	}
}
