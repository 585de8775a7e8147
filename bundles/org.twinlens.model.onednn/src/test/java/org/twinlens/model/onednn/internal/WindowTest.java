package org.twinlens.model.onednn.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.twinlens.model.architecture.Layer.Padding;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WindowTest {

	private static long[] image(long height, long width) {
		return new long[] { 1, 3, height, width };
	}

	/** The seed study's first convolution and pool: 100 pixels give 91 positions, 91 give 46 with one column of border on the far side. */
	@Test
	void ofTheSeedStudy() {
		Window convolution = Window.of(10, 1, Padding.VALID, image(100, 100));
		assertEquals(91, convolution.height());
		assertArrayEquals(new long[] { 0, 0 }, convolution.border());
		assertArrayEquals(new long[] { 0, 0 }, convolution.far());
		Window pool = Window.of(2, 2, Padding.SAME, image(91, 91));
		assertEquals(46, pool.width());
		assertArrayEquals(new long[] { 0, 0 }, pool.border());
		assertArrayEquals(new long[] { 1, 1 }, pool.far());
	}

	/** Four columns of border around a kernel of 5: two on each side; three around one of 4: the smaller half first. */
	@Test
	void theSmallerHalfOfABorderComesFirst() {
		assertArrayEquals(new long[] { 2, 2 }, Window.of(5, 1, Padding.SAME, image(9, 9)).border());
		Window even = Window.of(4, 1, Padding.SAME, image(9, 9));
		assertArrayEquals(new long[] { 1, 1 }, even.border());
		assertArrayEquals(new long[] { 2, 2 }, even.far());
	}

	/** What is left over at the far side is cut off. */
	@Test
	void rowsThatNoPositionReachesAreLeftOut() {
		assertArrayEquals(new long[] { -1, 0 }, Window.of(2, 2, Padding.VALID, image(21, 20)).far());
	}

	@Property
	void positionsTakeTheWholeImageWithItsBorder(@ForAll @IntRange(min = 1, max = 12) int size, @ForAll @IntRange(min = 1, max = 5) int stride, @ForAll Padding padding,
			@ForAll @IntRange(min = 12, max = 60) int length) {
		Window window = Window.of(size, stride, padding, image(length, length));
		assertEquals(length + window.border()[0] + window.far()[0], (window.height() - 1) * stride + size);
		assertEquals(padding == Padding.SAME ? (length + stride - 1) / stride : Math.floorDiv(length - size, stride) + 1, window.height());
	}
}
