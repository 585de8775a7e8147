package org.twinlens.model.dl4j.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.core.Embedding;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.core.image.PixelSource;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.architecture.Architecture;

/** Measures a network on pairs it does not learn from. Each image is embedded once, however many pairs it is in. */
record Validation(PairSet pairs, PixelSource pixels, Architecture.Input input, Objective objective, boolean balanced) {

	EpochMetrics measure(EmbeddingTower tower, PairHead head) throws IOException, InterruptedException {
		List<Embedding> embeddings = embed(tower);
		PairScores scores = new PairScores(balanced);
		for (int i = 0; i < pairs.size(); i++) {
			double output = head.output(embeddings.get(pairs.first(i)), embeddings.get(pairs.second(i)));
			scores.add(objective.similarity(output), objective.loss(output, pairs.same(i)), pairs.same(i));
		}
		return scores.metrics();
	}

	private List<Embedding> embed(EmbeddingTower tower) throws IOException, InterruptedException {
		List<ImageRecord> images = pairs.images();
		int passes = (images.size() + EmbeddingTower.PASS - 1) / EmbeddingTower.PASS;
		List<Embedding> embeddings = new ArrayList<>(images.size());
		try (var batches = new Prefetch<>(pass -> Batch.plain(part(images, (int) pass), pixels, input), 0, passes)) {
			for (int pass = 0; pass < passes; pass++) {
				embeddings.addAll(tower.embed(batches.next()));
			}
		}
		return embeddings;
	}

	private static List<ImageRecord> part(List<ImageRecord> images, int pass) {
		return images.subList(pass * EmbeddingTower.PASS, Math.min(images.size(), (pass + 1) * EmbeddingTower.PASS));
	}
}
