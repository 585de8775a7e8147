package org.twinlens.experiments.table;

import java.util.List;
import java.util.Map;

import org.twinlens.experiments.runs.RunSummary;

/**
 * A row of the table: a run, or several that differ in their seed only.
 *
 * @param runs   one, or those of the group, newest first
 * @param values by column name; what is missing is {@link Value#NONE}
 */
public record Row(List<RunSummary> runs, Map<String, Value> values) {

	public Row {
		runs = List.copyOf(runs);
	}

	/** The value in a column. */
	public Value value(Column column) {
		return value(column.name());
	}

	public Value value(String column) {
		return values.getOrDefault(column, Value.NONE);
	}

	/** The run, or the newest of the group. */
	public RunSummary run() {
		return runs.get(0);
	}

	public boolean isGroup() {
		return runs.size() > 1;
	}
}
