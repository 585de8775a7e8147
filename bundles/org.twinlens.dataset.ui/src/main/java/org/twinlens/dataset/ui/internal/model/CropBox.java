package org.twinlens.dataset.ui.internal.model;

import java.util.Optional;

/** The part of an image that is being chosen, in pixels of the image, always inside it. */
public final class CropBox {

	/**
	 * @param x      of the left edge
	 * @param y      of the upper edge
	 * @param width  at least 1
	 * @param height at least 1
	 */
	public record Part(int x, int y, int width, int height) {
	}

	private final int width;
	private final int height;
	private boolean square;
	private int startX;
	private int startY;
	private Part part;

	/** Begins with the whole image. */
	public CropBox(int width, int height) {
		this.width = width;
		this.height = height;
		part = new Part(0, 0, width, height);
	}

	public Part part() {
		return part;
	}

	/** The part, unless it is the whole image. */
	public Optional<Part> cut() {
		return part.width() == width && part.height() == height ? Optional.empty() : Optional.of(part);
	}

	/** Whether parts are as wide as high; the present one is made so. */
	public void keepSquare(boolean wanted) {
		square = wanted;
		if (square) {
			int side = Math.min(part.width(), part.height());
			part = new Part(part.x() + (part.width() - side) / 2, part.y() + (part.height() - side) / 2, side, side);
		}
	}

	/** Remembers a corner of the next part; a click alone changes nothing. */
	public void begin(int x, int y) {
		startX = inside(x, width);
		startY = inside(y, height);
	}

	/** Draws the part from the corner it began with to another one. */
	public void drag(int x, int y) {
		int across = inside(x, width) - startX;
		int down = inside(y, height) - startY;
		if (across == 0 && down == 0) {
			return;
		}
		int w = Math.abs(across) + 1;
		int h = Math.abs(down) + 1;
		if (square) {
			w = h = Math.min(Math.max(w, h), Math.min(room(across, startX, width), room(down, startY, height)));
		}
		part = new Part(across < 0 ? startX - w + 1 : startX, down < 0 ? startY - h + 1 : startY, w, h);
	}

	private static int room(int direction, int start, int size) {
		return direction < 0 ? start + 1 : size - start;
	}

	/** Moves the part as far as it stays inside. */
	public void move(int across, int down) {
		part = new Part(Math.max(0, Math.min(width - part.width(), part.x() + across)), Math.max(0, Math.min(height - part.height(), part.y() + down)), part.width(), part.height());
	}

	/** Moves the right and the lower edge as far as possible; a square stays one. */
	public void grow(int across, int down) {
		int mostWide = width - part.x();
		int mostHigh = height - part.y();
		int by = across == 0 ? down : across;
		int w = Math.max(1, Math.min(mostWide, part.width() + (square ? by : across)));
		int h = Math.max(1, Math.min(mostHigh, part.height() + (square ? by : down)));
		part = square ? new Part(part.x(), part.y(), Math.min(w, h), Math.min(w, h)) : new Part(part.x(), part.y(), w, h);
	}

	private static int inside(int at, int size) {
		return Math.max(0, Math.min(size - 1, at));
	}
}
