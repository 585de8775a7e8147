package org.twinlens.model.dl4j.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.twinlens.model.ModelEvent;
import org.twinlens.model.TrainingRequest;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.model.checkpoint.CheckpointFile;
import org.twinlens.model.checkpoint.Tensor;

/** The checkpoints of a run: <em>last</em>, to go on from, and <em>best</em>, to use. A network that is not sound is never written. */
final class RunCheckpoints {

	private static final Checkpoint.State NEW = new Checkpoint.State(0, 0, 0, Double.POSITIVE_INFINITY, 0, 0, Double.POSITIVE_INFINITY);

	private final TrainingRequest request;
	private final TwinNetwork network;
	private final Announcer announcer;
	private final int iterationsPerEpoch;
	private final TrainingClock clock;
	private final Improvement improvement;
	private final double secondsBefore;
	private final long began;
	private long lastAt;

	RunCheckpoints(TrainingRequest request, TwinNetwork network, Announcer announcer, TrainingClock clock) {
		this.request = request;
		this.network = network;
		this.announcer = announcer;
		iterationsPerEpoch = request.batches().iterationsPerEpoch();
		this.clock = clock;
		began = lastAt = clock.now();
		Checkpoint.State state = request.resume().map(Checkpoint::state).orElse(NEW);
		secondsBefore = state.trainingSeconds();
		improvement = new Improvement(request.config(), state);
	}

	/** Which epoch was the best so far. */
	Improvement improvement() {
		return improvement;
	}

	/** Whether <em>last</em> is as old as the run's settings allow. */
	boolean isDue() {
		return clock.secondsSince(lastAt) >= request.config().checkpointSeconds();
	}

	/**
	 * Writes <em>last</em>.
	 *
	 * @param iteration whole iterations done
	 * @param epoch     what was said about pairs in the begun epoch
	 */
	void saveLast(long iteration, PairScores epoch) throws IOException, DivergedException {
		Map<String, Tensor> state = new HashMap<>(network.optimiserState());
		state.putAll(epoch.tensors());
		write(request.folder().last(), "last", iteration, state);
		lastAt = clock.now();
	}

	/**
	 * Writes <em>best</em>, without the optimiser's state, if the epoch is.
	 *
	 * @param epoch from 1
	 * @param value the monitored figure; NaN where it is undefined
	 */
	void saveIfBest(int epoch, long iteration, double value) throws IOException, DivergedException {
		if (improvement.judge(epoch, value)) {
			write(request.folder().best(), "best", iteration, Map.of());
		}
	}

	private void write(Path file, String kind, long iteration, Map<String, Tensor> optimiserState) throws IOException, DivergedException {
		network.requireSound();
		int epoch = (int) (iteration / iterationsPerEpoch);
		Checkpoint.State state = improvement.state(epoch, iteration, secondsBefore + clock.secondsSince(began));
		CheckpointFile.write(file, new Checkpoint(request.architecture(), request.config(), request.preprocessing(), state, Optional.empty(), request.provenance(),
				network.weights(), optimiserState));
		announcer.announce(new ModelEvent.CheckpointWritten(Instant.now(), kind, epoch, iteration));
	}
}
