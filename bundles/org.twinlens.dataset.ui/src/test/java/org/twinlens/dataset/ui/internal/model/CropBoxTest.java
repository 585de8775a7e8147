package org.twinlens.dataset.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.twinlens.dataset.ui.internal.model.CropBox.Part;

class CropBoxTest {

	@Test
	void isDrawnFromCornerToCorner() {
		CropBox box = new CropBox(100, 80);
		assertEquals(Optional.empty(), box.cut());
		box.begin(10, 20);
		box.drag(10, 20);
		assertEquals(Optional.empty(), box.cut());
		box.drag(29, 49);
		assertEquals(Optional.of(new Part(10, 20, 20, 30)), box.cut());
		box.drag(1, 15);
		assertEquals(new Part(1, 15, 10, 6), box.part());
		box.drag(500, -3);
		assertEquals(new Part(10, 0, 90, 21), box.part());
	}

	@Test
	void aSquareStaysASquare() {
		CropBox box = new CropBox(100, 80);
		box.keepSquare(true);
		assertEquals(new Part(10, 0, 80, 80), box.part());
		box.begin(90, 70);
		box.drag(99, 79);
		assertEquals(new Part(90, 70, 10, 10), box.part());
		box.drag(60, 68);
		assertEquals(new Part(60, 40, 31, 31), box.part());
		box.grow(0, 100);
		assertEquals(new Part(60, 40, 40, 40), box.part());
	}

	@Test
	void isMovedAndGrownByKeys() {
		CropBox box = new CropBox(100, 80);
		box.begin(10, 10);
		box.drag(19, 19);
		box.move(5, -100);
		assertEquals(new Part(15, 0, 10, 10), box.part());
		box.grow(3, -100);
		assertEquals(new Part(15, 0, 13, 1), box.part());
	}

	@Property
	void staysInsideWhateverIsDone(@ForAll @IntRange(min = 1, max = 60) int width, @ForAll @IntRange(min = 1, max = 60) int height, @ForAll long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		CropBox box = new CropBox(width, height);
		boolean square = false;
		for (int i = 0; i < 30; i++) {
			int x = random.nextInt(-20, 80);
			int y = random.nextInt(-20, 80);
			switch (random.nextInt(5)) {
			case 0 -> box.begin(x, y);
			case 1 -> box.drag(x, y);
			case 2 -> box.move(x, y);
			case 3 -> box.grow(x, y);
			default -> box.keepSquare(square = !square);
			}
			Part part = box.part();
			assertTrue(part.width() >= 1 && part.height() >= 1 && part.x() >= 0 && part.y() >= 0 && part.x() + part.width() <= width && part.y() + part.height() <= height, part::toString);
			assertTrue(!square || part.width() == part.height(), part::toString);
		}
	}
}
