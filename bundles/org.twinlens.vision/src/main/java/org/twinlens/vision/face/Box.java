package org.twinlens.vision.face;

/**
 * A rectangle in a picture; it may reach beyond it.
 *
 * @param x      of its left edge, pixels
 * @param y      of its upper edge, pixels
 * @param width  pixels, at least 1
 * @param height pixels, at least 1
 */
public record Box(int x, int y, int width, int height) {

	public Box {
		if (width < 1 || height < 1) {
			throw new IllegalArgumentException("A box is at least one pixel wide and high, not " + width + "×" + height + ".");
		}
	}

	public Point centre() {
		return new Point(x + width / 2.0, y + height / 2.0);
	}

	/** Width times height. */
	public long area() {
		return (long) width * height;
	}
}
