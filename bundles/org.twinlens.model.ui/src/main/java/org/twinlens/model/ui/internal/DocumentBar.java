package org.twinlens.model.ui.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Which architecture is shown, and what can be done with it as a whole. */
final class DocumentBar {

	private final Combo documents;
	private final ToolBar tools;
	private final ToolItem train;

	/** @param actions what the tool items do, in their order; @param choose told when another document is wanted */
	DocumentBar(Composite parent, Consumer<String> choose, Actions actions) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 3).spacing(6, 0).applyTo(bar);
		new Label(bar, SWT.NONE).setText(Messages.bar_architecture);
		documents = new Combo(bar, SWT.READ_ONLY);
		documents.setVisibleItemCount(20);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(210, SWT.DEFAULT).applyTo(documents);
		documents.addListener(SWT.Selection, e -> choose.accept(documents.getText()));
		tools = new ToolBar(bar, SWT.FLAT | SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(tools);
		item(Messages.bar_new, actions::create);
		item(Messages.bar_duplicate, actions::duplicate);
		item(Messages.bar_rename, actions::rename);
		item(Messages.bar_delete, actions::delete);
		item(Messages.bar_compare, actions::compare);
		train = item(Messages.bar_train, actions::train);
		train.setToolTipText(Messages.bar_train_tip);
	}

	/** What the bar offers. */
	interface Actions {
		void create();

		void duplicate();

		void rename();

		void delete();

		void compare();

		void train();
	}

	private ToolItem item(String text, Runnable action) {
		if (tools.getItemCount() > 0) {
			new ToolItem(tools, SWT.SEPARATOR);
		}
		ToolItem item = new ToolItem(tools, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, e -> action.run());
		return item;
	}

	/** @param dirty whether the shown one has changes that are not saved */
	void show(List<String> names, String shown, boolean dirty, boolean trainable) {
		if (!List.of(documents.getItems()).equals(names)) {
			documents.setItems(names.toArray(String[]::new));
		}
		documents.select(names.indexOf(shown));
		documents.setToolTipText(dirty ? Messages.bar_dirty : null);
		train.setEnabled(trainable);
	}
}
