package org.twinlens.cli.internal.training;

import java.io.IOException;

import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.run.RunDescription;

/**
 * What a run is to do; with the data set it can be repeated exactly.
 *
 * @param architecture  the network
 * @param config        hyperparameters
 * @param preprocessing how images are prepared
 * @param batches       which pairs
 * @param purpose       to train a network, or to find a learning rate
 */
public record RunPlan(Architecture architecture, TrainingConfig config, Preprocessing preprocessing, BatchPlan batches, Purpose purpose) {

	/** What a run was to do, as a training. */
	public static RunPlan of(RunDescription run) throws IOException {
		return new RunPlan(run.architecture(), run.config(), run.preprocessing(), BatchPlan.of(run), Purpose.TRAINING);
	}
}
