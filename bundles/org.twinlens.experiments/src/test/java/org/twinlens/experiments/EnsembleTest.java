package org.twinlens.experiments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.twinlens.core.Embedding;
import org.twinlens.core.image.Pixels;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.checkpoint.Checkpoint;

class EnsembleTest {

	private final Fakes.Model first = new Fakes.Model();
	/** Sees half of what the first sees. */
	private final Fakes.Model second = new Fakes.Model() {
		@Override
		public List<Embedding> embed(List<Pixels> images) {
			return super.embed(images).stream().map(embedding -> new Embedding(new float[] { embedding.values()[0] / 2 })).toList();
		}
	};
	private final TrainedModel both = Ensemble.of(List.of(first, second));

	private static Pixels pixel(float value) {
		return new Pixels(1, 1, 1, new float[] { value });
	}

	@Test
	void embeddingsStandOneAfterAnotherAndSimilaritiesAreAveraged() {
		List<Embedding> embeddings = both.embed(List.of(pixel(0.8f), pixel(0.2f)));
		assertArrayEquals(new float[] { 0.8f, 0.4f }, embeddings.get(0).values());
		assertArrayEquals(new float[] { 0.2f, 0.1f }, embeddings.get(1).values());
		// 1 − 0.6 by the first, 1 − 0.3 by the second
		assertEquals(0.55, both.similarity(embeddings.get(0), embeddings.get(1)), 1e-6);
		assertArrayEquals(new double[] { 1, 0.55 }, both.similarities(embeddings.get(0), new float[] { 0.8f, 0.4f, 0.2f, 0.1f }), 1e-6);
		assertTrue(both.embed(List.of()).isEmpty());
	}

	@Test
	void aThresholdOfOneDoesNotCount() {
		first.threshold = Optional.of(new Checkpoint.Threshold(0.7, "EER on calibration"));
		Checkpoint checkpoint = Ensemble.of(List.of(first, second)).checkpoint();
		assertEquals(Optional.empty(), checkpoint.threshold());
		assertEquals("sample-run, sample-run", checkpoint.provenance().get("run"));
	}

	@Test
	void oneIsItselfAndOthersMustFit() {
		assertSame(first, Ensemble.of(List.of(first)));
		second.preprocessing = Preprocessing.to(1, 2, 2);
		String sentence = assertThrows(IllegalArgumentException.class, () -> Ensemble.of(List.of(first, second))).getMessage();
		assertTrue(sentence.contains("2×2 differs from") && sentence.contains("1×1"), sentence);
	}
}
