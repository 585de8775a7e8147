package org.twinlens.model;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What happens in a run, in order; the last is exactly one {@link Ended}. Written as JSON, one event a line, with its kind in {@code event}. Epochs and iterations count from 1. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({ @Type(value = ModelEvent.Started.class, name = "started"), @Type(value = ModelEvent.Iteration.class, name = "iteration"),
		@Type(value = ModelEvent.Epoch.class, name = "epoch"), @Type(value = ModelEvent.CheckpointWritten.class, name = "checkpoint"),
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
	 */
	record Iteration(Instant time, int epoch, long iteration, double loss, double learningRate, double gradientNorm, double pairsPerSecond) implements ModelEvent {
	}

	/**
	 * An epoch is done.
	 *
	 * @param training         over the epoch's batches as they were trained on
	 * @param validation       on the calibration pairs, or empty without any
	 * @param pairsPerSecond   over the epoch, validation excluded
	 * @param seconds          the epoch took, validation included
	 * @param remainingSeconds estimated until the last epoch is done
	 */
	record Epoch(Instant time, int epoch, EpochMetrics training, Optional<EpochMetrics> validation, double pairsPerSecond, double seconds, double remainingSeconds)
			implements ModelEvent {
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
		/** All epochs are done. */
		COMPLETED,
		/** Stopped on request; can be resumed. */
		STOPPED,
		/** Ended by an error; the last good checkpoint remains. */
		FAILED
	}
}
