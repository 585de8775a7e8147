package org.twinlens.ui.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.twinlens.core.AtomicFile;

/** Writes charts into files, whole or not at all. Takes its time; not for the user interface's thread. */
public final class ChartExport {

	/** Pixels a side at most: such a picture takes 400 MB while it is drawn. */
	public static final int LARGEST = 10_000;
	/** Letters and lines are as large as on a screen in a picture so wide; in a larger one they grow with it. */
	private static final double SCREEN_WIDTH = 1000;

	private ChartExport() {
	}

	/**
	 * The chart as a picture, drawn with light colours.
	 *
	 * @param view   what of it
	 * @param width  pixels
	 * @param height pixels
	 * @throws IOException with a sentence when the file cannot be written
	 */
	public static void png(Path file, ChartContent content, Viewport view, int width, int height) throws IOException {
		check(width, height);
		double scale = Math.max(1, width / SCREEN_WIDTH);
		BufferedImage image = new ChartPainter().paint(content, view, (int) Math.round(width / scale), (int) Math.round(height / scale), scale, ChartTheme.LIGHT, true).image();
		BufferedImage exact = image.getWidth() == width && image.getHeight() == height ? image : fitted(image, width, height);
		AtomicFile.write(file, out -> png(exact, out));
	}

	private static void png(BufferedImage image, OutputStream out) throws IOException {
		// in memory: ImageIO on its own would go through a file in the temporary folder
		try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
			if (!ImageIO.write(image, "png", stream)) {
				throw new IOException("This Java has no PNG writer.");
			}
		}
	}

	/** Rounding may make a picture a pixel larger or smaller than asked. */
	private static BufferedImage fitted(BufferedImage image, int width, int height) {
		BufferedImage exact = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				exact.setRGB(x, y, image.getRGB(Math.min(x, image.getWidth() - 1), Math.min(y, image.getHeight() - 1)));
			}
		}
		return exact;
	}

	/**
	 * The chart as lines that stay sharp at every size, with light colours.
	 *
	 * @param view   what of it
	 * @param width  units, of which letters are 12 high
	 * @param height units
	 */
	public static void svg(Path file, ChartContent content, Viewport view, int width, int height) throws IOException {
		check(width, height);
		String text = new SvgChart(content, view, width, height).text();
		AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * All points of all lines, whatever is zoomed: a row each with the line's name, x, y, and with smoothing the smoothed y. Without a number where there is none.
	 */
	public static void csv(Path file, ChartContent content) throws IOException {
		AtomicFile.write(file, out -> {
			Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			ChartCsv.write(content, writer);
			writer.flush();
		});
	}

	private static void check(int width, int height) {
		if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
			throw new IllegalArgumentException("A picture is between 1 and " + LARGEST + " pixels wide and high.");
		}
	}
}
