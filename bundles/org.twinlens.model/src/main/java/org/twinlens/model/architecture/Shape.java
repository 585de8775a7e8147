package org.twinlens.model.architecture;

import java.util.List;

/**
 * The shape of what a layer gives for one image.
 *
 * @param sizes channels, height, width of an image; or the length of a vector
 */
public record Shape(List<Integer> sizes) {

	public Shape {
		sizes = List.copyOf(sizes);
		Require.that(sizes.size() == 1 || sizes.size() == 3, "A shape is an image's or a vector's, not " + sizes + ".");
	}

	public static Shape image(int channels, int height, int width) {
		return new Shape(List.of(channels, height, width));
	}

	public static Shape vector(int length) {
		return new Shape(List.of(length));
	}

	public boolean isImage() {
		return sizes.size() == 3;
	}

	/** Of an image, or the length of a vector: what a batch normalisation normalises one by one. */
	public int channels() {
		return sizes.get(0);
	}

	/** Pixels down; 1 for a vector. */
	public int height() {
		return isImage() ? sizes.get(1) : 1;
	}

	/** Pixels across; 1 for a vector. */
	public int width() {
		return isImage() ? sizes.get(2) : 1;
	}

	/** How many numbers. */
	public long count() {
		return (long) channels() * height() * width();
	}

	/** As Keras writes it: any number of images, rows, columns, channels. */
	@Override
	public String toString() {
		return isImage() ? "(None, " + height() + ", " + width() + ", " + channels() + ")" : "(None, " + channels() + ")";
	}
}
