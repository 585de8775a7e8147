package org.twinlens.model.dl4j.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

import org.twinlens.model.BackendState;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelEvent.Ended;
import org.twinlens.model.ModelEvent.Outcome;
import org.twinlens.model.ModelEvent.StepTimes;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Mining;
import org.twinlens.model.TrainingControl;
import org.twinlens.model.TrainingControl.Wish;
import org.twinlens.model.TrainingRequest;
import org.twinlens.model.checkpoint.Checkpoint;

/**
 * A run from its first iteration, or from where its checkpoint stands, to its end. Everything random is drawn from the seed and the counters, so that a run that was
 * interrupted ends with the weights, bit by bit, of one that was not (same machine, same number of threads). On the model thread; used once.
 */
final class Trainer implements AutoCloseable {

	/** Iterations before the one that is timed: caches are filled, and the Java machine has compiled what runs often. */
	private static final int WARM_UP = 9;

	private final TrainingRequest request;
	private final TrainingConfig config;
	private final BackendState backend;
	private final Announcer announcer;
	private final int iterationsPerEpoch;
	private final long end;
	private final TrainingClock clock = new TrainingClock();
	private final Wishes wishes;
	private final Schedules schedules;
	private final TwinNetwork network;
	private final Validation validation;
	private final Inspection inspection;
	private final RunCheckpoints checkpoints;

	/** Whole iterations done. */
	private long iteration;
	/** What was said about the pairs of the begun epoch. */
	private PairScores scores;
	/** Where the time of the begun epoch goes. */
	private Shares shares = new Shares();
	/** When this process began with the begun epoch. */
	private long epochBegan;
	/** Pairs of the begun epoch that were trained on in an earlier process. */
	private int scoredBefore;
	/** The number of the iteration whose time is measured by layers; before the first when an earlier process has done so. */
	private final long timed;

	/** @throws IllegalArgumentException when the architecture cannot be built or the checkpoint to resume from does not fit it */
	Trainer(TrainingRequest request, BackendState backend, Announcer announcer, TrainingControl control) {
		this.request = request;
		this.backend = backend;
		this.announcer = announcer;
		config = request.config();
		iterationsPerEpoch = request.batches().iterationsPerEpoch();
		end = (long) config.epochs() * iterationsPerEpoch;
		wishes = new Wishes(control, announcer, clock);
		schedules = new Schedules(config, iterationsPerEpoch, Purpose.TRAINING);
		network = new TwinNetwork(request.architecture(), schedules, Engine.get().oneDnn());
		validation = new Validation(request.validation(), request.pixels(), Objective.of(request.architecture(), config.withMining(Mining.NONE)),
				config.balanceLabels());
		inspection = new Inspection(request, network);
		checkpoints = new RunCheckpoints(request, network, announcer, clock);
		scores = new PairScores(config.balanceLabels());
		request.resume().ifPresent(this::restore);
		timed = iteration > WARM_UP ? -1 : Math.min(iteration + WARM_UP, end - 1);
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
			Ending ending = train();
			checkpoints.finish(iteration, scores);
			return new Ended(Instant.now(), ending.outcome(), ending.message());
		} catch (DivergedException e) {
			return new Ended(Instant.now(), Outcome.FAILED, e.getMessage() + " stopped being a number in iteration " + (iteration + 1)
					+ ". The checkpoints written before are good. Is every image sound? If so, a lower learning rate helps.");
		}
	}

	/** How a training ended, but for the time: the last checkpoint is on the disk only later. */
	private record Ending(Outcome outcome, String message) {
	}

	private Ending train() throws IOException, InterruptedException, DivergedException {
		beginEpoch();
		try (var steps = new Batches(request).from(iteration, end)) {
			while (iteration < end && !isInVain()) {
				Wish wish = wishes.next(iteration, this::saveAll);
				if (wish == Wish.STOP) {
					saveWithinEpoch();
					return new Ending(Outcome.STOPPED, "Stopped after iteration " + iteration + " of " + end + ". The run can be resumed.");
				}
				if (wish == Wish.FINISH && iteration > 0) {
					return finish();
				}
				long began = clock.now();
				Batches.Step step = steps.next();
				shares.waited(clock.secondsSince(began));
				step(step, began);
				if (!isWithinEpoch()) {
					judgeEpoch(wholeEpochs());
					beginEpoch();
				} else {
					checkpoints.tend(iteration, scores);
				}
			}
		}
		return completed(iteration == end ? "Trained for " + config.epochs() + " epochs"
				: "Stopped early after epoch " + wholeEpochs() + ": " + config.stopping().patience() + " epochs in a row were no better");
	}

	private Ending completed(String how) {
		return new Ending(Outcome.COMPLETED, how + "; the best was epoch " + checkpoints.improvement().bestEpoch() + ".");
	}

	private boolean isWithinEpoch() {
		return iteration % iterationsPerEpoch != 0;
	}

	private int wholeEpochs() {
		return (int) (iteration / iterationsPerEpoch);
	}

	/** Whether early stopping has had enough. Asked before an epoch too, for a run may be resumed that was over. */
	private boolean isInVain() {
		return !isWithinEpoch() && checkpoints.improvement().isOver(wholeEpochs());
	}

	/** So that whoever pauses a run may switch the machine off. */
	private void saveAll() throws IOException, InterruptedException, DivergedException {
		saveWithinEpoch();
		checkpoints.finish(iteration, scores);
	}

	private void saveWithinEpoch() throws IOException, InterruptedException, DivergedException {
		if (isWithinEpoch()) {
			checkpoints.saveLast(iteration, scores);
		}
	}

	/** Ends the run as somebody wishes; without a best epoch the first one is judged as far as it got. */
	private Ending finish() throws IOException, InterruptedException, DivergedException {
		if (checkpoints.improvement().bestEpoch() == 0) {
			judgeEpoch(1);
		} else {
			saveWithinEpoch();
		}
		return completed("Finished on request after iteration " + iteration + " of " + end);
	}

	/** @param began when the trainer asked for it */
	private void step(Batches.Step step, long began) throws DivergedException {
		long computing = clock.now();
		int epoch = wholeEpochs();
		PairScores found;
		double gradientNorm;
		Optional<StepTimes> times = Optional.empty();
		try (StepTimer timer = iteration == timed ? network.time() : null) {
			found = network.differentiate(step.batch(), step.pairs(), iteration);
			gradientNorm = network.gradientNorm();
			long updating = System.nanoTime();
			network.update(iteration, epoch);
			if (timer != null) {
				timer.optimiser(System.nanoTime() - updating);
				times = Optional.of(new StepTimes(Instant.now(), step.batch().images(), timer.seconds()));
			}
		}
		shares.computed(clock.secondsSince(computing));
		double learningRate = schedules.learningRate(iteration, epoch);
		double updateRatio = network.updateRatio();
		iteration++;
		scores.addAll(found);
		announcer.announce(new ModelEvent.Iteration(Instant.now(), epoch + 1, iteration, found.loss(), learningRate, gradientNorm, found.size() / clock.secondsSince(began),
				updateRatio));
		times.ifPresent(announcer::announce);
	}

	private void beginEpoch() {
		epochBegan = clock.now();
		shares = new Shares();
		scoredBefore = scores.size();
	}

	private void judgeEpoch(int epoch) throws IOException, InterruptedException, DivergedException {
		network.requireSound();
		EpochMetrics training = scores.metrics();
		double trained = clock.secondsSince(epochBegan);
		double pairsPerSecond = (training.pairs() - scoredBefore) / trained;
		Optional<EpochMetrics> measured = validation.pairs().size() == 0 ? Optional.empty() : Optional.of(validation.measure(network.tower(), network.head()));
		double seconds = clock.secondsSince(epochBegan);
		double secondsPerEpoch = seconds * training.pairs() / (training.pairs() - scoredBefore);
		announcer.announce(new ModelEvent.Epoch(Instant.now(), epoch, training, measured, pairsPerSecond, seconds, secondsPerEpoch * (config.epochs() - epoch),
				shares.idle(trained), shares.overhead(trained)));
		announcer.announce(inspection.after(epoch, network.layerNorms()));
		if (!isWithinEpoch()) {
			scores = new PairScores(config.balanceLabels());
		}
		checkpoints.epochEnded(epoch, iteration, scores, config.monitor().of(measured.orElse(training)));
	}

	@Override
	public void close() {
		checkpoints.close();
		network.close();
	}
}
