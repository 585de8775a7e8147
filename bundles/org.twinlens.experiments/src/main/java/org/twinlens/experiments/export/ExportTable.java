package org.twinlens.experiments.export;

import java.util.List;

/**
 * A table of texts.
 *
 * @param caption what it shows
 * @param head    above its columns
 * @param rows    each with as many cells as the head
 */
public record ExportTable(String caption, List<String> head, List<List<String>> rows) {

	/** @throws IllegalArgumentException when a row has not as many cells as the head */
	public ExportTable {
		head = List.copyOf(head);
		rows = rows.stream().map(List::copyOf).toList();
		for (List<String> row : rows) {
			if (row.size() != head.size()) {
				throw new IllegalArgumentException("A row of the table \"" + caption + "\" has " + row.size() + " cells for " + head.size() + " columns.");
			}
		}
	}
}
