package org.twinlens.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinlens.core.Embedding;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Pixels;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.checkpoint.Checkpoint;

/** A network that embeds an image of one pixel as that pixel; similarity is 1 − |a − b|. Counts what it embeds. Pictures are averaged to one grey pixel. */
public final class DistanceModel implements TrainedModel {

	public final List<Integer> batches = new ArrayList<>();

	/** The pixel of an image is its id in hundredths. */
	static final PixelSource PIXELS = image -> pixel(image.id() / 100f);

	static Pixels pixel(float value) {
		return new Pixels(1, 1, 1, new float[] { value });
	}

	/** A gallery whose references are grey levels in 0..1. */
	public static ReferenceGallery gallery(String identity, float... levels) {
		List<ReferenceGallery.Reference> references = new ArrayList<>();
		for (float level : levels) {
			references.add(new ReferenceGallery.Reference(image(Math.round(100 * level)), new Embedding(new float[] { level })));
		}
		return new ReferenceGallery(identity, references);
	}

	static ImageRecord image(int hundredths) {
		return new ImageRecord(hundredths, "%064x".formatted(hundredths), "Ann", "", hundredths + ".png", 1, 1);
	}

	@Override
	public Checkpoint checkpoint() {
		Architecture architecture = new Architecture("Pixel", new Architecture.Input(1, 1, 1), List.of(), Architecture.Distance.L2,
				new Architecture.Head(Architecture.Head.Type.NONE, null), Architecture.Loss.CONTRASTIVE);
		return new Checkpoint(architecture, TrainingConfig.seed(1), Preprocessing.to(1, 1, 1), new Checkpoint.State(1, 1, 1, 0.1, 1, 1, 0.1), Optional.empty(), Map.of(), Map.of(), Map.of());
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
