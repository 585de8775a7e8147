package org.twinlens.experiments.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.core.image.Pixels;
import org.twinlens.core.metrics.ConfusionMatrix;
import org.twinlens.core.metrics.Det;
import org.twinlens.core.metrics.Figure;
import org.twinlens.core.metrics.Interval;
import org.twinlens.core.metrics.Roc;
import org.twinlens.core.metrics.ScoredPairs;

/** The parts the page is made of. */
class PartsTest {

	@Test
	void textIsEscapedAndControlCharactersAreReplaced() {
		assertEquals("&lt;&amp;&gt;&quot;&#39;\uFFFD\t\n", new Html().text("<&>\"'\u0000\t\n").toString());
		assertEquals("\uFFFD|\uFFFD|\uD83D\uDE00", new Html().text("\uD83D|\uDE00|\uD83D\uDE00").toString(), "halves of surrogate pairs");
		assertEquals("<a title=\"&quot;x&quot;\"><bdi>n</bdi></a>", new Html().open("a", "title", "\"x\"").name("n").close("a").toString());
	}

	@Test
	void numbersHaveTheDecimalsThatMatter() {
		assertEquals("9.91\u00A0%", Numbers.percent(.0991));
		assertEquals("13.9\u00A0%", Numbers.percent(.139));
		assertEquals("99.95\u00A0%", Numbers.percent(.9995));
		assertEquals("1,234,567", Numbers.count(1234567));
		assertEquals("0.539", Numbers.similarity(.5386));
		assertEquals("0.000021", Numbers.similarity(.000021));
		assertEquals("0.9607", Numbers.value(new Figure.Measured(.96074, null), false));
		assertEquals("8.30\u202F–\u2060\u202F12.00\u00A0%", Numbers.interval(new Figure.Measured(.09, new Interval(.083, .12)), true));
		assertEquals("", Numbers.interval(new Figure.Measured(.09, null), true));
		assertEquals("59 s", Numbers.duration(59.4));
		assertEquals("2 min 0 s", Numbers.duration(119.6));
		assertEquals("1 h 1 min", Numbers.duration(3665));
	}

	@Test
	void aThumbnailIsTheImageItself() throws IOException {
		BufferedImage grey = decode(Thumbnail.dataUri(new Pixels(1, 1, 3, new float[] { 0, .5f, 2 })));
		assertEquals(List.of(0x000000, 0x808080, 0xFFFFFF), IntStream.range(0, 3).mapToObj(x -> grey.getRGB(x, 0) & 0xFFFFFF).toList());
		BufferedImage colour = decode(Thumbnail.dataUri(new Pixels(3, 2, 1, new float[] { 1, 0, 0, .2f, 0, 1 })));
		assertEquals(List.of(0xFF0000, 0x0033FF), IntStream.range(0, 2).mapToObj(y -> colour.getRGB(0, y) & 0xFFFFFF).toList());
	}

	@Test
	void aLargeImageIsMadeSmallerInProportion() throws IOException {
		BufferedImage small = decode(Thumbnail.dataUri(new Pixels(1, 400, 200, new float[400 * 200])));
		assertEquals(160, small.getHeight());
		assertEquals(80, small.getWidth());
	}

	private static BufferedImage decode(String dataUri) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(dataUri.substring("data:image/png;base64,".length()))));
	}

	@Test
	void rocPassesThroughItsPointsAndTheThreshold() {
		ScoredPairs pairs = new ScoredPairs(new double[] { .9, .8, .7, .6 }, new boolean[] { true, false, true, false });
		XYPlot plot = new RocChart(Roc.of(pairs), ConfusionMatrix.at(pairs, .75)).draw(ChartStyle.LIGHT).getXYPlot();
		XYDataset data = plot.getDataset();
		assertEquals(List.of("0.0 0.0", "0.0 0.5", "0.5 0.5", "0.5 1.0", "1.0 1.0"), points(data, data.indexOf("ROC")));
		assertEquals(List.of("0.5 0.5"), points(data, data.indexOf("Frozen threshold")));
	}

	private static List<String> points(XYDataset data, int series) {
		return IntStream.range(0, data.getItemCount(series)).mapToObj(i -> data.getXValue(series, i) + " " + data.getYValue(series, i)).toList();
	}

	@Test
	void ticksOfTheDeviateAxisStandAtRoundPercentages() {
		DeviateAxis axis = new DeviateAxis("FMR", .005, .5);
		List<?> ticks = axis.refreshTicks(null, null, new Rectangle2D.Double(), RectangleEdge.BOTTOM);
		assertEquals("[1\u00A0%, 5\u00A0%, 10\u00A0%, 20\u00A0%, 40\u00A0%]", ticks.toString());
		assertEquals(Det.deviate(.5), axis.getUpperBound());
	}

	@Test
	void aDetChartNeedsBothErrors() {
		ScoredPairs parted = new ScoredPairs(new double[] { .9, .1 }, new boolean[] { true, false });
		assertTrue(!new DetChart(Det.of(Roc.of(parted)), ConfusionMatrix.at(parted, .5)).exists());
		ScoredPairs mixed = new ScoredPairs(new double[] { .9, .8, .7, .6, .5, .4 }, new boolean[] { true, false, true, false, true, false });
		DetChart det = new DetChart(Det.of(Roc.of(mixed)), ConfusionMatrix.at(mixed, .65));
		assertTrue(det.exists());
		XYDataset data = det.draw(ChartStyle.DARK).getXYPlot().getDataset();
		assertEquals(List.of(Det.deviate(1.0 / 3) + " " + Det.deviate(1.0 / 3)), points(data, data.indexOf("Frozen threshold")));
	}

	@Test
	void scoresAreSharesOfTheirKind() {
		List<Pair> pairs = List.of(pair(1, true), pair(3, true), pair(5, false), pair(7, true), pair(9, true));
		XYDataset data = new ScoreChart(PairSet.of(pairs), new double[] { 0, .999, .51, 1, .011 }, .5).draw(ChartStyle.LIGHT).getXYPlot().getDataset();
		int genuine = data.indexOf("Genuine pairs");
		int impostors = data.indexOf("Impostor pairs");
		assertEquals(50, data.getItemCount(genuine));
		assertEquals(.5, data.getYValue(genuine, 0), "0 and .011 of four");
		assertEquals(.5, data.getYValue(genuine, 49), ".999 and the highest of all");
		assertEquals(1, data.getYValue(impostors, 25));
	}

	@Test
	void equalScoresAreDrawnToo() {
		XYDataset data = new ScoreChart(PairSet.of(List.of(pair(1, true))), new double[] { .5 }, .5).draw(ChartStyle.LIGHT).getXYPlot().getDataset();
		assertEquals(1, data.getYValue(0, 0));
	}

	private static Pair pair(long id, boolean same) {
		return new Pair(new ImageRecord(id, "h", "a", "", "n", 1, 1), new ImageRecord(id + 1, "h", same ? "a" : "b", "", "n", 1, 1), same);
	}

	@Test
	void aCurveIsThinnedWhereNobodySeesIt() {
		double[] x = IntStream.rangeClosed(0, 100_000).mapToDouble(i -> i / 100_000.0).toArray();
		double[] y = Arrays.stream(x).map(v -> v < .5 ? 0 : 1).toArray();
		XYDataset data = new Lines().curve("steps", x, y, ChartStyle.LIGHT.first()).data();
		List<String> points = points(data, 0);
		assertTrue(points.size() < 2000, "" + points.size());
		assertEquals("0.0 0.0", points.get(0));
		assertEquals("1.0 1.0", points.get(points.size() - 1));
		assertTrue(points.contains("0.5 1.0"), "the step");
	}

	@Test
	void aFileThatFailsLeavesTheOldOne(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("report.html");
		WholeFile.write(file, out -> out.write('a'));
		var e = assertThrows(IOException.class, () -> WholeFile.write(file, out -> {
			out.write('b');
			throw new IOException("disk full");
		}));
		assertEquals("The file " + file + " could not be written: disk full. Check the space and the rights there.", e.getMessage());
		assertEquals("a", Files.readString(file));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
	}
}
