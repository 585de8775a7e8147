package org.twinlens.verification.ui.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinlens.core.Embedding;
import org.twinlens.core.image.Pixels;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.checkpoint.Checkpoint;

/** Sees nothing but how bright an image is: the embedding is its mean, and the similarity one minus the difference. */
final class FakeNetwork implements TrainedModel {

	private static final int SIDE = 8;

	private boolean closed;

	@Override
	public Checkpoint checkpoint() {
		return new Checkpoint(null, null, Preprocessing.to(1, SIDE, SIDE), null, Optional.of(new Checkpoint.Threshold(0.9, "EER on calibration")), Map.of(), Map.of(), Map.of());
	}

	@Override
	public List<Embedding> embed(List<Pixels> images) {
		List<Embedding> embeddings = new ArrayList<>();
		for (Pixels image : images) {
			float sum = 0;
			for (float value : image.values()) {
				sum += value;
			}
			embeddings.add(new Embedding(new float[] { sum / image.values().length }));
		}
		return embeddings;
	}

	@Override
	public double similarity(Embedding first, Embedding second) {
		return 1 - Math.abs(first.values()[0] - second.values()[0]);
	}

	boolean isClosed() {
		return closed;
	}

	@Override
	public void close() {
		closed = true;
	}
}
