package org.twinlens.experiments.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.twinlens.experiments.table.Column;
import org.twinlens.experiments.table.Row;
import org.twinlens.experiments.table.RunTable;
import org.twinlens.experiments.table.Value;
import org.twinlens.experiments.table.ValueTexts;

/** The table of runs as somebody sees it, as a document. */
public final class RunsDocument {

	private RunsDocument() {
	}

	/** @param study the study's name */
	public static ExportDocument of(RunTable table, String study) {
		ExportTable shown = new ExportTable("Runs of the study " + study, titles(table), table.rows().stream().map(row -> cells(table, row)).toList());
		List<String> sentences = new ArrayList<>();
		sentences.add(table.rows().size() + (table.rows().size() == 1 ? " row" : " rows") + " of " + table.all() + (table.all() == 1 ? " run." : " runs."));
		if (table.rows().stream().anyMatch(Row::isGroup)) {
			sentences.add("Runs that differ in their seed only share a row: mean over the completed runs ± half of its 95 % interval by Student’s t distribution, and how many they are (n).");
		}
		table.baseline().ifPresent(baseline -> sentences.add("Differences are from the baseline “" + baseline.run().title() + "”; of shares in percentage points."));
		return new ExportDocument("Runs", study, List.of(new ExportDocument.Section("Runs", sentences, List.of(shown), List.of())), data(table));
	}

	private static List<String> titles(RunTable table) {
		return table.columns().stream().map(Column::title).toList();
	}

	private static List<String> cells(RunTable table, Row row) {
		return table.columns().stream().map(column -> table.text(row, column)).toList();
	}

	/** Numbers with all their digits; intervals and counts in columns of their own where there are any. */
	private static ExportTable data(RunTable table) {
		List<String> head = new ArrayList<>();
		List<List<String>> rows = table.rows().stream().map(row -> (List<String>) new ArrayList<String>()).toList();
		for (Column column : table.columns()) {
			head.add(column.name());
			add(table, rows, row -> raw(row.value(column)));
			if (any(table, column, number -> number.interval() != null)) {
				head.add(column.name() + "_lower");
				add(table, rows, row -> number(row, column, n -> n.interval() == null ? "" : "" + n.interval().lower()));
				head.add(column.name() + "_upper");
				add(table, rows, row -> number(row, column, n -> n.interval() == null ? "" : "" + n.interval().upper()));
			}
			if (any(table, column, number -> number.n() > 0)) {
				head.add(column.name() + "_n");
				add(table, rows, row -> number(row, column, n -> n.n() == 0 ? "" : "" + n.n()));
			}
		}
		return new ExportTable("Runs", head, rows);
	}

	private static void add(RunTable table, List<List<String>> rows, Function<Row, String> cell) {
		for (int i = 0; i < rows.size(); i++) {
			rows.get(i).add(cell.apply(table.rows().get(i)));
		}
	}

	private static boolean any(RunTable table, Column column, Predicate<Value.Number> what) {
		return table.rows().stream().map(row -> row.value(column)).anyMatch(value -> value instanceof Value.Number number && what.test(number));
	}

	private static String number(Row row, Column column, Function<Value.Number, String> text) {
		return row.value(column) instanceof Value.Number number ? text.apply(number) : "";
	}

	/** A value for machines. */
	static String raw(Value value) {
		if (value instanceof Value.Number number) {
			return number.number() == Math.rint(number.number()) && Math.abs(number.number()) < 1e15 ? "" + (long) number.number() : "" + number.number();
		}
		if (value instanceof Value.Text text) {
			return text.text();
		}
		if (value instanceof Value.Words words) {
			return words.words().stream().collect(Collectors.joining(";"));
		}
		if (value instanceof Value.Time time) {
			return time.instant().toString();
		}
		return value instanceof Value.Several several ? several.different() + " values" : "";
	}

	/** Titles and texts of a run's columns that hold something. */
	static List<List<String>> facts(Row row, List<Column> columns) {
		return columns.stream().filter(column -> row.value(column) != Value.NONE).map(column -> List.of(column.title(), ValueTexts.text(column, row.value(column)))).toList();
	}
}
