package org.twinlens.verification;

import java.util.ArrayList;
import java.util.List;

import org.twinlens.core.Embedding;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.checkpoint.Checkpoint;

/** A network that embeds an image of one pixel as that pixel; similarity is 1 − |a − b|. Counts what it embeds. */
final class DistanceModel implements TrainedModel {

	final List<Integer> batches = new ArrayList<>();

	/** The pixel of an image is its id in hundredths. */
	static final PixelSource PIXELS = image -> pixel(image.id() / 100f);

	static Pixels pixel(float value) {
		return new Pixels(1, 1, 1, new float[] { value });
	}

	static ImageRecord image(int hundredths) {
		return new ImageRecord(hundredths, "%064x".formatted(hundredths), "Ann", "", hundredths + ".png", 1, 1);
	}

	@Override
	public Checkpoint checkpoint() {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<Embedding> embed(List<Pixels> images) {
		batches.add(images.size());
		return images.stream().map(image -> new Embedding(image.values())).toList();
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
