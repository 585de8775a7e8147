package org.twinlens.experiments.ui.internal;

import java.util.List;
import java.util.function.IntPredicate;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A small table of texts to read and to copy from. */
final class TextTable {

	private final Table table;
	private final Font bold;
	private List<String> head = List.of();
	private List<List<String>> rows = List.of();

	TextTable(Composite parent) {
		table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		bold = new LocalResourceManager(JFaceResources.getResources(), table).create(FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD));
	}

	Table control() {
		return table;
	}

	/** @param strong tells by place which rows stand out */
	void show(List<String> newHead, List<List<String>> newRows, IntPredicate strong) {
		boolean sameHead = head.equals(newHead);
		if (sameHead && rows.equals(newRows)) {
			return;
		}
		head = List.copyOf(newHead);
		rows = List.copyOf(newRows);
		table.setRedraw(false);
		int top = table.getTopIndex();
		table.removeAll();
		if (!sameHead) {
			for (TableColumn column : table.getColumns()) {
				column.dispose();
			}
			head.forEach(title -> new TableColumn(table, SWT.LEFT).setText(title));
		}
		for (int i = 0; i < rows.size(); i++) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(rows.get(i).toArray(String[]::new));
			item.setFont(strong.test(i) ? bold : null);
		}
		if (!sameHead) {
			for (TableColumn column : table.getColumns()) {
				column.pack();
				column.setWidth(Math.max(90, Math.min(column.getWidth() + 8, 420)));
			}
		} else {
			table.setTopIndex(top);
		}
		table.setRedraw(true);
	}
}
