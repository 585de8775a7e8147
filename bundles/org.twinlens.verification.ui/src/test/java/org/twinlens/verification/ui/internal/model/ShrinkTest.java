package org.twinlens.verification.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.twinlens.core.image.Picture;

class ShrinkTest {

	@Test
	void eachPixelIsTheMeanOfItsArea() {
		Picture grey = new Picture(4, 2, 1, new byte[] { 0, 10, 100, 100, 20, 30, (byte) 200, (byte) 255 });
		Picture small = Shrink.to(grey, 2);
		assertEquals(2, small.width());
		assertEquals(1, small.height());
		assertArrayEquals(new byte[] { 15, (byte) 164 }, small.samples()); // 60/4; 655/4 = 163.75
	}

	@Test
	void coloursStayApart() {
		Picture colour = new Picture(2, 1, 3, new byte[] { 10, 20, 30, 30, 40, 50 });
		assertArrayEquals(new byte[] { 20, 30, 40 }, Shrink.to(colour, 1).samples());
	}

	@Test
	void whatIsSmallStaysAsItIs() {
		Picture picture = new Picture(2, 2, 1, new byte[4]);
		assertSame(picture, Shrink.to(picture, 2));
	}

	@Test
	void aNarrowPictureKeepsAtLeastAPixel() {
		Picture narrow = Shrink.to(new Picture(1, 100, 1, new byte[100]), 10);
		assertEquals(1, narrow.width());
		assertEquals(10, narrow.height());
	}
}
