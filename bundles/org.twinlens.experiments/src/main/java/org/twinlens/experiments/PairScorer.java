package org.twinlens.experiments;

import java.io.IOException;
import java.util.List;

import org.twinlens.core.Embedding;
import org.twinlens.core.PairSet;
import org.twinlens.core.Progress;
import org.twinlens.core.image.PixelSource;
import org.twinlens.model.TrainedModel;

/** Gives the pairs of a set their similarities. Each distinct image is prepared and embedded once, whatever number of pairs it stands in. */
public final class PairScorer {

	private static final int PAIRS_BETWEEN_REPORTS = 4096;

	private final TrainedModel model;
	private final ImageEmbedder embedder;

	/** @param pixels prepares images as the model's checkpoint demands */
	public PairScorer(TrainedModel model, PixelSource pixels) {
		this.model = model;
		embedder = new ImageEmbedder(model, pixels);
	}

	/**
	 * @return the similarity of each pair in 0..1, in the set's order
	 * @throws IOException                                naming an image that cannot be read
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	public double[] score(PairSet pairs, Progress progress) throws IOException {
		List<Embedding> embeddings = embedder.embed(pairs.images(), progress);
		double[] similarity = new double[pairs.size()];
		for (int i = 0; i < similarity.length; i++) {
			if (i % PAIRS_BETWEEN_REPORTS == 0) {
				progress.checkCancelled();
				progress.report("Comparing pairs", i, similarity.length);
			}
			similarity[i] = model.similarity(embeddings.get(pairs.first(i)), embeddings.get(pairs.second(i)));
		}
		progress.report("Comparing pairs", similarity.length, similarity.length);
		return similarity;
	}
}
