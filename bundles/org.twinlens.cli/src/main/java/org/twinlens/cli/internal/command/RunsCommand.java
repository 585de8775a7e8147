package org.twinlens.cli.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.runs.StudyRunIndex;
import org.twinlens.cli.internal.runs.TableChoice;
import org.twinlens.experiments.export.ExportDocument;
import org.twinlens.experiments.export.ExportFormat;
import org.twinlens.experiments.export.Exports;
import org.twinlens.experiments.export.RunDocument;
import org.twinlens.experiments.export.RunsDocument;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.experiments.table.Column;
import org.twinlens.experiments.table.Row;
import org.twinlens.experiments.table.RunTable;
import org.twinlens.experiments.table.Value;
import org.twinlens.experiments.table.ValueTexts;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.Purpose;
import org.twinlens.model.run.Json;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunHistory;
import org.twinlens.model.run.RunStatus;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the runs of a study, or shows one. */
@Command(name = "runs", description = "List the study's runs, newest first; or show one: what it was told and what it reached.", synopsisSubcommandLabel = "[COMMAND]", //
		subcommands = { RunTagCommand.class, RunRenameCommand.class, RunNoteCommand.class, RunArchiveCommand.class, RunDeleteCommand.class, RunRestoreCommand.class })
public final class RunsCommand extends StudyCommand {

	private static final int SHOWN_PARTS = 4;

	@Parameters(arity = "0..1", paramLabel = "RUN", description = "A run's id, or how it begins.")
	private String run;

	@Mixin
	private TableChoice choice;

	@Option(names = "--to", paramLabel = "FILE", description = "Write the list, or the run, to a file: .html, .md, .tex (LaTeX) or .csv.")
	private Path file;

	/** A run as a line of the list. */
	record Line(String id, String name, RunStatus status, Purpose purpose, String architecture, String split, int epoch, int epochs, EpochMetrics training, EpochMetrics validation, List<String> tags,
			boolean archived, List<String> reports, String problem) {

		/** Epochs done; a search for a learning rate has none. */
		String progress() {
			return purpose == Purpose.RATE_FINDER ? "rates" : epoch + "/" + epochs;
		}
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		services.studies.open(studyFolder()).close();
		if (run != null) {
			show(StudyRunIndex.find(studyFolder(), run), console);
			return ExitCode.DONE;
		}
		List<RunSummary> all = StudyRunIndex.all(studyFolder());
		if (all.isEmpty()) {
			console.say("This study has no run yet. Train one with: twinlens train -s %s", studyFolder());
			console.result(List.of());
			return ExitCode.DONE;
		}
		RunTable table = choice.table(all, id -> StudyRunIndex.find(studyFolder(), id).id());
		if (file != null) {
			export(RunsDocument.of(table, studyFolder().getFileName().toString()), console);
		} else if (console.json()) {
			console.result(choice.choosesColumns() ? table.rows().stream().map(row -> cells(table, row)).toList() : table.rows().stream().map(row -> line(row.run())).toList());
		} else if (choice.choosesColumns()) {
			print(table, console);
		} else {
			list(table, console);
		}
		return ExitCode.DONE;
	}

	private void export(ExportDocument document, Console console) throws IOException {
		Path target = file.toAbsolutePath().normalize();
		Exports.write(document, ExportFormat.of(target), target);
		console.say("Written to %s.", target);
		console.result(Map.of("file", target.toString()));
	}

	private static void list(RunTable table, Console console) {
		console.say("%-21s %-12s %-24s %-14s %9s %10s %10s", "Run", "Status", "Architecture", "Split", "Epoch", "Loss", "Val. EER");
		for (Row row : table.rows()) {
			Line line = line(row.run());
			console.say("%-21s %-12s %-24s %-14s %9s %10s %10s%s", line.id, line.status.name().toLowerCase(Locale.ROOT), line.architecture, line.split, line.progress(),
					number("%.4f", line.training == null ? Double.NaN : line.training.loss()), number("%.2f %%", line.validation == null ? Double.NaN : 100 * line.validation.eer()),
					line.name.isEmpty() ? "" : "  " + line.name);
			if (!line.problem.isEmpty()) {
				console.say("  %s", line.problem);
			}
		}
	}

	/** Columns as wide as what stands in them. */
	private static void print(RunTable table, Console console) {
		int[] widths = table.columns().stream().mapToInt(column -> table.rows().stream().mapToInt(row -> table.text(row, column).length()).reduce(column.title().length(), Math::max)).toArray();
		StringBuilder head = new StringBuilder();
		for (int i = 0; i < widths.length; i++) {
			head.append(cell(table.columns().get(i), table.columns().get(i).title(), widths[i]));
		}
		console.say("%s", head.toString().stripTrailing());
		for (Row row : table.rows()) {
			StringBuilder line = new StringBuilder();
			for (int i = 0; i < widths.length; i++) {
				line.append(cell(table.columns().get(i), table.text(row, table.columns().get(i)), widths[i]));
			}
			console.say("%s", line.toString().stripTrailing());
		}
	}

	private static String cell(Column column, String text, int width) {
		String space = " ".repeat(Math.max(0, width - text.length()));
		return (column.kind().isNumeric() ? space + text : text + space) + "  ";
	}

	/** Values by column name, for machines. */
	private static Map<String, Object> cells(RunTable table, Row row) {
		Map<String, Object> cells = new LinkedHashMap<>();
		cells.put("runs", row.runs().stream().map(RunSummary::id).toList());
		for (Column column : table.columns()) {
			Value value = row.value(column);
			if (value instanceof Value.Number number) {
				cells.put(column.name(), number.interval() == null && number.n() == 0 ? number.number() : number);
			} else {
				cells.put(column.name(), ValueTexts.text(column, value));
			}
		}
		return cells;
	}

	private static Line line(RunSummary run) {
		return new Line(run.id(), run.notes().name(), run.status(), run.description().map(RunDescription::purpose).orElse(Purpose.TRAINING), run.description().map(d -> d.architecture().name()).orElse(""), run.description().map(RunDescription::split).orElse(""),
				run.progress().epoch(), run.description().map(d -> d.config().epochs()).orElse(0), run.last().map(ModelEvent.Epoch::training).orElse(null),
				run.last().flatMap(ModelEvent.Epoch::validation).orElse(null), run.notes().tags(), run.notes().archived(), reports(run), run.problem());
	}

	private static List<String> reports(RunSummary run) {
		Path evaluations = run.folder().path().resolve("evaluations");
		if (!Files.isDirectory(evaluations)) {
			return List.of();
		}
		try (Stream<Path> found = Files.list(evaluations)) {
			return found.map(evaluation -> evaluation.resolve("report.html")).filter(Files::exists).map(Path::toString).sorted().toList();
		} catch (IOException e) {
			return List.of();
		}
	}

	private void show(RunSummary run, Console console) throws IOException {
		if (file != null) {
			export(RunDocument.of(run, RunHistory.read(run.folder())), console);
			return;
		}
		Line line = line(run);
		String status = line.status.name().toLowerCase(Locale.ROOT);
		if (line.purpose == Purpose.RATE_FINDER) {
			console.say("Run %s: %s, a search for a learning rate.", line.id, status);
		} else {
			console.say("Run %s: %s, epoch %d of %d.", line.id, status, line.epoch, line.epochs);
		}
		if (!line.name.isEmpty() || !line.tags.isEmpty() || line.archived) {
			console.say("Name: %s. Tags: %s.%s", line.name.isEmpty() ? "none" : line.name, line.tags.isEmpty() ? "none" : String.join(", ", line.tags), line.archived ? " Archived." : "");
		}
		if (!run.notes().note().isEmpty()) {
			console.say("Note: %s", run.notes().note());
		}
		run.description().ifPresent(description -> describe(description, console));
		RunHistory history = RunHistory.read(run.folder());
		for (ModelEvent.Epoch epoch : history.epochs()) {
			console.say("  epoch %3d: loss %.4f, EER %s%s", epoch.epoch(), epoch.training().loss(), number("%.2f %%", 100 * epoch.training().eer()),
					epoch.validation().map(RunsCommand::validation).orElse(""));
		}
		history.stepTimes().ifPresent(times -> console.say("An iteration of %d images takes: %s", times.images(), parts(times.seconds())));
		Stream.of(run.progress().message(), run.problem()).filter(sentence -> !sentence.isEmpty()).forEach(sentence -> console.say("%s", sentence));
		line.reports.forEach(report -> console.say("Report: %s", report));
		console.result(List.of(line));
	}

	private static void describe(RunDescription description, Console console) {
		console.say("Command: twinlens %s", String.join(" ", description.commandLine()));
		console.say("Study \"%s\", split \"%s\"; pairs %s", description.study(), description.split(), description.pairs());
		console.say("Architecture: %s. Hyperparameters: %s", description.architecture().name(), Json.write(description.config()).strip());
		console.say("Trained with Twinlens %s, %s, %s, %s.", description.environment().product(), description.environment().backend().name(), description.environment().java(),
				description.environment().cpu());
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
