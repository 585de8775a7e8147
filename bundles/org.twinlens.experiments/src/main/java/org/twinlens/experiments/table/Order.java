package org.twinlens.experiments.table;

import java.util.Comparator;

/**
 * By what rows are sorted. What a run lacks comes last either way; of equals the newest comes first.
 *
 * @param column     by whose values
 * @param descending whether from the largest
 */
public record Order(String column, boolean descending) {

	/** As the runs were made, the newest first. */
	public static final Order NEWEST = new Order(Columns.RUN, true);

	/** @param text a column, with {@code -} before it for a descending order */
	public static Order parse(String text) {
		return text.startsWith("-") ? new Order(text.substring(1), true) : new Order(text, false);
	}

	/** @param columns has the column, else the rows keep newest first */
	public Comparator<Row> comparator(Columns columns) {
		Comparator<Row> newest = Comparator.comparing((Row row) -> row.run().id()).reversed();
		return columns.find(column).map(found -> byValue(found).thenComparing(newest)).orElse(newest);
	}

	private Comparator<Row> byValue(Column by) {
		return (a, b) -> {
			Value first = a.value(by);
			Value second = b.value(by);
			if (first == Value.NONE || second == Value.NONE) {
				return Boolean.compare(first == Value.NONE, second == Value.NONE);
			}
			int order = compare(by, first, second);
			return descending ? -order : order;
		};
	}

	private static int compare(Column by, Value first, Value second) {
		if (first instanceof Value.Number a && second instanceof Value.Number b) {
			return Double.compare(a.number(), b.number());
		}
		if (first instanceof Value.Time a && second instanceof Value.Time b) {
			return a.instant().compareTo(b.instant());
		}
		return String.CASE_INSENSITIVE_ORDER.compare(ValueTexts.text(by, first), ValueTexts.text(by, second));
	}
}
