package org.twinlens.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.api.Test;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.Pixels;
import org.twinlens.ui.image.PictureData;

class PictureDataTest {

	@Test
	void showsSamplesAsTheyAre() {
		ImageData coloured = PictureData.of(new Picture(2, 1, 3, new byte[] { (byte) 200, 100, 50, 1, 2, 3 }));
		assertEquals(200 << 16 | 100 << 8 | 50, coloured.getPixel(0, 0));
		assertEquals(1 << 16 | 2 << 8 | 3, coloured.getPixel(1, 0));
		ImageData grey = PictureData.of(new Picture(1, 2, 1, new byte[] { 7, (byte) 255 }));
		assertEquals(7 << 16 | 7 << 8 | 7, grey.getPixel(0, 0));
		assertEquals(0xFFFFFF, grey.getPixel(0, 1));
	}

	@Test
	void showsWhatANetworkSees() {
		ImageData data = PictureData.of(new Pixels(3, 1, 2, new float[] { 0, 1, 0.5f, 2, -1, 0.2f }));
		assertEquals(0 << 16 | 128 << 8 | 0, data.getPixel(0, 0));
		assertEquals(255 << 16 | 255 << 8 | 51, data.getPixel(1, 0));
	}
}
