package org.twinlens.cli.internal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.twinlens.core.BatchSampler;
import org.twinlens.core.PairSet;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelService;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingControl.Wish;
import org.twinlens.model.TrainingRequest;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.run.RunFolder;

/**
 * A training that is over after about so many seconds, its learning rate falling to its end by then, and that leaves the network of ten moments on the way. How long a step takes
 * is measured before by some steps that do not count.
 */
public final class TimedTraining {

	private static final int MOMENTS = 10;
	private static final int WARM_UP = 12;
	private static final int MEASURED = 12;

	/**
	 * A moment of the training.
	 *
	 * @param seconds       since its first step, validation and checkpoints included
	 * @param steps         taken
	 * @param network       the checkpoint
	 * @param validationEer empty without validation
	 */
	public record Moment(double seconds, long steps, Path network, Optional<Double> validationEer) {
	}

	/** A large network's checkpoint is written while the next epoch is trained already, so when an epoch ended is kept until then. */
	private record EpochEnd(double seconds, Optional<Double> validationEer) {
	}

	private final ModelService models;
	private final Architecture architecture;
	private final Preprocessing preprocessing;
	private final PixelSource pixels;
	private final BatchSampler batches;
	private final PairSet validation;
	private final List<Moment> moments = new ArrayList<>();
	private final List<EpochEnd> epochs = new ArrayList<>();
	private final List<Long> steps = new ArrayList<>();
	private long began;
	private int keptEpoch;

	public TimedTraining(ModelService models, Architecture architecture, Preprocessing preprocessing, PixelSource pixels, BatchSampler batches, PairSet validation) {
		this.models = models;
		this.architecture = architecture;
		this.preprocessing = preprocessing;
		this.pixels = pixels;
		this.batches = batches;
		this.validation = validation;
	}

	/**
	 * @param folder empty; the checkpoints stay there
	 * @throws IOException with a sentence when the training fails
	 */
	public List<Moment> run(TrainingConfig config, double seconds, Path folder) throws IOException {
		train(config.withEpochs(1), WARM_UP + MEASURED + 1, PairSet.of(List.of()), Files.createDirectories(folder.resolve("pace")), this::measure);
		double step = (steps.get(WARM_UP + MEASURED - 1) - steps.get(WARM_UP - 1)) / 1e9 / MEASURED;
		int iterations = (int) Math.max(1, Math.round(seconds / MOMENTS / step));
		Path last = Files.createDirectories(folder.resolve("run"));
		train(config.withEpochs(MOMENTS), iterations, validation, last, event -> follow(event, new RunFolder(last), folder));
		return List.copyOf(moments);
	}

	private void measure(ModelEvent event) {
		if (event instanceof ModelEvent.Iteration) {
			steps.add(System.nanoTime());
		}
	}

	private void follow(ModelEvent event, RunFolder run, Path folder) {
		if (event instanceof ModelEvent.Started) {
			began = System.nanoTime();
		} else if (event instanceof ModelEvent.Epoch epoch) {
			epochs.add(new EpochEnd((System.nanoTime() - began) / 1e9, epoch.validation().map(metrics -> metrics.eer())));
		} else if (event instanceof ModelEvent.CheckpointWritten written && written.kind().equals("last") && written.epoch() > keptEpoch) {
			keptEpoch = written.epoch();
			Path kept = folder.resolve("moment" + keptEpoch + ".twin");
			try {
				Files.copy(run.last(), kept);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			EpochEnd end = epochs.get(keptEpoch - 1);
			moments.add(new Moment(end.seconds(), written.iteration(), kept, end.validationEer()));
		}
	}

	private void train(TrainingConfig config, int iterations, PairSet validated, Path folder, Consumer<ModelEvent> listener) throws IOException {
		TrainingRequest request = new TrainingRequest(architecture, config, preprocessing, inEpochsOf(iterations), validated, pixels, new RunFolder(folder), Map.of(), Optional.empty(),
				Purpose.TRAINING);
		ModelEvent.Ended ended = models.train(request, listener, () -> Wish.CONTINUE);
		if (ended.outcome() != ModelEvent.Outcome.COMPLETED) {
			throw new IOException("The training that is measured has ended: " + ended.message());
		}
	}

	/** The sampler's batches one after another, cut into epochs of another length. */
	private BatchSampler inEpochsOf(int iterations) {
		return new BatchSampler() {
			@Override
			public int iterationsPerEpoch() {
				return iterations;
			}

			@Override
			public PairSet batch(int epoch, int iteration) {
				long n = (long) epoch * iterations + iteration;
				int own = batches.iterationsPerEpoch();
				return batches.batch((int) (n / own), (int) (n % own));
			}
		};
	}
}
