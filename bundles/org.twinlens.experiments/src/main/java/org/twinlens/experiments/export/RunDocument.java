package org.twinlens.experiments.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.twinlens.experiments.table.Column;
import org.twinlens.experiments.table.Columns;
import org.twinlens.experiments.table.Row;
import org.twinlens.experiments.table.RowReader;
import org.twinlens.experiments.table.Value;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.architecture.ArchitectureSummary;
import org.twinlens.model.architecture.LayerCost;
import org.twinlens.model.run.RunHistory;

/** A run as a document: what it was told, what it reached, its network and its curves. */
public final class RunDocument {

	private static final List<String> HEAD = List.of("What", "Value");

	private RunDocument() {
	}

	public static ExportDocument of(RunSummary run, RunHistory history) {
		Row row = new RowReader().rows(List.of(run)).get(0);
		Columns columns = Columns.of(List.of(row));
		List<Column> reached = columns.all().stream().filter(column -> !column.told()).toList();
		List<Column> told = columns.all().stream().filter(Column::told).toList();
		List<ExportDocument.Section> sections = new ArrayList<>();
		List<String> sentences = new ArrayList<>();
		if (!run.progress().message().isEmpty()) {
			sentences.add(run.progress().message());
		}
		if (run.isDamaged()) {
			sentences.add(run.problem());
		}
		sections.add(new ExportDocument.Section("Results", sentences, List.of(new ExportTable("Results of the run " + run.title(), HEAD, RunsDocument.facts(row, reached))), curves(history)));
		sections.add(ExportDocument.Section.of("Configuration", new ExportTable("Configuration of the run " + run.title(), HEAD, RunsDocument.facts(row, told))));
		run.description().ifPresent(description -> sections.add(ExportDocument.Section.of("Network", layers(ArchitectureSummary.of(description.architecture())))));
		run.description().ifPresent(description -> sections.add(ExportDocument.Section.of("Repeating It", new ExportTable("Command and machine of the run " + run.title(), HEAD,
				List.of(List.of("Command", "twinlens " + String.join(" ", description.commandLine())), List.of("Twinlens", description.environment().product()),
						List.of("Computed by", description.environment().backend().name()), List.of("Java", description.environment().java()),
						List.of("System", description.environment().os()), List.of("Processor", description.environment().cpu() + ", " + description.environment().cores() + " cores"))))));
		return new ExportDocument("Run", run.title(), sections, data(row, columns));
	}

	private static ExportTable layers(ArchitectureSummary summary) {
		List<List<String>> rows = new ArrayList<>();
		summary.tower().forEach(layer -> rows.add(row(layer)));
		rows.add(row(summary.distance()));
		summary.head().ifPresent(head -> rows.add(row(head)));
		return new ExportTable("Network " + summary.name() + ": " + String.format(Locale.ROOT, "%,d", summary.parameters()) + " parameters", List.of("Layer", "Output", "Parameters"), rows);
	}

	private static List<String> row(LayerCost layer) {
		return List.of(layer.name(), layer.output().toString(), String.format(Locale.ROOT, "%,d", layer.parameters()));
	}

	private static ExportTable data(Row row, Columns columns) {
		List<Column> filled = columns.all().stream().filter(column -> row.value(column) != Value.NONE).toList();
		return new ExportTable("Run", filled.stream().map(Column::name).toList(), List.of(filled.stream().map(column -> RunsDocument.raw(row.value(column))).toList()));
	}

	private static List<ExportPlot> curves(RunHistory history) {
		List<ExportPlot> plots = new ArrayList<>();
		plot(plots, history, "Loss", "Mean loss per pair in each epoch. Validation rising while training falls is overfitting.", ExportPlot.Axes.PLAIN, EpochMetrics::loss);
		plot(plots, history, "Equal error rate", "Error rate where false matches and false non-matches are equal, in each epoch.", ExportPlot.Axes.SHARE, EpochMetrics::eer);
		return plots;
	}

	private static void plot(List<ExportPlot> plots, RunHistory history, String title, String description, ExportPlot.Axes axes, ToDoubleFunction<EpochMetrics> figure) {
		List<ExportPlot.Line> lines = new ArrayList<>();
		line("Training", history, epoch -> Optional.of(epoch.training()), figure).ifPresent(lines::add);
		line("Validation", history, ModelEvent.Epoch::validation, figure).ifPresent(lines::add);
		if (!lines.isEmpty()) {
			plots.add(new ExportPlot(title, description, axes, "Epoch", title, lines));
		}
	}

	/** A figure over the epochs that have it. */
	static Optional<ExportPlot.Line> line(String name, RunHistory history, Function<ModelEvent.Epoch, Optional<EpochMetrics>> part, ToDoubleFunction<EpochMetrics> figure) {
		List<ModelEvent.Epoch> epochs = history.epochs().stream().filter(epoch -> part.apply(epoch).filter(m -> Double.isFinite(figure.applyAsDouble(m))).isPresent()).toList();
		if (epochs.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new ExportPlot.Line(name, epochs.stream().mapToDouble(ModelEvent.Epoch::epoch).toArray(),
				epochs.stream().mapToDouble(epoch -> figure.applyAsDouble(part.apply(epoch).orElseThrow())).toArray()));
	}
}
