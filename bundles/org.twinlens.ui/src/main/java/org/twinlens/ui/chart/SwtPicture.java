package org.twinlens.ui.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;

/** A picture painted by Java as an image of SWT. */
final class SwtPicture {

	private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);

	private SwtPicture() {
	}

	/** The pixels; can be made on any thread. */
	static ImageData data(BufferedImage picture) {
		int width = picture.getWidth();
		int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
		ImageData data = new ImageData(width, picture.getHeight(), 24, RGB);
		for (int y = 0; y < picture.getHeight(); y++) {
			int at = y * data.bytesPerLine;
			for (int x = 0; x < width; x++) {
				int pixel = pixels[y * width + x];
				data.data[at++] = (byte) (pixel >> 16);
				data.data[at++] = (byte) (pixel >> 8);
				data.data[at++] = (byte) pixel;
			}
		}
		return data;
	}

	/** @param zoom per cent at which it was painted */
	static Image image(Display display, ImageData data, int zoom) {
		ImageDataProvider provider = wanted -> wanted == zoom ? data
				: wanted == 100 ? data.scaledTo(Math.max(1, data.width * 100 / zoom), Math.max(1, data.height * 100 / zoom)) : null;
		return new Image(display, provider);
	}
}
