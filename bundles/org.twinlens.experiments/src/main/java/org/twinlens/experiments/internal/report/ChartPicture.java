package org.twinlens.experiments.internal.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.function.Function;

import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.jfree.chart.JFreeChart;

/** A chart as part of the page: drawn once for light and once for dark, at twice its size so that it is sharp on fine screens. */
final class ChartPicture {

	/** In CSS pixels; narrow enough that its letters stay legible on a phone. */
	private static final int WIDTH = 480;
	private static final int HEIGHT = 340;
	private static final int SCALE = 2;

	private ChartPicture() {
	}

	/**
	 * @param title       above the picture
	 * @param description for those who do not see it, and the sentence below it
	 */
	static void add(Html page, String title, String description, Function<ChartStyle, JFreeChart> chart) {
		page.open("figure", "class", "card").element("h3", title).open("picture");
		page.raw("<source media=\"(prefers-color-scheme: dark)\" srcset=\"" + png(chart.apply(ChartStyle.DARK)) + "\">");
		page.open("img", "src", png(chart.apply(ChartStyle.LIGHT)), "width", "" + WIDTH, "height", "" + HEIGHT, "alt", title + ". " + description).close("picture");
		page.element("figcaption", description).close("figure");
	}

	private static String png(JFreeChart chart) {
		BufferedImage image = new BufferedImage(SCALE * WIDTH, SCALE * HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D g = image.createGraphics();
		try {
			g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
			g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			g.scale(SCALE, SCALE);
			chart.draw(g, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
		} finally {
			g.dispose();
		}
		return dataUri(image);
	}

	/** The picture itself as an address, PNG in base64. */
	static String dataUri(BufferedImage image) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		// in memory: ImageIO on its own would go through a file in the temporary folder
		try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
			if (!ImageIO.write(image, "png", stream)) {
				throw new IllegalStateException("This Java has no PNG writer.");
			}
		} catch (IOException e) {
			throw new UncheckedIOException("A picture could not be encoded.", e);
		}
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
	}
}
