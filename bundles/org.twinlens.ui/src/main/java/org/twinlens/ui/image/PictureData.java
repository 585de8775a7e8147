package org.twinlens.ui.image;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.Pixels;

/** Pictures as SWT takes them. May be called on any thread. */
public final class PictureData {

	private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);
	private static final int BYTES = 3;

	private PictureData() {
	}

	/** A decoded picture. */
	public static ImageData of(Picture picture) {
		byte[] samples = picture.samples();
		byte[] rgb = samples;
		if (picture.channels() == 1) {
			rgb = new byte[samples.length * BYTES];
			for (int i = 0; i < rgb.length; i++) {
				rgb[i] = samples[i / BYTES];
			}
		}
		return new ImageData(picture.width(), picture.height(), 8 * BYTES, RGB, 1, rgb);
	}

	/** What a network sees. Values outside 0..1 are shown as the nearest end. */
	public static ImageData of(Pixels pixels) {
		return of(Picture.of(pixels));
	}
}
