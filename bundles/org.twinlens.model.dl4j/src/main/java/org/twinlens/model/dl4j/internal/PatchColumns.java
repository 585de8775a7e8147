package org.twinlens.model.dl4j.internal;

import java.nio.FloatBuffer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An image's patches as a matrix, known as im2col: a row for each channel and place in the kernel, a column for each position of the kernel, and a last row of ones. A
 * convolution then is a matrix product. Memory for one image, used again for the next.
 */
final class PatchColumns {

	private final int channels;
	private final int imageHeight;
	private final int imageWidth;
	private final int kernel;
	private final int stride;
	private final int top;
	private final int left;
	private final int height;
	private final int width;
	private final INDArray matrix;
	private final FloatBuffer values;

	/**
	 * @param border rows and columns of zeros above and to the left of the image
	 * @param size   of the result: positions of the kernel down and across
	 */
	PatchColumns(int channels, int imageHeight, int imageWidth, int kernel, int stride, int[] border, int[] size) {
		this.channels = channels;
		this.imageHeight = imageHeight;
		this.imageWidth = imageWidth;
		this.kernel = kernel;
		this.stride = stride;
		top = border[0];
		left = border[1];
		height = size[0];
		width = size[1];
		matrix = outsideWorkspaces(channels * kernel * kernel + 1, height * width);
		values = NativeFloats.of(matrix);
		// The ones. What lies in the border stays zero for every image.
		for (int i = 0; i < positions(); i++) {
			values.put((size() - 1) * positions() + i, 1);
		}
	}

	@SuppressWarnings("try") // entering and leaving is all that is wanted of it
	private static INDArray outsideWorkspaces(int rows, int columns) {
		try (var outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
			return Nd4j.create(rows, columns);
		}
	}

	int height() {
		return height;
	}

	int width() {
		return width;
	}

	/** Positions of the kernel, the number of columns. */
	int positions() {
		return height * width;
	}

	/** The number of rows, ones included. */
	int size() {
		return channels * kernel * kernel + 1;
	}

	/**
	 * @param images [M,C,H,W], row-major without gaps
	 * @return the matrix of the n-th image, until the next call
	 */
	INDArray of(INDArray images, long n) {
		FloatBuffer source = NativeFloats.of(images);
		int start = Math.toIntExact(n * channels * imageHeight * imageWidth);
		int row = 0;
		for (int channel = 0; channel < channels; channel++) {
			for (int i = 0; i < kernel; i++) {
				for (int j = 0; j < kernel; j++) {
					fill(row++ * positions(), source, start + channel * imageHeight * imageWidth, i - top, j - left);
				}
			}
		}
		return matrix;
	}

	/** One row of the matrix: the pixel that lies (down, right) of the kernel's corner, for every position of the kernel. */
	private void fill(int target, FloatBuffer source, int plane, int down, int right) {
		int first = Math.max(0, -Math.floorDiv(right, stride));
		int end = Math.min(width, Math.floorDiv(imageWidth - 1 - right, stride) + 1);
		for (int y = 0; y < height; y++) {
			int line = y * stride + down;
			if (line >= 0 && line < imageHeight && first < end) {
				int from = plane + line * imageWidth + first * stride + right;
				int to = target + y * width + first;
				if (stride == 1) {
					values.put(to, source, from, end - first);
				} else {
					for (int x = first; x < end; x++, from += stride) {
						values.put(to++, source.get(from));
					}
				}
			}
		}
	}
}
