package org.twinlens.experiments.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.experiments.table.Column;
import org.twinlens.experiments.table.Columns;
import org.twinlens.experiments.table.Row;
import org.twinlens.experiments.table.RowReader;
import org.twinlens.experiments.table.Value;
import org.twinlens.experiments.table.ValueTexts;

/**
 * One thing that runs were told.
 *
 * @param name    as a filter has it
 * @param title   for people
 * @param values  for each run, in order; the empty string where a run was told no such thing
 * @param differs whether not all agree
 */
public record ConfigurationRow(String name, String title, List<String> values, boolean differs) {

	public ConfigurationRow {
		values = List.copyOf(values);
	}

	/** Everything the runs were told, in the order of the columns. */
	static List<ConfigurationRow> of(List<RunSummary> runs) {
		List<Map<String, Value>> told = runs.stream().map(run -> run.description().map(RowReader::told).orElse(Map.of())).toList();
		Set<String> names = new LinkedHashSet<>();
		told.forEach(values -> names.addAll(values.keySet()));
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < told.size(); i++) {
			rows.add(new Row(List.of(runs.get(i)), told.get(i)));
		}
		Columns columns = Columns.of(rows);
		return columns.all().stream().filter(Column::told).filter(column -> names.contains(column.name())).map(column -> row(column, told)).toList();
	}

	private static ConfigurationRow row(Column column, List<Map<String, Value>> told) {
		List<Value> values = told.stream().map(map -> map.getOrDefault(column.name(), Value.NONE)).toList();
		return new ConfigurationRow(column.name(), column.title(), values.stream().map(value -> ValueTexts.text(column, value)).toList(), values.stream().distinct().count() > 1);
	}
}
