package org.twinlens.model.onednn.internal;

import org.twinlens.model.architecture.Layer.Padding;

/**
 * A rectangle that slides over rows and columns, as oneDNN wants it told.
 *
 * @param size    its height and width
 * @param strides down and across
 * @param border  rows of zeros above, columns to the left
 * @param far     likewise below and to the right; below 0 where the last rows or columns are left out
 * @param height  positions down
 * @param width   positions across
 */
record Window(long[] size, long[] strides, long[] border, long[] far, long height, long width) {

	/** Of two rows or columns too many that a border needs, the smaller half comes first, as in Keras and Deeplearning4j. */
	static Window of(int size, int stride, Padding padding, long[] shape) {
		long height = positions(shape[2], size, stride, padding);
		long width = positions(shape[3], size, stride, padding);
		long down = needed(height, shape[2], size, stride);
		long across = needed(width, shape[3], size, stride);
		return new Window(new long[] { size, size }, new long[] { stride, stride }, new long[] { Math.max(0, down) / 2, Math.max(0, across) / 2 }, new long[] { down - Math.max(0, down) / 2, across - Math.max(0, across) / 2 }, height, width);
	}

	private static long positions(long length, int size, int stride, Padding padding) {
		return padding == Padding.SAME ? (length + stride - 1) / stride : (length - size) / stride + 1;
	}

	/** Rows or columns that the positions take beyond the image's; below 0 when they leave some out. */
	private static long needed(long positions, long length, int size, int stride) {
		return (positions - 1) * stride + size - length;
	}
}
