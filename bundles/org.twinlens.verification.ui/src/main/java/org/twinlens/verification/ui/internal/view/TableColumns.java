package org.twinlens.verification.ui.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** Columns of tables. */
final class TableColumns {

	private TableColumns() {
	}

	/**
	 * Adds columns with a header.
	 *
	 * @param widths in pixels, as many as titles
	 */
	static void add(Table table, String[] titles, int[] widths) {
		table.setHeaderVisible(true);
		for (int i = 0; i < titles.length; i++) {
			add(table, titles[i], widths[i]);
		}
	}

	static void add(Table table, String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}
}
