package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.core.image.Augmentation;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.architecture.Architecture.Input;

class BatchTest {

	private static final ImageRecord IMAGE = new ImageRecord(1, "hash", "person", "", "one.png", 2, 2);

	/** One image twice, in its own way and turned. */
	private static PairSet turned(int quarters) {
		return new PairSet(List.of(IMAGE, IMAGE), new int[] { 0 }, new int[] { 1 }, new boolean[] { false }).turned(new int[] { 0, quarters });
	}

	private static float[] numbers(Batch batch) {
		float[] numbers = new float[batch.pixels().remaining()];
		batch.pixels().duplicate().get(numbers);
		return numbers;
	}

	@Test
	void rowsAreTurnedAsTheBatchHasThem() throws Exception {
		Batch batch = Batch.training(turned(1), image -> new Pixels(1, 2, 2, new float[] { 1, 2, 3, 4 }), new Input(1, 2, 2), Augmentation.NONE, 7, 0, new BatchMemory());
		assertEquals(2, batch.images());
		assertArrayEquals(new float[] { 1, 2, 3, 4, 3, 1, 4, 2 }, numbers(batch));
	}

	@Test
	void onlySquareImagesAreTurnedByAQuarter() throws Exception {
		Input wide = new Input(1, 1, 2);
		Batch half = Batch.training(turned(2), image -> new Pixels(1, 1, 2, new float[] { 1, 2 }), wide, Augmentation.NONE, 7, 0, new BatchMemory());
		assertArrayEquals(new float[] { 1, 2, 2, 1 }, numbers(half));
		assertEquals("The image \"one.png\" cannot be turned by a quarter: the network takes images of 2×1 pixels, and only square ones keep their shape. Train without quarter turns, or "
				+ "choose a square input.", assertThrows(IllegalArgumentException.class,
						() -> Batch.training(turned(3), image -> new Pixels(1, 1, 2, new float[] { 1, 2 }), wide, Augmentation.NONE, 7, 0, new BatchMemory())).getMessage());
	}
}
