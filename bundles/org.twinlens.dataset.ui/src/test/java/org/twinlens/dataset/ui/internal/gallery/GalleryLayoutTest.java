package org.twinlens.dataset.ui.internal.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GalleryLayoutTest {

	/** Three columns of 100 with 20 points between them and at the edges; rows of 100 + 30 + 8. */
	private final GalleryLayout layout = new GalleryLayout(10, 380, 100, 30);

	@Test
	void cellsFillRowsAndShareTheSpace() {
		assertEquals(3, layout.columns());
		assertEquals(4, layout.rows());
		assertEquals(new GalleryLayout.Cell(20, 8, 100, 130), layout.cell(0));
		assertEquals(new GalleryLayout.Cell(260, 8, 100, 130), layout.cell(2));
		assertEquals(new GalleryLayout.Cell(20, 146, 100, 130), layout.cell(3));
		assertEquals(4 * 138 + 8, layout.height());
	}

	@Test
	void aPlaceBelongsToACellOrToNone() {
		assertEquals(0, layout.at(20, 8));
		assertEquals(4, layout.at(200, 200));
		assertEquals(-1, layout.at(130, 50), "between two cells");
		assertEquals(-1, layout.at(50, 3), "above the first row");
		assertEquals(-1, layout.at(50, 140), "between two rows");
		assertEquals(-1, layout.at(150, 8 + 3 * 138 + 5), "after the last cell");
	}

	@Test
	void onlyWhatIsSeenIsInRange() {
		assertEquals(0, layout.firstIn(0));
		assertEquals(3, layout.endIn(0, 100));
		assertEquals(3, layout.firstIn(150));
		assertEquals(9, layout.endIn(150, 200));
		assertEquals(10, layout.endIn(150, 2000));
	}

	@Test
	void revealingScrollsAsLittleAsNeedBe() {
		assertEquals(0, layout.topToReveal(1, 0, 300), "is seen already");
		assertEquals(138, layout.topToReveal(4, 400, 300), "upwards");
		assertEquals(8 + 3 * 138 + 130 + 8 - 300, layout.topToReveal(9, 0, 300), "downwards");
		assertEquals(414, layout.topToReveal(9, 0, 50), "higher than what is seen: its top");
	}

	@Test
	void narrowerThanACellThereIsOneColumn() {
		GalleryLayout narrow = new GalleryLayout(5, 60, 100, 30);
		assertEquals(1, narrow.columns());
		assertEquals(0, narrow.cell(0).x());
		assertEquals(5, narrow.rows());
	}

	@Property
	void everyCellIsFoundWhereItLiesAndIsSeenOnceRevealed(@ForAll @IntRange(min = 1, max = 100_000) int count, @ForAll @IntRange(min = 1, max = 3000) int width, @ForAll @IntRange(min = 16, max = 512) int edge,
			@ForAll @IntRange(min = 0, max = 99_999) int some, @ForAll @IntRange(min = 24, max = 2000) int visible, @ForAll @IntRange(min = 0, max = 1_000_000) int scrolled) {
		GalleryLayout any = new GalleryLayout(count, width, edge, 30);
		int index = some % count;
		GalleryLayout.Cell cell = any.cell(index);
		assertEquals(index, any.at(cell.x() + cell.width() / 2, cell.y() + cell.height() / 2));
		int top = any.topToReveal(index, Math.min(scrolled, any.lastTop(visible)), visible);
		assertTrue(any.firstIn(top) <= index && index < any.endIn(top, visible));
		assertTrue(top >= 0 && cell.y() >= top && cell.y() + Math.min(cell.height(), visible - 16) <= top + visible);
	}
}
