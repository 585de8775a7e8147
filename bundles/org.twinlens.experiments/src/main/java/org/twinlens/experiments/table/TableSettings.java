package org.twinlens.experiments.table;

import java.util.List;
import java.util.Optional;

/**
 * How somebody wants to see the runs.
 *
 * @param filter          a filter's text, or the empty string for all
 * @param columns         names, in order; those there are not are passed over
 * @param order           of the rows
 * @param groupBySeed     whether runs that differ in their seed only share a row
 * @param onlyDifferences whether columns in which all rows agree are left out
 * @param archived        whether archived runs are shown too
 * @param baseline        id of the run others are measured against
 */
public record TableSettings(String filter, List<String> columns, Order order, boolean groupBySeed, boolean onlyDifferences, boolean archived, Optional<String> baseline) {

	public static final TableSettings DEFAULT = new TableSettings("", Columns.DEFAULT, Order.NEWEST, false, false, false, Optional.empty());

	public TableSettings {
		columns = List.copyOf(columns);
	}

	public TableSettings withFilter(String other) {
		return new TableSettings(other, columns, order, groupBySeed, onlyDifferences, archived, baseline);
	}

	public TableSettings withColumns(List<String> others) {
		return new TableSettings(filter, others, order, groupBySeed, onlyDifferences, archived, baseline);
	}

	public TableSettings withOrder(Order other) {
		return new TableSettings(filter, columns, other, groupBySeed, onlyDifferences, archived, baseline);
	}

	public TableSettings withGroupBySeed(boolean other) {
		return new TableSettings(filter, columns, order, other, onlyDifferences, archived, baseline);
	}

	public TableSettings withOnlyDifferences(boolean other) {
		return new TableSettings(filter, columns, order, groupBySeed, other, archived, baseline);
	}

	public TableSettings withArchived(boolean other) {
		return new TableSettings(filter, columns, order, groupBySeed, onlyDifferences, other, baseline);
	}

	public TableSettings withBaseline(Optional<String> other) {
		return new TableSettings(filter, columns, order, groupBySeed, onlyDifferences, archived, other);
	}
}
