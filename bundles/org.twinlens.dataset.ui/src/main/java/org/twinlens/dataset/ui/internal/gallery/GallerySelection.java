package org.twinlens.dataset.ui.internal.gallery;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Which cells of a gallery are selected, and which has the focus, following what lists do everywhere. Cells are numbered from 0; without any the focus is -1. */
public final class GallerySelection {

	/** What is held down while a cell is chosen. */
	public enum Hold {
		/** Only that cell is selected then. */
		NOTHING,
		/** All from the last one chosen otherwise up to that cell. */
		SHIFT,
		/** That cell is added or taken away. */
		CTRL
	}

	private final BitSet selected = new BitSet();
	private int count;
	private int focus = -1;
	private int anchor = -1;

	/** Begins anew with other cells: nothing is selected, the focus is on the first. */
	public void reset(int cells) {
		count = cells;
		selected.clear();
		focus = cells == 0 ? -1 : 0;
		anchor = focus;
	}

	public int count() {
		return count;
	}

	public int focus() {
		return focus;
	}

	public boolean contains(int index) {
		return selected.get(index);
	}

	public int size() {
		return selected.cardinality();
	}

	/** The selected cells in order. */
	public IntStream stream() {
		return selected.stream();
	}

	/** By a click on a cell. */
	public void choose(int index, Hold hold) {
		if (index < 0 || index >= count) {
			throw new IndexOutOfBoundsException("There is no cell " + index + " among " + count + ".");
		}
		focus = index;
		switch (hold) {
		case NOTHING -> {
			selected.clear();
			selected.set(index);
			anchor = index;
		}
		case SHIFT -> {
			selected.clear();
			selected.set(Math.min(anchor, index), Math.max(anchor, index) + 1);
		}
		case CTRL -> {
			selected.flip(index);
			anchor = index;
		}
		}
	}

	/** By the keyboard: the focus goes so many cells on, no further than the ends. With Ctrl it alone moves. */
	public void move(int cells, Hold hold) {
		if (count == 0) {
			return;
		}
		int to = Math.max(0, Math.min(count - 1, focus + cells));
		if (hold == Hold.CTRL) {
			focus = to;
		} else {
			choose(to, hold);
		}
	}

	/** Takes away or adds the cell with the focus. */
	public void toggle() {
		if (focus >= 0) {
			choose(focus, Hold.CTRL);
		}
	}

	public void all() {
		selected.set(0, count);
	}

	public void none() {
		selected.clear();
	}

	/** Adds a cell without moving the focus. */
	public void add(int index) {
		selected.set(index);
	}

	public void focusOn(int index) {
		focus = index;
		anchor = index;
	}
}
