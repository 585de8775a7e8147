package org.twinlens.experiments.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The runs as somebody wants to see them, at one moment.
 *
 * @param columns  shown, in order
 * @param rows     shown, in order
 * @param baseline what figures are measured against, if there is one
 * @param there    every column there is
 * @param all      how many runs there are, shown or not
 */
public record RunTable(List<Column> columns, List<Row> rows, Optional<Row> baseline, Columns there, int all) {

	/** How a figure compares with the baseline's. */
	public enum Trend {
		BETTER, WORSE, NEITHER
	}

	/**
	 * @param all of the study, as a {@link RowReader} gives them
	 * @throws FilterProblem when the settings' filter cannot be understood
	 */
	public static RunTable of(List<Row> all, TableSettings settings) throws FilterProblem {
		Columns there = Columns.of(all);
		Filter filter = Filter.parse(settings.filter(), there);
		Stream<Row> shown = all.stream().filter(row -> settings.archived() || !row.run().notes().archived()).filter(filter);
		List<Row> rows = settings.groupBySeed() ? new SeedGroups(there).group(shown.toList()) : shown.toList();
		rows = rows.stream().sorted(settings.order().comparator(there)).toList();
		List<Column> columns = settings.columns().stream().map(there::find).flatMap(Optional::stream).distinct().toList();
		Optional<Row> baseline = baseline(all, rows, settings);
		return new RunTable(settings.onlyDifferences() ? differing(columns, rows, there) : columns, rows, baseline, there, all.size());
	}

	/** The row that holds the baseline; itself, when the filter keeps it out of sight. */
	private static Optional<Row> baseline(List<Row> all, List<Row> rows, TableSettings settings) {
		return settings.baseline().flatMap(id -> Stream.concat(rows.stream(), all.stream()).filter(row -> row.runs().stream().anyMatch(run -> run.id().equals(id))).findFirst());
	}

	/**
	 * The columns in which not all rows agree: those chosen, and whatever else the runs were told differently. The name stays.
	 */
	private static List<Column> differing(List<Column> chosen, List<Row> rows, Columns there) {
		Stream<Column> told = there.all().stream().filter(Column::told);
		return Stream.concat(chosen.stream(), told).distinct().filter(column -> column.name().equals(Columns.NAME) || differs(column, rows)).toList();
	}

	/** Whether not all rows agree in a column. */
	public static boolean differs(Column column, List<Row> rows) {
		return rows.stream().map(row -> row.value(column)).map(identity(column)).distinct().limit(2).count() > 1;
	}

	private static Function<Value, Object> identity(Column column) {
		return value -> value instanceof Value.Number number ? (Object) number.number() : value;
	}

	/** Whether a row is, or holds, the baseline. */
	public boolean isBaseline(Row row) {
		return baseline.filter(base -> base.runs().stream().anyMatch(row.runs()::contains)).isPresent();
	}

	/** How far a row's figure lies from the baseline's, if both have one and they are not the same row. */
	public Optional<Double> delta(Row row, Column column) {
		if (!SeedGroups.isFigure(column) || baseline.isEmpty() || isBaseline(row)) {
			return Optional.empty();
		}
		return row.value(column) instanceof Value.Number own && baseline.get().value(column) instanceof Value.Number base ? Optional.of(own.number() - base.number()) : Optional.empty();
	}

	/** Whether a row's figure is to be preferred to the baseline's. Says nothing about whether the difference is real. */
	public Trend trend(Row row, Column column) {
		double delta = delta(row, column).orElse(0.0);
		if (delta == 0 || column.better() == Column.Better.NEITHER) {
			return Trend.NEITHER;
		}
		return delta < 0 == (column.better() == Column.Better.LOWER) ? Trend.BETTER : Trend.WORSE;
	}

	/** Whether a row was told something else than the baseline. */
	public boolean isToldDifferently(Row row, Column column) {
		return column.told() && baseline.isPresent() && !isBaseline(row) && !identity(column).apply(row.value(column)).equals(identity(column).apply(baseline.get().value(column)));
	}

	/** What stands in a cell: the value, and how far it lies from the baseline's. */
	public String text(Row row, Column column) {
		Value value = row.value(column);
		String text = ValueTexts.text(column, value);
		return delta(row, column).map(delta -> text + "  " + ValueTexts.delta(column, delta, ((Value.Number) value).number())).orElse(text);
	}
}
