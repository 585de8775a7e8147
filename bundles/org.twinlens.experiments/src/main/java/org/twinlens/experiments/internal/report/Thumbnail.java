package org.twinlens.experiments.internal.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

import org.twinlens.core.image.Pixels;

/** An image as the network saw it, as a small picture. */
final class Thumbnail {

	/** Longest side, pixels; larger images are made smaller to keep the page small. */
	private static final int LONGEST = 160;

	private Thumbnail() {
	}

	static String dataUri(Pixels pixels) {
		BufferedImage image = image(pixels);
		double scale = (double) LONGEST / Math.max(pixels.width(), pixels.height());
		return ChartPicture.dataUri(scale < 1 ? scaled(image, scale) : image);
	}

	private static BufferedImage image(Pixels pixels) {
		boolean grey = pixels.channels() == 1;
		BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
		int plane = pixels.width() * pixels.height();
		for (int i = 0; i < plane; i++) {
			int red = level(pixels.values()[i]);
			int green = grey ? red : level(pixels.values()[plane + i]);
			int blue = grey ? red : level(pixels.values()[2 * plane + i]);
			image.setRGB(i % pixels.width(), i / pixels.width(), red << 16 | green << 8 | blue);
		}
		return image;
	}

	private static int level(float value) {
		return Math.round(255 * Math.min(1, Math.max(0, value)));
	}

	private static BufferedImage scaled(BufferedImage image, double scale) {
		int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
		int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
		BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D g = small.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		g.drawImage(image, 0, 0, width, height, null);
		g.dispose();
		return small;
	}
}
