package org.twinlens.cli.internal.training;

import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;

/**
 * What a run is to do; with the data set it can be repeated exactly.
 *
 * @param architecture  the network
 * @param config        hyperparameters
 * @param preprocessing how images are prepared
 * @param batches       which pairs
 */
public record RunPlan(Architecture architecture, TrainingConfig config, Preprocessing preprocessing, BatchPlan batches) {
}
