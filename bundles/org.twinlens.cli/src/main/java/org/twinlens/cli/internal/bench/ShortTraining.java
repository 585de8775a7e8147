package org.twinlens.cli.internal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.twinlens.cli.internal.UserError;
import org.twinlens.core.BatchSampler;
import org.twinlens.core.PairSet;
import org.twinlens.core.image.Augmentation;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.EarlyStopping;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelService;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Decay;
import org.twinlens.model.TrainingConfig.Monitor;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.TrainingConfig.Precision;
import org.twinlens.model.TrainingControl.Wish;
import org.twinlens.model.TrainingRequest;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.run.RunFolder;

/**
 * A training that takes one step each time it is asked, always on the same batch: a forward and a backward pass and the optimiser's (Adam's) update, with all that the trainer
 * does around them. Decoding and checkpoints are left out.
 */
public final class ShortTraining implements Workload {

	/** The seed study's, without a checkpoint in between. */
	private static final TrainingConfig CONFIG = new TrainingConfig(1, 32, Optimiser.ADAM, 1e-4, Decay.CONSTANT, 0.9, 0.9, false, 1, Augmentation.NONE, Monitor.LOSS,
			Integer.MAX_VALUE, 0, 1, EarlyStopping.NONE, TrainingConfig.Mining.NONE, 1, Precision.FLOAT32);

	private final Semaphore wanted = new Semaphore(0);
	private final Semaphore done = new Semaphore(0);
	private final Thread thread;
	private volatile Optional<String> end = Optional.empty();
	private volatile boolean stopping;

	/** A training's steps on one of its batches. */
	public record Step(ShortTraining training, int amount) implements Workload {

		@Override
		public double perform() throws IOException, InterruptedException {
			return training.perform();
		}

		@Override
		public String things() {
			return "pairs";
		}

		@Override
		public void close() {
			training.close();
		}
	}

	/**
	 * One training whose steps are by turns on disjoint pairs and on all pairs of the same images, each to be asked for in turn.
	 *
	 * @param images of a batch, an even number
	 * @param folder where the last checkpoint goes on closing
	 * @throws IOException with a sentence when the training fails
	 */
	public static List<Step> byTurns(ModelService models, Architecture architecture, int images, Path folder) throws IOException, InterruptedException {
		RandomImages source = new RandomImages(architecture.input(), images);
		List<PairSet> batches = List.of(disjointPairs(architecture, source), source.allPairs());
		ShortTraining training = new ShortTraining(models, architecture, source, batches, Precision.FLOAT32, folder);
		training.perform(); // the first step was on disjoint pairs, this one on all: disjoint ones are next
		return batches.stream().map(batch -> new Step(training, batch.size())).toList();
	}

	/**
	 * Begins the training and takes the first step, which readies everything.
	 *
	 * @param images    of a batch, an even number
	 * @param allPairs  all pairs of the images instead of disjoint ones
	 * @param precision of convolutions
	 * @param folder    where the last checkpoint goes on closing
	 * @throws IOException with a sentence when the training fails
	 */
	public ShortTraining(ModelService models, Architecture architecture, int images, boolean allPairs, Precision precision, Path folder) throws IOException, InterruptedException {
		this(models, architecture, new RandomImages(architecture.input(), images), allPairs, precision, folder);
	}

	private ShortTraining(ModelService models, Architecture architecture, RandomImages source, boolean allPairs, Precision precision, Path folder)
			throws IOException, InterruptedException {
		this(models, architecture, source, List.of(allPairs ? source.allPairs() : disjointPairs(architecture, source)), precision, folder);
	}

	private ShortTraining(ModelService models, Architecture architecture, RandomImages source, List<PairSet> batches, Precision precision, Path folder)
			throws IOException, InterruptedException {
		var input = architecture.input();
		TrainingRequest request = new TrainingRequest(architecture, CONFIG.withPrecision(precision), Preprocessing.to(input.channels(), input.height(), input.width()), byTurns(batches),
				new PairSet(source.records(), new int[0], new int[0], new boolean[0]), source, new RunFolder(folder), Map.of(), Optional.empty(), Purpose.TRAINING);
		thread = new Thread(() -> models.train(request, this::heard, () -> stopping ? Wish.STOP : Wish.CONTINUE), "measured training");
		thread.start();
		await();
	}

	private static PairSet disjointPairs(Architecture architecture, RandomImages source) {
		if (architecture.loss() == Loss.SOFTMAX) {
			throw new UserError("The softmax loss of " + architecture.name() + " chooses among the pairs of an image, and in disjoint pairs an image has one. Only a step on all pairs "
					+ "(bench step --all-pairs) can be measured.");
		}
		return source.disjointPairs();
	}

	private static BatchSampler byTurns(List<PairSet> batches) {
		return new BatchSampler() {
			@Override
			public int iterationsPerEpoch() {
				return Integer.MAX_VALUE;
			}

			@Override
			public PairSet batch(int epoch, int iteration) {
				return batches.get(iteration % batches.size());
			}
		};
	}

	/** On the training's thread, which waits after a step until the next one is wanted. */
	private void heard(ModelEvent event) {
		if (event instanceof ModelEvent.Ended ended) {
			end = Optional.of(ended.message());
			done.release();
		} else if (event instanceof ModelEvent.Iteration) {
			done.release();
			wanted.acquireUninterruptibly();
		}
	}

	private void await() throws IOException, InterruptedException {
		done.acquire();
		if (end.isPresent()) {
			throw new IOException("The training that is measured has ended: " + end.get());
		}
	}

	@Override
	public double perform() throws IOException, InterruptedException {
		long start = System.nanoTime();
		wanted.release();
		await();
		return (System.nanoTime() - start) / 1e9;
	}

	/** Stops the training, which writes its last checkpoint, and waits for that. */
	@Override
	public void close() {
		stopping = true;
		wanted.release();
		try {
			thread.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
