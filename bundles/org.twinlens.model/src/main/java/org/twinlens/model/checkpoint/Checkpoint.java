package org.twinlens.model.checkpoint;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.internal.json.WhenMissing;

/**
 * A network as it stood after a whole iteration, and all that is needed to use it or to go on training.
 *
 * @param architecture  the network
 * @param config        its hyperparameters
 * @param preprocessing how images are prepared for it
 * @param state         where training stood
 * @param threshold     the similarity from which on two images count as the same identity, if one was chosen
 * @param provenance    run id, data set fingerprint, versions
 * @param weights       {@code <layer>/weights}, {@code <layer>/biases}, {@code <layer>/gamma}, ...; empty when not read
 * @param optimiser     the optimiser's state, and the scores of a begun epoch; empty when not read or not kept
 */
public record Checkpoint(Architecture architecture, TrainingConfig config, Preprocessing preprocessing, State state, Optional<Threshold> threshold,
		Map<String, String> provenance, Map<String, Tensor> weights, Map<String, Tensor> optimiser) {

	public Checkpoint {
		provenance = Map.copyOf(provenance);
		weights = Map.copyOf(weights);
		optimiser = Map.copyOf(optimiser);
	}

	/** The same used in another way: without the threshold, which does not fit it, and with another fact of its provenance. */
	public Checkpoint usedOtherwise(String fact, String value) {
		Map<String, String> facts = new HashMap<>(provenance);
		facts.put(fact, value);
		return new Checkpoint(architecture, config, preprocessing, state, Optional.empty(), facts, weights, optimiser);
	}

	/**
	 * Where training stood. All randomness derives from seed, epoch and iteration, so these counters are the state of every random number generator.
	 *
	 * @param epoch           whole epochs done
	 * @param iteration       whole iterations done over all epochs
	 * @param bestEpoch       the best epoch so far (from 1), or 0
	 * @param bestValue       the monitored figure at the best epoch; infinite without one
	 * @param trainingSeconds time spent so far
	 * @param improvedEpoch   the last epoch (from 1) that was better than the one this was before by early stopping's smallest improvement, or 0
	 * @param improvedValue   the monitored figure at that epoch; infinite without one
	 */
	public record State(int epoch, long iteration, int bestEpoch, double bestValue, double trainingSeconds, @WhenMissing("0") int improvedEpoch,
			@WhenMissing("\"Infinity\"") double improvedValue) {
	}

	/**
	 * A threshold on the similarity.
	 *
	 * @param value    accept from here on
	 * @param criterion how it was chosen, such as {@code EER on calibration}
	 */
	public record Threshold(double value, String criterion) {
	}
}
