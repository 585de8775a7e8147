package org.twinlens.cli.internal.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.Version;
import org.twinlens.core.BatchSampler;
import org.twinlens.core.PairSet;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.metrics.ChosenThreshold;
import org.twinlens.core.metrics.ScoredPairs;
import org.twinlens.core.metrics.ThresholdCriterion;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.PairScorer;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelEvent.Outcome;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.TrainingRequest;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.model.checkpoint.CheckpointFile;
import org.twinlens.model.run.Environment;
import org.twinlens.model.run.EventLog;
import org.twinlens.model.run.Json;
import org.twinlens.model.run.RunControl;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunLock;
import org.twinlens.model.run.RunStore;

/** Starts and resumes runs of a study: composes what the model service needs, keeps the event log, and chooses the threshold when training is over. */
public final class Training {

	private final Services services;
	private final Study study;
	private final Console console;
	private final List<String> commandLine;

	/** @param commandLine what started it, for {@code run.json} */
	public Training(Services services, Study study, Console console, List<String> commandLine) {
		this.services = services;
		this.study = study;
		this.console = console;
		this.commandLine = commandLine;
	}

	/** What training left behind. */
	public record Result(RunFolder folder, Outcome outcome) {

		public int exitCode() {
			return switch (outcome) {
			case COMPLETED -> ExitCode.DONE;
			case STOPPED -> ExitCode.STOPPED;
			case FAILED -> ExitCode.RUN_FAILED;
			};
		}
	}

	/** Trains a new run to its end, under an id of its own. */
	public Result start(RunPlan plan) throws IOException {
		return start(plan, RunStore.newId(), 0);
	}

	/**
	 * Trains a new run.
	 *
	 * @param id        as {@link RunStore#newId()} gives it
	 * @param stopAfter whole epochs after which it stops; 0 for none
	 */
	public Result start(RunPlan plan, String id, int stopAfter) throws IOException {
		Data data = data(plan.batches());
		String fingerprint = study.catalogue().fingerprint();
		Environment environment = Environment.current(Version.text(), services.models.backend());
		RunFolder folder = new RunStore(study.runsFolder()).create(id, named -> new RunDescription(named, Instant.now(), commandLine, study.name(), fingerprint,
				plan.batches().split(), Json.compact().valueToTree(plan.batches()), plan.architecture(), plan.config(), plan.preprocessing(), environment, plan.purpose()));
		if (plan.purpose() == Purpose.RATE_FINDER) {
			console.say("Run %s: a learning rate for %s is searched.", folder.id(), plan.architecture().name());
		} else {
			console.say("Run %s: %s, %d epochs of %d iterations.", folder.id(), plan.architecture().name(), plan.config().epochs(), data.batches.iterationsPerEpoch());
		}
		return train(RunDescription.read(folder), folder, data, Optional.empty(), stopAfter);
	}

	/**
	 * Goes on with a run from its last checkpoint; from the beginning when it has none yet.
	 *
	 * @param stopAfter whole epochs, counted from the run's beginning, after which it stops; 0 for none
	 */
	public Result resume(RunFolder folder, int stopAfter) throws IOException {
		RunDescription description = RunDescription.read(folder);
		if (!description.dataset().equals(study.catalogue().fingerprint())) {
			throw new UserError("The study's images or labels have changed since the run " + folder.id() + " began, so it cannot go on as if nothing had happened. Start a new run.");
		}
		Data data = data(BatchPlan.of(description));
		Optional<Checkpoint> last = Files.exists(folder.last()) ? Optional.of(CheckpointFile.read(folder.last())) : Optional.empty();
		console.say("Run %s goes on after %s.", folder.id(), last.map(c -> "iteration " + c.state().iteration()).orElse("nothing: it has no checkpoint yet"));
		return train(description, folder, data, last, stopAfter);
	}

	private record Data(BatchSampler batches, PairSet validation) {
	}

	private Data data(BatchPlan plan) throws IOException {
		return new Data(plan.sampler(study, services.generator("balanced")), plan.validation(study, services.generator("balanced")));
	}

	private Result train(RunDescription run, RunFolder folder, Data data, Optional<Checkpoint> resume, int stopAfter) throws IOException {
		PixelSource pixels = study.keptPixels(run.preprocessing());
		Map<String, String> provenance = Map.of("run", run.id(), "study", run.study(), "dataset", run.dataset(), Test.SPLIT, run.split(), "product", run.environment().product());
		TrainingRequest request = new TrainingRequest(run.architecture(), run.config(), run.preprocessing(), data.batches, data.validation, pixels, folder, provenance, resume,
				run.purpose());
		ModelEvent.Ended ended;
		try (RunLock lock = RunLock.take(folder); EventLog log = new EventLog(folder)) {
			RunControl.clear(folder); // what was asked of an earlier training
			RunWishes wishes = new RunWishes(console.stop(), folder, stopAfter);
			ended = services.models.train(request, wishes.andThen(log).andThen(new TrainingDisplay(console, run)), wishes);
			RunControl.clear(folder);
		}
		console.say("%s", ended.message());
		if (run.purpose() == Purpose.TRAINING && ended.outcome() == Outcome.COMPLETED && data.validation.positives() > 0 && data.validation.negatives() > 0) {
			chooseThreshold(folder.best(), data.validation, pixels);
			chooseThreshold(folder.last(), data.validation, pixels);
		}
		return new Result(folder, ended.outcome());
	}

	/** Freezes the threshold of equal errors on the calibration pairs into a checkpoint. */
	private void chooseThreshold(Path checkpoint, PairSet calibration, PixelSource pixels) throws IOException {
		if (!Files.exists(checkpoint)) {
			return;
		}
		try (TrainedModel model = services.models.open(checkpoint)) {
			ScoredPairs scored = ScoredPairs.of(calibration, new PairScorer(model, pixels).score(calibration, console.progress()));
			ChosenThreshold chosen = new ThresholdCriterion.EqualError().choose(scored);
			CheckpointFile.setThreshold(checkpoint, Optional.of(new Checkpoint.Threshold(chosen.value(), chosen.criterion())));
			console.say("Threshold of %s: %.4f (%s on %,d calibration pairs).", checkpoint.getFileName(), chosen.value(), chosen.criterion(), calibration.size());
		}
	}
}
