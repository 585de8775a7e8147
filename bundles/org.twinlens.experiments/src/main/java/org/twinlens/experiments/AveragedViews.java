package org.twinlens.experiments;

import java.util.List;

import org.twinlens.core.Embedding;
import org.twinlens.core.image.Augmentation;
import org.twinlens.core.image.Augmenter;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.checkpoint.Checkpoint;

/**
 * A trained network that looks at each image several times, as it is and varied as in its training, and takes the mean of the embeddings (test-time augmentation, Krizhevsky et
 * al. 2012, section 4.1). The variations are the same for every image and each time, so an image keeps one embedding; making it takes as many passes as there are views.
 * <p>
 * A threshold chosen on single views does not fit, so the checkpoint has none here; its provenance says how many views there are.
 */
public final class AveragedViews implements TrainedModel {

	/** Provenance of the checkpoint: how many views are averaged. */
	private static final String VIEWS = "views";

	private final TrainedModel model;
	private final int views;
	private final Checkpoint checkpoint;

	private AveragedViews(TrainedModel model, int views) {
		this.model = model;
		this.views = views;
		checkpoint = model.checkpoint().usedOtherwise(VIEWS, Integer.toString(views));
	}

	/**
	 * @param model looks at each view; closed with what is returned
	 * @param views at least 1, and then the model itself is returned
	 * @throws IllegalArgumentException with a sentence when there are no views, or the network was trained without variations
	 */
	public static TrainedModel of(TrainedModel model, int views) {
		if (views < 1) {
			throw new IllegalArgumentException("A network looks at an image at least once, not " + views + " times.");
		}
		if (views > 1 && model.checkpoint().config().augmentation().changesNothing()) {
			throw new IllegalArgumentException("The network was trained without augmentation, so there is nothing by which views of an image could differ. Take one view.");
		}
		return views == 1 ? model : new AveragedViews(model, views);
	}

	@Override
	public Checkpoint checkpoint() {
		return checkpoint;
	}

	@Override
	public List<Embedding> embed(List<Pixels> images) {
		List<float[]> sums = model.embed(images).stream().map(embedding -> embedding.values().clone()).toList();
		Augmentation augmentation = checkpoint.config().augmentation();
		for (int view = 1; view < views; view++) {
			long seed = view;
			List<Embedding> seen = model.embed(images.parallelStream().map(image -> Augmenter.apply(image, augmentation, seed)).toList());
			for (int image = 0; image < seen.size(); image++) {
				add(seen.get(image).values(), sums.get(image));
			}
		}
		sums.forEach(this::divide);
		return sums.stream().map(Embedding::new).toList();
	}

	private static void add(float[] values, float[] sum) {
		for (int d = 0; d < sum.length; d++) {
			sum[d] += values[d];
		}
	}

	private void divide(float[] sum) {
		for (int d = 0; d < sum.length; d++) {
			sum[d] /= views;
		}
	}

	@Override
	public double similarity(Embedding first, Embedding second) {
		return model.similarity(first, second);
	}

	@Override
	public double[] similarities(Embedding probe, float[] rows) {
		return model.similarities(probe, rows);
	}

	@Override
	public void close() {
		model.close();
	}
}
