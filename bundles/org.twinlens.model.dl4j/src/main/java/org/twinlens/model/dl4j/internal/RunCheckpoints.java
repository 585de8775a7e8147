package org.twinlens.model.dl4j.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.twinlens.model.ModelEvent;
import org.twinlens.model.TrainingRequest;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.model.checkpoint.CheckpointFile;
import org.twinlens.model.checkpoint.Tensor;

/**
 * The checkpoints of a run: <em>last</em>, to go on from, and <em>best</em>, to use. A network that is not sound is never written. What is written is a copy, made on the model
 * thread; a thread of its own writes it while training goes on. There is one copy at a time: a checkpoint that falls due while another is written is made when that is done, of
 * the network as it then stands; only a best epoch, whose weights would be lost, waits for its turn. On the model thread.
 */
final class RunCheckpoints implements AutoCloseable {

	private static final System.Logger LOG = System.getLogger(RunCheckpoints.class.getName());
	private static final Checkpoint.State NEW = new Checkpoint.State(0, 0, 0, Double.POSITIVE_INFINITY, 0, 0, Double.POSITIVE_INFINITY);

	private final TrainingRequest request;
	private final TwinNetwork network;
	private final Announcer announcer;
	private final int iterationsPerEpoch;
	private final TrainingClock clock;
	private final Improvement improvement;
	private final double secondsBefore;
	private final long began;
	private final ExecutorService writer;
	private final CopiedTensors copies = new CopiedTensors();
	/** What is being written, and its events once it is. */
	private Optional<Future<List<ModelEvent>>> writing = Optional.empty();
	/** An epoch ended while a checkpoint was being written. */
	private boolean owed;
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
		writer = Executors.newSingleThreadExecutor(work -> {
			Thread thread = new Thread(work, "Checkpoint writer");
			thread.setDaemon(true);
			return thread;
		});
	}

	/** Which epoch was the best so far. */
	Improvement improvement() {
		return improvement;
	}

	/**
	 * After an iteration: tells of checkpoints that have been written, and begins to write <em>last</em> when it is as old as the run's settings allow.
	 *
	 * @param iteration whole iterations done
	 * @param epoch     what was said about pairs in the begun epoch
	 * @throws IOException when a checkpoint could not be written
	 */
	void tend(long iteration, PairScores epoch) throws IOException, InterruptedException, DivergedException {
		if (writing.isPresent() && writing.get().isDone()) {
			settle();
		}
		if (writing.isEmpty() && (owed || clock.secondsSince(lastAt) >= request.config().checkpointSeconds())) {
			begin(iteration, epoch, false);
		}
	}

	/**
	 * After an epoch: begins to write <em>last</em>, and before it <em>best</em>, without the optimiser's state, if the epoch is.
	 *
	 * @param ended number of the epoch, from 1
	 * @param value the monitored figure; NaN where it is undefined
	 */
	void epochEnded(int ended, long iteration, PairScores epoch, double value) throws IOException, InterruptedException, DivergedException {
		boolean best = improvement.judge(ended, value);
		if (best || writing.isEmpty() || writing.get().isDone()) {
			begin(iteration, epoch, best);
		} else {
			owed = true;
		}
	}

	/** Writes <em>last</em> and waits until all is on the disk. */
	void saveLast(long iteration, PairScores epoch) throws IOException, InterruptedException, DivergedException {
		begin(iteration, epoch, false);
		settle();
	}

	/** Waits until all that is due at an epoch's end is on the disk. */
	void finish(long iteration, PairScores epoch) throws IOException, InterruptedException, DivergedException {
		settle();
		if (owed) {
			saveLast(iteration, epoch);
		}
	}

	private void begin(long iteration, PairScores begun, boolean best) throws IOException, InterruptedException, DivergedException {
		settle();
		network.requireSound();
		int epoch = (int) (iteration / iterationsPerEpoch);
		Checkpoint.State state = improvement.state(epoch, iteration, secondsBefore + clock.secondsSince(began));
		Map<String, Tensor> weights = copies.copy(network.weights());
		Map<String, Tensor> optimiser = copies.copy(network.optimiserState());
		optimiser.putAll(begun.tensors()); // only added to, so they need no copy
		writing = Optional.of(writer.submit(() -> {
			List<ModelEvent> written = new ArrayList<>();
			if (best) {
				CheckpointFile.write(request.folder().best(), checkpoint(state, weights, Map.of()));
				written.add(new ModelEvent.CheckpointWritten(Instant.now(), "best", epoch, iteration));
			}
			CheckpointFile.write(request.folder().last(), checkpoint(state, weights, optimiser));
			written.add(new ModelEvent.CheckpointWritten(Instant.now(), "last", epoch, iteration));
			return written;
		}));
		owed = false;
		lastAt = clock.now();
	}

	private Checkpoint checkpoint(Checkpoint.State state, Map<String, Tensor> weights, Map<String, Tensor> optimiser) {
		return new Checkpoint(request.architecture(), request.config(), request.preprocessing(), state, Optional.empty(), request.provenance(), weights, optimiser);
	}

	/** Waits for what is being written, if anything is, and tells of it. */
	private void settle() throws IOException, InterruptedException {
		if (writing.isEmpty()) {
			return;
		}
		try {
			writing.get().get().forEach(announcer::announce);
		} catch (ExecutionException e) {
			if (e.getCause() instanceof IOException cause) {
				throw cause;
			} else if (e.getCause() instanceof Error cause) {
				throw cause;
			}
			throw new IOException("A checkpoint could not be written: " + e.getCause().getMessage(), e.getCause());
		} finally {
			if (writing.get().isDone()) {
				writing = Optional.empty();
				copies.close();
			}
		}
	}

	/** Waits for what is being written though the training has failed: it was good. */
	@Override
	public void close() {
		boolean interrupted = false;
		while (writing.isPresent()) {
			try {
				settle();
			} catch (IOException e) {
				LOG.log(Level.WARNING, "A checkpoint of a training that failed could not be written: " + e.getMessage(), e);
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		writer.shutdown();
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}
}
