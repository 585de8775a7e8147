package org.twinlens.model.dl4j.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.twinlens.model.ModelEvent;
import org.twinlens.model.TrainingRequest;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.model.checkpoint.CheckpointFile;
import org.twinlens.model.checkpoint.Tensor;

/** The checkpoints of a run: <em>last</em>, to go on from, and <em>best</em>, to use. A network that is not sound is never written. */
final class RunCheckpoints {

	private final TrainingRequest request;
	private final TwinNetwork network;
	private final Announcer announcer;
	private final int iterationsPerEpoch;
	private final double secondsBefore;
	private final long began = System.nanoTime();
	private long lastAt = began;
	private int bestEpoch;
	private double bestValue;

	RunCheckpoints(TrainingRequest request, TwinNetwork network, Announcer announcer) {
		this.request = request;
		this.network = network;
		this.announcer = announcer;
		iterationsPerEpoch = request.batches().iterationsPerEpoch();
		Checkpoint.State state = request.resume().map(Checkpoint::state).orElse(new Checkpoint.State(0, 0, 0, Double.POSITIVE_INFINITY, 0, 0, Double.POSITIVE_INFINITY));
		secondsBefore = state.trainingSeconds();
		bestEpoch = state.bestEpoch();
		bestValue = state.bestValue();
	}

	/** The best epoch so far, from 1. */
	int bestEpoch() {
		return bestEpoch;
	}

	/** Whether <em>last</em> is as old as the run's settings allow. */
	boolean isDue() {
		return System.nanoTime() - lastAt >= TimeUnit.SECONDS.toNanos(request.config().checkpointSeconds());
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
		lastAt = System.nanoTime();
	}

	/**
	 * Writes <em>best</em>, without the optimiser's state, if the epoch that just ended is.
	 *
	 * @param value the monitored figure, lower is better; NaN where it is undefined
	 */
	void saveIfBest(long iteration, double value) throws IOException, DivergedException {
		if (bestEpoch == 0 || value < bestValue) {
			bestEpoch = (int) (iteration / iterationsPerEpoch);
			bestValue = Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
			write(request.folder().best(), "best", iteration, Map.of());
		}
	}

	private void write(Path file, String kind, long iteration, Map<String, Tensor> optimiserState) throws IOException, DivergedException {
		network.requireSound();
		int epoch = (int) (iteration / iterationsPerEpoch);
		double seconds = secondsBefore + (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
		CheckpointFile.write(file, new Checkpoint(request.architecture(), request.config(), request.preprocessing(), new Checkpoint.State(epoch, iteration, bestEpoch, bestValue, seconds, 0, Double.POSITIVE_INFINITY),
				Optional.empty(), request.provenance(), network.weights(), optimiserState));
		announcer.announce(new ModelEvent.CheckpointWritten(Instant.now(), kind, epoch, iteration));
	}
}
