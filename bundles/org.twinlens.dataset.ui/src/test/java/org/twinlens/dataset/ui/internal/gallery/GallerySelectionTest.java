package org.twinlens.dataset.ui.internal.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.twinlens.dataset.ui.internal.gallery.GallerySelection.Hold;

class GallerySelectionTest {

	private final GallerySelection selection = new GallerySelection();

	GallerySelectionTest() {
		selection.reset(10);
	}

	private void assertSelected(int... cells) {
		assertArrayEquals(cells, selection.stream().toArray());
	}

	@Test
	void aClickSelectsOneAloneShiftARangeAndCtrlSingleCells() {
		selection.choose(4, Hold.NOTHING);
		assertSelected(4);
		selection.choose(7, Hold.SHIFT);
		assertSelected(4, 5, 6, 7);
		selection.choose(2, Hold.SHIFT);
		assertSelected(2, 3, 4);
		selection.choose(3, Hold.CTRL);
		assertSelected(2, 4);
		selection.choose(9, Hold.CTRL);
		assertSelected(2, 4, 9);
		selection.choose(0, Hold.NOTHING);
		assertSelected(0);
	}

	@Test
	void keysMoveNoFurtherThanTheEnds() {
		selection.move(-1, Hold.NOTHING);
		assertSelected(0);
		selection.move(3, Hold.NOTHING);
		assertSelected(3);
		selection.move(100, Hold.SHIFT);
		assertSelected(3, 4, 5, 6, 7, 8, 9);
		assertEquals(9, selection.focus());
		selection.move(-2, Hold.CTRL);
		assertEquals(7, selection.focus());
		selection.toggle();
		assertSelected(3, 4, 5, 6, 8, 9);
	}

	@Test
	void allAndNone() {
		selection.all();
		assertEquals(10, selection.size());
		selection.none();
		assertSelected();
		assertEquals(0, selection.focus());
	}

	@Test
	void withoutCellsNothingCanBeChosen() {
		selection.reset(0);
		selection.move(1, Hold.NOTHING);
		selection.toggle();
		assertSelected();
		assertEquals(-1, selection.focus());
		assertThrows(IndexOutOfBoundsException.class, () -> selection.choose(0, Hold.NOTHING));
	}
}
