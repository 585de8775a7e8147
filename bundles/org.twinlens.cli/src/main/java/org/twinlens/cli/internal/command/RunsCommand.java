package org.twinlens.cli.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.training.CheckpointChoice;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.Purpose;
import org.twinlens.model.run.Json;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunHistory;
import org.twinlens.model.run.RunStatus;
import org.twinlens.model.run.RunStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the runs of a study, or shows one. */
@Command(name = "runs", description = "List the study's runs, newest first; or show one: what it was told and what it reached.")
public final class RunsCommand extends StudyCommand {

	private static final int SHOWN_PARTS = 4;

	@Parameters(arity = "0..1", paramLabel = "RUN", description = "A run's id, or how it begins.")
	private String run;

	/** A run as a line of the list. */
	record Line(String id, RunStatus status, Purpose purpose, String architecture, String split, int epoch, int epochs, EpochMetrics training, EpochMetrics validation,
			List<String> reports) {

		/** Epochs done; a search for a learning rate has none. */
		String progress() {
			return purpose == Purpose.RATE_FINDER ? "rates" : epoch + "/" + epochs;
		}
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		services.studies.open(studyFolder()).close();
		List<RunFolder> runs = run == null ? new RunStore(studyFolder().resolve("runs")).runs() : List.of(CheckpointChoice.run(studyFolder(), run));
		List<Line> lines = new ArrayList<>();
		for (RunFolder folder : runs) {
			lines.add(line(folder));
		}
		if (lines.isEmpty()) {
			console.say("This study has no run yet. Train one with: twinlens train -s %s", studyFolder());
		} else if (run == null) {
			console.say("%-21s %-12s %-24s %-14s %9s %10s %10s", "Run", "Status", "Architecture", "Split", "Epoch", "Loss", "Val. EER");
			lines.forEach(line -> console.say("%-21s %-12s %-24s %-14s %9s %10s %10s", line.id, line.status.name().toLowerCase(Locale.ROOT), line.architecture, line.split,
					line.progress(), number("%.4f", line.training == null ? Double.NaN : line.training.loss()),
					number("%.2f %%", line.validation == null ? Double.NaN : 100 * line.validation.eer())));
		} else {
			show(runs.get(0), lines.get(0), console);
		}
		console.result(lines);
		return ExitCode.DONE;
	}

	private static Line line(RunFolder folder) throws IOException {
		RunDescription description = RunDescription.read(folder);
		List<ModelEvent.Epoch> epochs = RunHistory.read(folder).epochs();
		ModelEvent.Epoch last = epochs.isEmpty() ? null : epochs.get(epochs.size() - 1);
		return new Line(folder.id(), RunStatus.of(folder), description.purpose(), description.architecture().name(), description.split(), epochs.size(), description.config().epochs(),
				last == null ? null : last.training(), last == null ? null : last.validation().orElse(null), reports(folder));
	}

	private static List<String> reports(RunFolder folder) throws IOException {
		Path evaluations = folder.path().resolve("evaluations");
		if (!Files.isDirectory(evaluations)) {
			return List.of();
		}
		try (Stream<Path> found = Files.list(evaluations)) {
			return found.map(evaluation -> evaluation.resolve("report.html")).filter(Files::exists).map(Path::toString).sorted().toList();
		}
	}

	private static void show(RunFolder folder, Line line, Console console) throws IOException {
		RunDescription description = RunDescription.read(folder);
		String status = line.status.name().toLowerCase(Locale.ROOT);
		if (line.purpose == Purpose.RATE_FINDER) {
			console.say("Run %s: %s, a search for a learning rate.", line.id, status);
		} else {
			console.say("Run %s: %s, epoch %d of %d.", line.id, status, line.epoch, line.epochs);
		}
		console.say("Command: twinlens %s", String.join(" ", description.commandLine()));
		console.say("Study \"%s\", split \"%s\"; pairs %s", description.study(), description.split(), description.pairs());
		console.say("Architecture: %s. Hyperparameters: %s", description.architecture().name(), Json.write(description.config()).strip());
		console.say("Trained with Twinlens %s, %s, %s, %s.", description.environment().product(), description.environment().backend().name(), description.environment().java(),
				description.environment().cpu());
		RunHistory history = RunHistory.read(folder);
		for (ModelEvent.Epoch epoch : history.epochs()) {
			console.say("  epoch %3d: loss %.4f, EER %s%s", epoch.epoch(), epoch.training().loss(), number("%.2f %%", 100 * epoch.training().eer()),
					epoch.validation().map(v -> validation(v)).orElse(""));
		}
		history.stepTimes().ifPresent(times -> console.say("An iteration of %d images takes: %s", times.images(), parts(times.seconds())));
		history.ended().ifPresent(ended -> console.say("%s", ended.message()));
		line.reports.forEach(report -> console.say("Report: %s", report));
	}

	/** The parts of an iteration that take longest. */
	private static String parts(Map<String, Double> seconds) {
		double all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
		return seconds.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed()).limit(SHOWN_PARTS)
				.map(part -> String.format(Locale.ROOT, "%s %.0f %%", part.getKey(), 100 * part.getValue() / all))
				.collect(Collectors.joining(", ", String.format(Locale.ROOT, "%.3f s; ", all), "."));
	}

	private static String validation(EpochMetrics validation) {
		return String.format(Locale.ROOT, "; validation loss %.4f, EER %s", validation.loss(), number("%.2f %%", 100 * validation.eer()));
	}

	private static String number(String format, double value) {
		return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
	}
}
