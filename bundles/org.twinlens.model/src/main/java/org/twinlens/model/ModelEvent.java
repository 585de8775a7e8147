package org.twinlens.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinlens.model.internal.json.WhenMissing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What happens in a run, in order; the last is exactly one {@link Ended}. Written as JSON, one event a line, with its kind in {@code event}. Epochs and iterations count from 1. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({ @Type(value = ModelEvent.Started.class, name = "started"), @Type(value = ModelEvent.Iteration.class, name = "iteration"),
		@Type(value = ModelEvent.Epoch.class, name = "epoch"), @Type(value = ModelEvent.CheckpointWritten.class, name = "checkpoint"),
		@Type(value = ModelEvent.StepTimes.class, name = "stepTimes"), @Type(value = ModelEvent.Diagnosis.class, name = "diagnosis"),
		@Type(value = ModelEvent.Paused.class, name = "paused"), @Type(value = ModelEvent.Continued.class, name = "continued"),
		@Type(value = ModelEvent.Ended.class, name = "ended") })
public sealed interface ModelEvent {

	/** When it happened. */
	Instant time();

	/**
	 * The run began, or went on.
	 *
	 * @param afterIteration     whole iterations already done: 0 for a new run; a reader forgets later iterations it has seen, they are done again
	 * @param iterationsPerEpoch iterations in an epoch
	 * @param epochs             epochs in all
	 * @param backend            what computes
	 */
	record Started(Instant time, long afterIteration, int iterationsPerEpoch, int epochs, BackendState backend) implements ModelEvent {
	}

	/**
	 * An iteration is done.
	 *
	 * @param iteration      over all epochs
	 * @param loss           mean loss per pair of the batch
	 * @param learningRate   used, before layers' factors
	 * @param gradientNorm   Euclidean norm of the mean gradient over all parameters
	 * @param pairsPerSecond of this iteration, input wait included
	 * @param updateRatio    Euclidean norm of the change of all learned parameters, divided by their norm after it; NaN in logs of earlier versions
	 */
	record Iteration(Instant time, int epoch, long iteration, double loss, double learningRate, double gradientNorm, double pairsPerSecond,
			@WhenMissing("\"NaN\"") double updateRatio) implements ModelEvent {
	}

	/**
	 * Where an iteration's time goes; measured once in a run, when it has warmed up.
	 *
	 * @param images  distinct images of the batch
	 * @param seconds forward and backward by the layer's name in the order of the network, then {@code distance}, {@code head} and {@code optimiser}
	 */
	record StepTimes(Instant time, int images, Map<String, Double> seconds) implements ModelEvent {
		public StepTimes {
			seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
		}
	}

	/**
	 * An epoch is done.
	 *
	 * @param training         over the epoch's batches as they were trained on
	 * @param validation       on the calibration pairs, or empty without any
	 * @param pairsPerSecond   over the epoch, validation excluded
	 * @param seconds          the epoch took, validation included
	 * @param remainingSeconds estimated until the last epoch is done
	 * @param idleShare        of the time of the epoch's iterations, the share that the trainer waited for images; NaN in logs of earlier versions
	 * @param overheadShare    likewise, the share that was neither waiting nor computing: events, figures, wishes, checkpoints; NaN in logs of earlier versions
	 */
	record Epoch(Instant time, int epoch, EpochMetrics training, Optional<EpochMetrics> validation, double pairsPerSecond, double seconds, double remainingSeconds,
			@WhenMissing("\"NaN\"") double idleShare, @WhenMissing("\"NaN\"") double overheadShare) implements ModelEvent {
	}

	/**
	 * How the network fares after an epoch, on up to 256 calibration images; of a training batch where there are none.
	 *
	 * @param layers those with parameters or with an activation that can saturate or die, in the order of the network; the learned head last
	 */
	record Diagnosis(Instant time, int epoch, EmbeddingHealth embedding, List<LayerHealth> layers) implements ModelEvent {
		public Diagnosis {
			layers = List.copyOf(layers);
		}
	}

	/**
	 * The run waits, at somebody's wish.
	 *
	 * @param iteration whole iterations done; they are saved
	 */
	record Paused(Instant time, long iteration) implements ModelEvent {
	}

	/**
	 * The run goes on after a pause, or ends.
	 *
	 * @param iteration whole iterations done
	 */
	record Continued(Instant time, long iteration) implements ModelEvent {
	}

	/**
	 * A checkpoint is on disk.
	 *
	 * @param kind      {@code last} or {@code best}
	 * @param epoch     whole epochs done
	 * @param iteration whole iterations done
	 */
	record CheckpointWritten(Instant time, String kind, int epoch, long iteration) implements ModelEvent {
	}

	/**
	 * The run is over.
	 *
	 * @param message one sentence a user understands
	 */
	record Ended(Instant time, Outcome outcome, String message) implements ModelEvent {
	}

	enum Outcome {
		/** All epochs are done, or as many as were worth it: early stopping or somebody's wish to finish ended the run. */
		COMPLETED,
		/** Stopped on request; can be resumed. */
		STOPPED,
		/** Ended by an error; the last good checkpoint remains. */
		FAILED
	}
}
