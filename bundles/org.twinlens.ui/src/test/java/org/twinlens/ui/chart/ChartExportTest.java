package org.twinlens.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.ui.chart.LineStyle.Mark;
import org.w3c.dom.Document;

/** Charts in files. */
class ChartExportTest {

	@TempDir
	private Path folder;

	private static ChartContent content() {
		ChartLine training = new ChartLine("Training, \"all\" <pairs>", Curve.of(new double[] { 1, 2, 3 }, new double[] { 1, 4, Double.NaN }), Palette.line(0), true);
		ChartLine validation = new ChartLine("Validation", Curve.of(new double[] { 2 }, new double[] { 0.25 }), LineStyle.points(Palette.VERMILION, Mark.DIAMOND), false);
		return ChartContent.of("Loss & more", ChartAxis.of("Iteration", AxisFormat.WHOLE), ChartAxis.of("Loss", AxisFormat.NUMBER), List.of(training, validation))
				.withMarkers(List.of(new ChartMarker(true, 2, "best")));
	}

	@Test
	void aPictureIsAsLargeAsAskedFor() throws Exception {
		for (int width : new int[] { 333, 1777 }) {
			Path file = folder.resolve(width + ".png");
			ChartExport.png(file, content(), Viewport.ALL, width, 501);
			BufferedImage image = ImageIO.read(file.toFile());
			assertEquals(width, image.getWidth());
			assertEquals(501, image.getHeight());
		}
		assertThrows(IllegalArgumentException.class, () -> ChartExport.png(folder.resolve("large.png"), content(), Viewport.ALL, 100_000, 100));
	}

	@Test
	void anSvgHasALineForEachCurveAndTextAsText() throws Exception {
		Path file = folder.resolve("chart.svg");
		ChartExport.svg(file, content().withSmoothing(0.5), Viewport.ALL, 600, 400);
		Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
		assertEquals("600", svg.getDocumentElement().getAttribute("width"));
		String texts = svg.getDocumentElement().getTextContent();
		for (String words : List.of("Loss & more", "Training, \"all\" <pairs>", "Validation", "Iteration", "best")) {
			assertTrue(texts.contains(words), words);
		}
		String source = Files.readString(file);
		assertEquals(3, source.split("stroke=\"#0072B2\" stroke-width=\"1.8\"|stroke=\"#0072B2\"", -1).length, "the curve and its sample in the legend");
		assertTrue(source.contains("fill=\"#D55E00\""), "the point");
	}

	@Test
	void aTableHasAllPointsWhateverIsZoomed() throws Exception {
		Path file = folder.resolve("chart.csv");
		ChartExport.csv(file, content());
		assertEquals(List.of("Curve,Iteration,Loss", "\"Training, \"\"all\"\" <pairs>\",1,1", "\"Training, \"\"all\"\" <pairs>\",2,4", "\"Training, \"\"all\"\" <pairs>\",3,",
				"Validation,2,0.25"), Files.readAllLines(file));
		ChartExport.csv(file, content().withSmoothing(0.6));
		assertEquals("\"Training, \"\"all\"\" <pairs>\",2,4,2.875", Files.readAllLines(file).get(2));
		assertEquals("Validation,2,0.25,", Files.readAllLines(file).get(4));
	}
}
