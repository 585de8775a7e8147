package org.twinlens.model.dl4j.internal;

import java.io.IOException;
import java.util.List;

import org.twinlens.core.Embedding;
import org.twinlens.core.PairSet;
import org.twinlens.core.image.PixelSource;
import org.twinlens.model.EpochMetrics;

/** Measures a network on pairs it does not learn from. Each image is embedded once, however many pairs it is in. */
record Validation(PairSet pairs, PixelSource pixels, Objective objective, boolean balanced) {

	EpochMetrics measure(EmbeddingTower tower, PairHead head) throws IOException, InterruptedException {
		List<Embedding> embeddings = tower.embed(pairs.images(), pixels);
		double[] outputs = new double[pairs.size()];
		for (int i = 0; i < outputs.length; i++) {
			outputs[i] = head.output(embeddings.get(pairs.first(i)), embeddings.get(pairs.second(i)));
		}
		PairScores scores = new PairScores(balanced);
		objective.differentiate(pairs, outputs, scores);
		return scores.metrics();
	}
}
