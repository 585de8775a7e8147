package org.twinlens.model.dl4j.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.twinlens.core.PairSet;
import org.twinlens.model.BackendState;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelEvent.Ended;
import org.twinlens.model.ModelEvent.Outcome;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingControl;
import org.twinlens.model.TrainingRequest;
import org.twinlens.model.checkpoint.Checkpoint;

/**
 * A run from its first iteration, or from where its checkpoint stands, to its end. Everything random is drawn from the seed and the counters, so that a run that was
 * interrupted ends with the weights, bit by bit, of one that was not (same machine, same number of threads). On the model thread; used once.
 */
final class Trainer implements AutoCloseable {

	/** A batch and the pairs over its images. */
	private record Step(PairSet pairs, Batch batch) {
	}

	private final TrainingRequest request;
	private final TrainingConfig config;
	private final BackendState backend;
	private final Announcer announcer;
	private final TrainingControl control;
	private final int iterationsPerEpoch;
	private final Schedules schedules;
	private final TwinNetwork network;
	private final Validation validation;
	private final RunCheckpoints checkpoints;

	/** Whole iterations done. */
	private long iteration;
	/** What was said about the pairs of the begun epoch. */
	private PairScores scores;

	/** @throws IllegalArgumentException when the architecture cannot be built or the checkpoint to resume from does not fit it */
	Trainer(TrainingRequest request, BackendState backend, Announcer announcer, TrainingControl control) {
		this.request = request;
		this.backend = backend;
		this.announcer = announcer;
		this.control = control;
		config = request.config();
		iterationsPerEpoch = request.batches().iterationsPerEpoch();
		schedules = new Schedules(config, iterationsPerEpoch);
		network = new TwinNetwork(request.architecture(), config, iterationsPerEpoch);
		validation = new Validation(request.validation(), request.pixels(), request.architecture().input(), Objective.of(request.architecture(), config), config.balanceLabels());
		checkpoints = new RunCheckpoints(request, network, announcer);
		scores = new PairScores(config.balanceLabels());
		request.resume().ifPresent(this::restore);
	}

	private void restore(Checkpoint checkpoint) {
		network.restore(checkpoint.weights(), checkpoint.optimiser());
		iteration = checkpoint.state().iteration();
		scores.restore(checkpoint.optimiser());
	}

	/** @throws IOException when an image cannot be read or a checkpoint cannot be written */
	Ended run() throws IOException, InterruptedException {
		announcer.announce(new ModelEvent.Started(Instant.now(), iteration, iterationsPerEpoch, config.epochs(), backend));
		try {
			return train();
		} catch (DivergedException e) {
			return new Ended(Instant.now(), Outcome.FAILED, e.getMessage() + " stopped being a number in iteration " + (iteration + 1)
					+ ". The checkpoints written before are good. Is every image sound? If so, a lower learning rate helps.");
		}
	}

	private Ended train() throws IOException, InterruptedException, DivergedException {
		long end = (long) config.epochs() * iterationsPerEpoch;
		try (var steps = new Prefetch<>(this::prepare, iteration, end)) {
			while (iteration < end) {
				int epoch = (int) (iteration / iterationsPerEpoch);
				long epochBegan = System.nanoTime();
				int scoredBefore = scores.size();
				boolean stop;
				do {
					long began = System.nanoTime();
					Step step = steps.next();
					PairScores found = network.differentiate(step.batch(), step.pairs(), iteration);
					double gradientNorm = network.gradientNorm();
					double learningRate = schedules.learningRate(iteration, epoch);
					network.update(iteration, epoch);
					iteration++;
					scores.addAll(found);
					announcer.announce(new ModelEvent.Iteration(Instant.now(), epoch + 1, iteration, found.loss(), learningRate, gradientNorm, found.size() / secondsSince(began), network.updateRatio()));
					stop = control.wish() == TrainingControl.Wish.STOP;
					if (isWithinEpoch() && (stop || checkpoints.isDue())) {
						checkpoints.saveLast(iteration, scores);
					}
				} while (isWithinEpoch() && !stop);
				if (!isWithinEpoch()) {
					finishEpoch(epoch + 1, epochBegan, scoredBefore);
				}
				if (stop && iteration < end) {
					return new Ended(Instant.now(), Outcome.STOPPED, "Stopped after iteration " + iteration + " of " + end + ". The run can be resumed.");
				}
			}
		}
		return new Ended(Instant.now(), Outcome.COMPLETED, "Trained for " + config.epochs() + " epochs; the best was epoch " + checkpoints.bestEpoch() + ".");
	}

	private boolean isWithinEpoch() {
		return iteration % iterationsPerEpoch != 0;
	}

	private Step prepare(long n) throws IOException {
		PairSet pairs = request.batches().batch((int) (n / iterationsPerEpoch), (int) (n % iterationsPerEpoch));
		return new Step(pairs, Batch.training(pairs, request.pixels(), request.architecture().input(), config.augmentation(), config.seed(), n));
	}

	/** @param scoredBefore pairs of this epoch that were trained on in an earlier process */
	private void finishEpoch(int epoch, long began, int scoredBefore) throws IOException, InterruptedException, DivergedException {
		network.requireSound();
		EpochMetrics training = scores.metrics();
		double pairsPerSecond = (training.pairs() - scoredBefore) / secondsSince(began);
		Optional<EpochMetrics> measured = validation.pairs().size() == 0 ? Optional.empty() : Optional.of(validation.measure(network.tower(), network.head()));
		double seconds = secondsSince(began);
		double secondsPerEpoch = seconds * training.pairs() / (training.pairs() - scoredBefore);
		announcer.announce(new ModelEvent.Epoch(Instant.now(), epoch, training, measured, pairsPerSecond, seconds, secondsPerEpoch * (config.epochs() - epoch)));
		scores = new PairScores(config.balanceLabels());
		EpochMetrics judged = measured.orElse(training);
		checkpoints.saveIfBest(iteration, config.monitor().of(judged));
		checkpoints.saveLast(iteration, scores);
	}

	@Override
	public void close() {
		network.close();
	}

	private static double secondsSince(long nanoTime) {
		return (System.nanoTime() - nanoTime) / (double) TimeUnit.SECONDS.toNanos(1);
	}
}
