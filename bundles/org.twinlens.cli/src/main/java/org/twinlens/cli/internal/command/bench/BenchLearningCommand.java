package org.twinlens.cli.internal.command.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.Version;
import org.twinlens.cli.internal.bench.LearningCurve;
import org.twinlens.cli.internal.bench.LearningCurve.Point;
import org.twinlens.cli.internal.bench.LearningStrategy;
import org.twinlens.cli.internal.bench.LearningTable;
import org.twinlens.cli.internal.bench.TimedTraining;
import org.twinlens.cli.internal.bench.TimedTraining.Moment;
import org.twinlens.cli.internal.command.HyperparameterOptions;
import org.twinlens.cli.internal.training.NamedArchitecture;
import org.twinlens.cli.internal.training.Parts;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.core.Part;
import org.twinlens.dataset.ExternalImages;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.AveragedViews;
import org.twinlens.experiments.EpisodeScorer;
import org.twinlens.experiments.EpisodeSet;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureTemplate;
import org.twinlens.model.run.Environment;
import org.twinlens.pairs.PairGenerator;
import org.twinlens.pairs.protocol.OmniglotRuns;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast ways to make batches teach: the error over training time, seed by seed, all strategies in turn. */
@Command(name = "learning", description = "How fast each way to make batches teaches: trains on the study's training part for so many seconds with each and tells how soon an error was "
		+ "reached. The error is that of one-shot runs, or the equal error rate of the calibration part.")
public final class BenchLearningCommand extends StudyCommand {

	private static final int VALIDATION_PAIRS = 2000;

	@Option(names = "--template", defaultValue = "modern-small", description = "Network, hyperparameters and image preparation; loss and head go with the strategy.")
	private String template;

	@Option(names = "--architecture", paramLabel = "NAME", description = "An architecture of the study by its name, or a document's file (JSON), in place of the template's.")
	private String architecture;

	@Option(names = "--split", defaultValue = "default")
	private String split;

	@Option(names = "--strategy", split = ",", description = "${COMPLETION-CANDIDATES} (all)")
	private List<LearningStrategy> strategies = List.of(LearningStrategy.values());

	@Option(names = "--seconds", defaultValue = "60", description = "Of each training.")
	private double seconds;

	@Option(names = "--seeds", defaultValue = "3", description = "How many trainings of each strategy.")
	private int seeds;

	@Option(names = "--identities-per-batch", defaultValue = "60")
	private int identities;

	@Option(names = "--images-per-identity", defaultValue = "3")
	private int images;

	@Option(names = "--omniglot-runs", paramLabel = "SOURCE", description = "One-shot runs whose error is told, a folder or zip with run01, run02, ...")
	private Path runs;

	@Option(names = "--views", defaultValue = "1", description = "Besides: the error when the embeddings of so many views of each image are averaged, the image and variations as in training.")
	private int views;

	@Option(names = "--target", split = ",", paramLabel = "ERROR", required = true, description = "Errors whose time is told, such as 0.155,0.12.")
	private List<Double> targets;

	@ArgGroup(validate = false, heading = "%nHyperparameters (left out: the template's):%n")
	private HyperparameterOptions hyperparameters = new HyperparameterOptions();

	@Option(names = "--against", paramLabel = "NAME=COMMAND", description = "Another program that trains: it is given --seconds and --seed and says a line of seconds, steps and error for each "
			+ "moment. May be given several times.")
	private Map<String, String> against = Map.of();

	/** What a machine reads. */
	record Result(Environment environment, LearningTable table) {
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		if (!(seconds > 0) || seeds < 1) {
			throw new UserError("A training takes some seconds and there is at least one, not " + seconds + " and " + seeds + ".");
		}
		if (views > 1 && runs == null) {
			throw new UserError("Views are averaged for one-shot runs; name them with --omniglot-runs, or take one view.");
		}
		Environment environment = Environment.current(Version.text(), services.models.backend());
		List<LearningCurve> curves = new ArrayList<>();
		try (Study study = openStudy(services); ExternalImages external = runs == null ? null : services.externalImages.open(runs)) {
			for (long seed = 1; seed <= seeds; seed++) {
				for (LearningStrategy strategy : strategies) {
					for (LearningCurve curve : curves(services, study, external, strategy, seed, console)) {
						curves.add(tell(curve, console));
					}
				}
				for (Map.Entry<String, String> other : against.entrySet()) {
					curves.add(tell(other(other.getKey(), other.getValue(), seed), console));
				}
			}
		}
		LearningTable table = new LearningTable(runs == null ? "equal error rate of the calibration part" : "one-shot error", targets, curves);
		console.say("Seconds of training to an error (%s), %.0f s each, %d seeds, median (range); %s, %d cores, %s", table.figure(), seconds, seeds, environment.cpu(), environment.cores(),
				environment.backend().detail());
		table.lines().forEach(line -> console.say("%s", line));
		console.result(new Result(environment, table));
		return ExitCode.DONE;
	}

	private static LearningCurve tell(LearningCurve curve, Console console) {
		StringBuilder points = new StringBuilder();
		curve.points().forEach(point -> points.append(String.format(Locale.ROOT, " %.0f s, %d steps: %.1f %%;", point.seconds(), point.steps(), 100 * point.error())));
		console.remark("%s, seed %d:%s", curve.name(), curve.seed(), points);
		return curve;
	}

	/** Of one training: with one view, and with several when they are asked for. */
	private List<LearningCurve> curves(Services services, Study study, ExternalImages external, LearningStrategy strategy, long seed, Console console) throws IOException {
		ArchitectureTemplate base = services.template(template);
		List<ImageRecord> training = Parts.images(study, split, Part.TRAIN);
		PairSet validation = external != null ? PairSet.of(List.of())
				: services.generator("balanced").generate(new PairGenerator.Request(Parts.images(study, split, Part.CALIBRATION), VALIDATION_PAIRS, seed));
		Architecture network = architecture == null ? base.architecture() : NamedArchitecture.require(studyFolder(), architecture);
		TimedTraining timed = new TimedTraining(services.models, strategy.network(network), base.preprocessing(), study.keptPixels(base.preprocessing()),
				strategy.batches(training, identities, images, seed), validation);
		Path folder = Files.createTempDirectory("twinlens-learning-");
		try {
			List<Moment> moments = timed.run(strategy.config(hyperparameters.over(base.config(seed))), seconds, folder);
			List<LearningCurve> curves = new ArrayList<>();
			curves.add(curve(strategy.title(), seed, moments, moment -> external == null ? moment.validationEer().orElseThrow() : oneShotError(services, moment, 1, external, console)));
			if (views > 1) {
				curves.add(curve(strategy.title() + ", " + views + " views", seed, moments, moment -> oneShotError(services, moment, views, external, console)));
			}
			return curves;
		} finally {
			delete(folder);
		}
	}

	@FunctionalInterface
	private interface Error {
		double of(Moment moment) throws IOException;
	}

	private static LearningCurve curve(String name, long seed, List<Moment> moments, Error error) throws IOException {
		List<Point> points = new ArrayList<>();
		for (Moment moment : moments) {
			points.add(new Point(moment.seconds(), moment.steps(), error.of(moment)));
		}
		return new LearningCurve(name, seed, points);
	}

	private static double oneShotError(Services services, Moment moment, int views, ExternalImages external, Console console) throws IOException {
		try (TrainedModel model = AveragedViews.of(services.models.open(moment.network()), views)) {
			EpisodeSet set = new EpisodeSet("runs", OmniglotRuns.read(external));
			return 1 - new EpisodeScorer(model, external.pixels(model.checkpoint().preprocessing())).score(set, 0, 1, console.progress()).accuracy().accuracy();
		}
	}

	private LearningCurve other(String name, String command, long seed) throws IOException, InterruptedException {
		Process process = new ProcessBuilder("bash", "-c", "exec " + command + " --seconds " + seconds + " --seed " + seed).redirectError(Redirect.INHERIT).start();
		List<Point> points = new ArrayList<>();
		try (BufferedReader said = process.inputReader()) {
			for (Optional<String> line = Optional.ofNullable(said.readLine()); line.isPresent(); line = Optional.ofNullable(said.readLine())) {
				String[] words = line.get().strip().split("\\s+");
				try {
					points.add(new Point(Double.parseDouble(words[0]), Long.parseLong(words[1]), Double.parseDouble(words[2])));
				} catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
					throw new IOException("\"" + command + "\" said \"" + line.get() + "\" instead of seconds, steps and error.", e);
				}
			}
		} finally {
			process.destroy();
		}
		if (process.waitFor() != 0 && points.isEmpty()) {
			throw new IOException("\"" + command + "\" has ended without a result. What it said stands above.");
		}
		return new LearningCurve(name, seed, points);
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}
}
