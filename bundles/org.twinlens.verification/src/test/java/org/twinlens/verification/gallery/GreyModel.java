package org.twinlens.verification.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinlens.core.Embedding;
import org.twinlens.core.image.Pixels;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.checkpoint.Checkpoint;

/** A network that embeds a picture as its one grey pixel, times a factor; similarity is 1 − |a − b|. Counts what it embeds. */
final class GreyModel implements TrainedModel {

	final List<Integer> batches = new ArrayList<>();
	float factor = 1;

	static Pixels pixels(float value) {
		return new Pixels(1, 1, 1, new float[] { value });
	}

	@Override
	public Checkpoint checkpoint() {
		return new Checkpoint(null, null, Preprocessing.to(1, 1, 1), null, Optional.empty(), Map.of(), Map.of(), Map.of());
	}

	@Override
	public List<Embedding> embed(List<Pixels> images) {
		batches.add(images.size());
		return images.stream().map(image -> new Embedding(new float[] { image.values()[0] * factor })).toList();
	}

	@Override
	public double similarity(Embedding first, Embedding second) {
		return 1 - Math.abs((double) first.values()[0] - second.values()[0]);
	}

	@Override
	public void close() {
		// holds nothing
	}
}
