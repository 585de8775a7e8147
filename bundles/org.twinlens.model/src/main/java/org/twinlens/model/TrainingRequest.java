package org.twinlens.model;

import java.util.Map;
import java.util.Optional;

import org.twinlens.core.BatchSampler;
import org.twinlens.core.PairSet;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.model.run.RunFolder;

/**
 * What to train on what.
 *
 * @param architecture  the network
 * @param config        the hyperparameters
 * @param preprocessing how {@code pixels} prepares images; its shape is the architecture's input
 * @param batches       the training pairs
 * @param validation    the calibration pairs measured after each epoch; may be empty
 * @param pixels        the images' pixels, before augmentation
 * @param folder        where the checkpoints go
 * @param provenance    facts stored in every checkpoint, such as run id and data set fingerprint
 * @param resume        the checkpoint to go on from, with weights and optimiser state, or empty to begin anew
 * @param purpose       to train a network, or to find a learning rate
 */
public record TrainingRequest(Architecture architecture, TrainingConfig config, Preprocessing preprocessing, BatchSampler batches, PairSet validation, PixelSource pixels,
		RunFolder folder, Map<String, String> provenance, Optional<Checkpoint> resume, Purpose purpose) {

	public TrainingRequest {
		provenance = Map.copyOf(provenance);
		var input = architecture.input();
		if (input.channels() != preprocessing.channels() || input.height() != preprocessing.height() || input.width() != preprocessing.width()) {
			throw new IllegalArgumentException("The architecture \"" + architecture.name() + "\" takes " + input + ", but the images are prepared as " + preprocessing.width() + "×"
					+ preprocessing.height() + "×" + preprocessing.channels() + ".");
		}
	}
}
