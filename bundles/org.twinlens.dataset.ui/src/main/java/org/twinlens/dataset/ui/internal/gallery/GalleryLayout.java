package org.twinlens.dataset.ui.internal.gallery;

/**
 * Where cells lie in a gallery that fills its width row by row, scrolled or not: the space that is left over goes between them. Lengths are in points, from the content's upper left corner.
 *
 * @param count   cells
 * @param width   of the content
 * @param edge    of the square a picture is drawn in
 * @param caption height below the square
 */
public record GalleryLayout(int count, int width, int edge, int caption) {

	private static final int GAP = 8;

	/** A cell's place. */
	public record Cell(int x, int y, int width, int height) {
	}

	public int columns() {
		return Math.max(1, (width - GAP) / (edge + GAP));
	}

	public int rows() {
		return (count + columns() - 1) / columns();
	}

	/** From the top of a row to that of the next. */
	public int rowHeight() {
		return edge + caption + GAP;
	}

	public int height() {
		return rows() * rowHeight() + GAP;
	}

	public Cell cell(int index) {
		int column = index % columns();
		int spare = Math.max(0, width - columns() * edge);
		int x = columns() == 1 ? Math.max(0, spare / 2) : (column + 1) * spare / (columns() + 1) + column * edge;
		return new Cell(x, GAP + index / columns() * rowHeight(), edge, edge + caption);
	}

	/** The cell at a place, or -1 between cells. */
	public int at(int x, int y) {
		int row = Math.floorDiv(y - GAP, rowHeight());
		if (row < 0) {
			return -1;
		}
		for (int index = row * columns(); index < Math.min(count, (row + 1) * columns()); index++) {
			Cell cell = cell(index);
			if (x >= cell.x() && x < cell.x() + cell.width() && y >= cell.y() && y < cell.y() + cell.height()) {
				return index;
			}
		}
		return -1;
	}

	/** The first cell of which something is seen when the content is scrolled so far. */
	public int firstIn(int top) {
		return Math.min(count, Math.max(0, (top - GAP) / rowHeight()) * columns());
	}

	/** One after the last cell of which something is seen. */
	public int endIn(int top, int visible) {
		return (int) Math.min(count, ((long) Math.max(0, top + visible - GAP) / rowHeight() + 1) * columns());
	}

	/** How far to scroll, at least, for a cell to be seen whole. */
	public int topToReveal(int index, int top, int visible) {
		Cell cell = cell(index);
		if (cell.y() - GAP < top) {
			return cell.y() - GAP;
		}
		return cell.y() + cell.height() + GAP > top + visible ? Math.min(cell.y() - GAP, cell.y() + cell.height() + GAP - visible) : top;
	}

	/** As far as the content can be scrolled. */
	public int lastTop(int visible) {
		return Math.max(0, height() - visible);
	}

	/** Whole rows seen at once, at least one. */
	public int rowsIn(int visible) {
		return Math.max(1, visible / rowHeight());
	}
}
