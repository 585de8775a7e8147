package org.twinlens.pairs.ui.internal;

import java.io.IOException;
import java.util.Optional;

import org.twinlens.core.PairSet;
import org.twinlens.core.Progress;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.PairScorer;
import org.twinlens.model.ModelService;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.ui.study.ScoredRun;

/** Scores pairs by a run's best checkpoint, at the threshold frozen in it. */
final class CheckpointScoring implements Scoring {

	/** Of a checkpoint that has no threshold. */
	private static final double MIDDLE = 0.5;

	private final ModelService models;

	CheckpointScoring(ModelService models) {
		this.models = models;
	}

	@Override
	public Scores score(Study study, ScoredRun run, PairSet pairs, Progress progress) throws IOException {
		try (TrainedModel model = models.open(run.folder().best())) {
			Checkpoint checkpoint = model.checkpoint();
			double[] similarity = new PairScorer(model, study.keptPixels(checkpoint.preprocessing())).score(pairs, progress);
			Optional<Double> threshold = checkpoint.threshold().map(Checkpoint.Threshold::value);
			return new Scores(similarity, threshold.orElse(MIDDLE), threshold.isPresent());
		}
	}
}
