package org.twinlens.experiments.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.twinlens.core.metrics.Figure;
import org.twinlens.experiments.compare.ComparedRun;
import org.twinlens.experiments.compare.Comparison;
import org.twinlens.experiments.compare.ConfigurationRow;
import org.twinlens.experiments.compare.PairedTest;
import org.twinlens.experiments.table.Column;
import org.twinlens.experiments.table.Columns;
import org.twinlens.experiments.table.Row;
import org.twinlens.experiments.table.RowReader;
import org.twinlens.experiments.table.RunTable;
import org.twinlens.experiments.table.Value;
import org.twinlens.experiments.table.ValueTexts;
import org.twinlens.model.architecture.ArchitectureDiff;

/** A comparison as a document: the verdicts first, then figures, curves, and what the runs were told. */
public final class ComparisonDocument {

	private ComparisonDocument() {
	}

	public static ExportDocument of(Comparison comparison) {
		List<String> names = ComparisonPlots.names(comparison.runs());
		List<Row> rows = new RowReader().rows(comparison.runs().stream().map(ComparedRun::run).toList());
		Columns columns = Columns.of(rows);
		List<Column> figures = columns.all().stream().filter(column -> !column.told() && column.kind().isNumeric()).filter(column -> rows.stream().anyMatch(row -> row.value(column) != Value.NONE)).toList();
		List<ExportDocument.Section> sections = new ArrayList<>();
		sections.add(verdicts(comparison));
		sections.add(new ExportDocument.Section("Figures", List.of(), List.of(figures(names, rows, figures)), plots(comparison)));
		List<ConfigurationRow> different = comparison.configuration().stream().filter(ConfigurationRow::differs).toList();
		sections.add(different.isEmpty() ? new ExportDocument.Section("Configuration", List.of("All runs were told the same."), List.of(), List.of())
				: ExportDocument.Section.of("Configuration", new ExportTable("What the runs were told differently", head("Parameter", names), different.stream().map(row -> cells(row.title(), row.values())).toList())));
		architectures(comparison, names).ifPresent(sections::add);
		return new ExportDocument("Comparison of runs", String.join(" · ", names), sections, data(comparison, rows, figures));
	}

	private static ExportDocument.Section verdicts(Comparison comparison) {
		List<String> sentences = new ArrayList<>();
		for (PairedTest test : comparison.tests()) {
			sentences.add(test.verdict());
			if (!test.decisionsSentence().isEmpty()) {
				sentences.add(test.decisionsSentence());
			}
		}
		sentences.addAll(comparison.caveats());
		List<List<String>> rows = comparison.tests().stream().filter(test -> test.eer().isPresent())
				.map(test -> List.of(test.second(), test.first(), points(test.eer().get(), 100), points(test.auc().orElseThrow(), 1),
						PairedTest.p(test.decisions().orElseThrow().midP()).replaceFirst("^= ", ""), String.format(Locale.ROOT, "%,d", test.pairs()), "" + test.identities()))
				.toList();
		List<ExportTable> tables = rows.isEmpty() ? List.of()
				: List.of(new ExportTable("Differences on the same pairs with 95 % intervals (paired identity bootstrap, " + PairedTest.RESAMPLES + " resamples) and McNemar’s mid-p",
						List.of("Run", "Compared with", "Difference of EER, points", "Difference of AUC", "McNemar, mid-p", "Pairs", "Identities"), rows));
		return new ExportDocument.Section("Is the Difference Real?", sentences, tables, List.of());
	}

	private static String points(Figure.Measured difference, double factor) {
		String format = factor == 1 ? "%+.4f" : "%+.2f";
		String value = String.format(Locale.ROOT, format, factor * difference.value());
		String interval = difference.interval() == null ? ""
				: String.format(Locale.ROOT, " [" + format + ", " + format + "]", factor * difference.interval().lower(), factor * difference.interval().upper());
		return (value + interval).replace('-', '\u2212');
	}

	private static ExportTable figures(List<String> names, List<Row> rows, List<Column> figures) {
		return new ExportTable("Figures of the runs", head("Figure", names), figures.stream().map(column -> cells(column.title(), rows.stream().map(row -> ValueTexts.text(column, row.value(column))).toList())).toList());
	}

	private static List<String> head(String first, List<String> names) {
		return cells(first, names);
	}

	private static List<String> cells(String first, List<String> others) {
		List<String> all = new ArrayList<>(List.of(first));
		all.addAll(others);
		return all;
	}

	private static List<ExportPlot> plots(Comparison comparison) {
		List<ExportPlot> plots = new ArrayList<>(ComparisonPlots.epochs(comparison.runs()));
		ComparisonPlots.roc(comparison.runs()).ifPresent(plots::add);
		ComparisonPlots.det(comparison.runs()).ifPresent(plots::add);
		return plots;
	}

	private static Optional<ExportDocument.Section> architectures(Comparison comparison, List<String> names) {
		List<ExportTable> tables = new ArrayList<>();
		for (int i = 1; i < names.size(); i++) {
			String caption = "Network of " + names.get(i) + " against that of " + names.get(0);
			comparison.architectures().get(i - 1).filter(diff -> !diff.isSame())
					.ifPresent(diff -> tables.add(new ExportTable(caption, List.of("Part", "Kind", "Change"), diff.entries().stream().filter(entry -> entry.kind() != ArchitectureDiff.Kind.SAME)
							.map(entry -> List.of(entry.second().or(entry::first).orElse(""), entry.type(), change(entry))).toList())));
		}
		return tables.isEmpty() ? Optional.empty() : Optional.of(new ExportDocument.Section("Networks", List.of(), tables, List.of()));
	}

	/** What became of a part of the network, in words. */
	public static String change(ArchitectureDiff.Entry entry) {
		return switch (entry.kind()) {
		case SAME -> "same";
		case ADDED -> "added";
		case REMOVED -> "removed";
		case CHANGED -> entry.changes().stream().map(c -> c.property() + ": " + (c.first().isEmpty() ? "–" : c.first()) + " → " + (c.second().isEmpty() ? "–" : c.second())).reduce((a, b) -> a + "; " + b).orElse("");
		};
	}

	/** One row a run: what it was told differently and what it reached. */
	private static ExportTable data(Comparison comparison, List<Row> rows, List<Column> figures) {
		List<String> shown = new ArrayList<>(List.of(Columns.RUN, Columns.NAME));
		comparison.configuration().stream().filter(ConfigurationRow::differs).map(ConfigurationRow::name).forEach(shown::add);
		figures.stream().map(Column::name).forEach(shown::add);
		Columns there = Columns.of(rows);
		RunTable table = new RunTable(there.named(shown), rows, Optional.empty(), there, rows.size());
		return RunsDocument.of(table, "").data();
	}
}
