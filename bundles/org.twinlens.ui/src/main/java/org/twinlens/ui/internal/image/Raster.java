package org.twinlens.ui.internal.image;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/**
 * A small picture in memory.
 *
 * @param width  pixels across
 * @param height pixels down
 * @param rgb    0xRRGGBB, row by row; not copied
 */
record Raster(int width, int height, int[] rgb) {

	private static final int DEPTH = 24;

	ImageData data() {
		ImageData data = new ImageData(width, height, DEPTH, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		for (int y = 0; y < height; y++) {
			data.setPixels(0, y, width, rgb, y * width);
		}
		return data;
	}
}
