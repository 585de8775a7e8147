package org.twinlens.experiments.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.twinlens.experiments.table.Column;
import org.twinlens.experiments.table.Columns;

/** Asks which columns the table shows, and in which order. */
final class ColumnsDialog extends Dialog {

	private final Columns there;
	/** The chosen ones in their order, then the others. */
	private final List<Column> order = new ArrayList<>();
	private List<String> chosen;
	private Text search;
	private Table table;

	ColumnsDialog(Shell parent, Columns there, List<String> chosen) {
		super(parent);
		this.there = there;
		this.chosen = chosen;
		arrange();
	}

	private void arrange() {
		order.clear();
		chosen.forEach(name -> there.find(name).filter(column -> !order.contains(column)).ifPresent(order::add));
		chosen = order.stream().map(Column::name).toList();
		there.all().stream().filter(column -> !order.contains(column)).forEach(order::add);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.columns_title);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite body = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(body);
		Label label = new Label(body, SWT.NONE);
		label.setText(Messages.columns_label);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
		search = new Text(body, SWT.BORDER | SWT.SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Messages.columns_search);
		search.addListener(SWT.Modify, e -> fill());
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(search);
		table = new Table(body, SWT.BORDER | SWT.CHECK | SWT.V_SCROLL | SWT.FULL_SELECTION);
		table.addListener(SWT.Selection, e -> {
			if (e.detail == SWT.CHECK) {
				check((TableItem) e.item);
			}
		});
		GridDataFactory.fillDefaults().grab(true, true).hint(380, 380).applyTo(table);
		Composite buttons = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().applyTo(buttons);
		button(buttons, Messages.columns_up, () -> move(-1));
		button(buttons, Messages.columns_down, () -> move(1));
		button(buttons, Messages.columns_usual, () -> {
			chosen = Columns.DEFAULT;
			arrange();
			fill();
		});
		fill();
		return area;
	}

	private static void button(Composite parent, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, e -> action.run());
		GridDataFactory.fillDefaults().applyTo(button);
	}

	private void fill() {
		String part = search.getText().strip().toLowerCase(Locale.ROOT);
		table.removeAll();
		for (Column column : order) {
			if (column.name().toLowerCase(Locale.ROOT).contains(part) || column.title().toLowerCase(Locale.ROOT).contains(part)) {
				TableItem item = new TableItem(table, SWT.NONE);
				item.setText(column.title() + "  (" + column.name() + ")");
				item.setData(column);
				item.setChecked(chosen.contains(column.name()));
			}
		}
	}

	private void check(TableItem item) {
		List<String> names = new ArrayList<>(chosen);
		String name = ((Column) item.getData()).name();
		names.remove(name);
		if (item.getChecked()) {
			names.add(name);
		}
		chosen = names;
		getButton(IDialogConstants.OK_ID).setEnabled(!chosen.isEmpty());
	}

	/** Moves the selected column among the chosen ones. */
	private void move(int by) {
		if (table.getSelectionCount() == 0) {
			return;
		}
		String name = ((Column) table.getSelection()[0].getData()).name();
		List<String> names = new ArrayList<>(chosen);
		int from = names.indexOf(name);
		int to = from + by;
		if (from >= 0 && to >= 0 && to < names.size()) {
			names.remove(from);
			names.add(to, name);
			chosen = names;
			search.setText("");
			arrange();
			fill();
			table.setSelection(to);
		}
	}

	/** Names of the chosen columns, in order. */
	List<String> chosen() {
		return chosen;
	}
}
