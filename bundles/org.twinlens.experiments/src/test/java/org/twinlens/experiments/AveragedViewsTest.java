package org.twinlens.experiments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinlens.core.image.Augmentation;
import org.twinlens.core.image.Augmenter;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.checkpoint.Checkpoint;

class AveragedViewsTest {

	private final Fakes.Model model = new Fakes.Model();

	@BeforeEach
	void trainedOnMovedImages() {
		model.config = TrainingConfig.koch(1);
		model.threshold = Optional.of(new Checkpoint.Threshold(0.7, "EER on calibration"));
	}

	/** A slope of grey from {@code value} on; the network's embedding is its 25 pixels. */
	private static Pixels image(float value) {
		float[] grey = new float[25];
		for (int i = 0; i < grey.length; i++) {
			grey[i] = value + i / 100f;
		}
		return new Pixels(1, 5, 5, grey);
	}

	private static float[] embedding(TrainedModel model, Pixels image) {
		return model.embed(List.of(image)).get(0).values();
	}

	@Test
	void theEmbeddingIsTheMeanOfTheImageAndItsVariations() {
		float[] own = image(0.5f).values();
		float[] first = Augmenter.apply(image(0.5f), Augmentation.KOCH, 1).values();
		float[] second = Augmenter.apply(image(0.5f), Augmentation.KOCH, 2).values();
		assertFalse(Arrays.equals(own, first) || Arrays.equals(first, second));
		float[] mean = new float[25];
		for (int i = 0; i < mean.length; i++) {
			mean[i] = (own[i] + first[i] + second[i]) / 3;
		}
		assertArrayEquals(mean, embedding(AveragedViews.of(model, 3), image(0.5f)), 1e-6f);
		assertEquals(3, model.embedded);
	}

	@Test
	void anImageKeepsItsEmbeddingWhereverItStands() {
		TrainedModel views = AveragedViews.of(model, 4);
		Pixels image = image(0.4f);
		float[] alone = embedding(views, image);
		assertArrayEquals(alone, views.embed(List.of(image(0.6f), image)).get(1).values());
		assertArrayEquals(image(0.4f).values(), image.values(), "the image stays as it was");
		assertTrue(views.embed(List.of()).isEmpty());
	}

	@Test
	void aThresholdOfSingleViewsDoesNotCount() {
		Checkpoint checkpoint = AveragedViews.of(model, 5).checkpoint();
		assertEquals(Optional.empty(), checkpoint.threshold());
		assertEquals(Map.of("run", "sample-run", "views", "5"), checkpoint.provenance());
	}

	@Test
	void oneViewIsTheNetworkItself() {
		assertSame(model, AveragedViews.of(model, 1));
	}

	@Test
	void viewsMustDiffer() {
		assertThrows(IllegalArgumentException.class, () -> AveragedViews.of(model, 0));
		model.config = TrainingConfig.seed(1);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> AveragedViews.of(model, 2)).getMessage().contains("trained without augmentation"));
	}
}
