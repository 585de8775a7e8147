package org.twinlens.pairs.ui.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.pairs.file.PairSetStore;
import org.twinlens.pairs.protocol.LfwPairsCheck.CheckedLine;
import org.twinlens.ui.Choice;
import org.twinlens.ui.EmptyState;
import org.twinlens.ui.MonitorProgress;
import org.twinlens.ui.WorkJob;

/** An LFW pair list: which of its pairs the study has, and what is missing for the others. */
final class LfwPage {

	private final LfwViewModel model;
	private final Runnable changed;
	private final Composite page;
	private final Choice<LfwViewModel.Filter> filter;
	private final Button save;
	private final Label summary;
	private final Composite stack;
	private final StackLayout layout = new StackLayout();
	private final EmptyState empty;
	private final Table table;

	/**
	 * @param selected is told the images of the selected line
	 * @param changed  is run, on another thread, when a pair set was saved
	 */
	LfwPage(Composite parent, LfwViewModel model, DatasetLink dataset, Consumer<List<ImageRecord>> selected, Runnable changed) {
		this.model = model;
		this.changed = changed;
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 3).applyTo(page);
		Composite head = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		button(head, Messages.lfw_open).addListener(SWT.Selection, e -> open());
		save = button(head, Messages.lfw_save);
		save.setToolTipText(Messages.lfw_saveTip);
		save.addListener(SWT.Selection, e -> save());
		filter = new Choice<>(head, LfwPage::text, model::see);
		summary = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(summary);
		stack = new Composite(page, SWT.NONE);
		stack.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		empty = new EmptyState(stack);
		table = new Table(stack, SWT.VIRTUAL | SWT.BORDER | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		column(Messages.lfw_line, SWT.RIGHT, 56);
		column(Messages.lfw_fold, SWT.RIGHT, 48);
		column(Messages.lfw_kind, SWT.LEFT, 84);
		column(Messages.lfw_first, SWT.LEFT, 160);
		column(Messages.lfw_second, SWT.LEFT, 160);
		column(Messages.lfw_problem, SWT.LEFT, 420);
		table.addListener(SWT.SetData, e -> fill((TableItem) e.item, model.state().lines().get(e.index)));
		table.addListener(SWT.Selection, e -> selected.accept(images()));
		table.addListener(SWT.DefaultSelection, e -> {
			if (!images().isEmpty()) {
				dataset.show(images(), Messages.dataset_pair);
			}
		});
	}

	Control control() {
		return page;
	}

	private static Button button(Composite parent, String text) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		return button;
	}

	private void column(String title, int alignment, int width) {
		TableColumn column = new TableColumn(table, alignment);
		column.setText(title);
		column.setWidth(width);
	}

	private static void fill(TableItem item, CheckedLine line) {
		item.setText(new String[] { Integer.toString(line.line().line()), Integer.toString(line.line().fold() + 1), line.line().same() ? Messages.pair_positive : Messages.pair_negative,
				line.line().first().toString(), line.line().second().toString(), line.problem() });
	}

	private static String text(LfwViewModel.Filter filter) {
		return switch (filter) {
		case ALL -> Messages.lfw_all;
		case FOUND -> Messages.lfw_found;
		case MISSING -> Messages.lfw_missing;
		};
	}

	private List<ImageRecord> images() {
		List<CheckedLine> lines = model.state().lines();
		int index = table.getSelectionIndex();
		return index < 0 || index >= lines.size() ? List.of() : lines.get(index).pair().map(LfwPage::images).orElse(List.of());
	}

	private static List<ImageRecord> images(Pair pair) {
		return List.of(pair.first(), pair.second());
	}

	void show() {
		LfwViewModel.State state = model.state();
		filter.show(Arrays.asList(LfwViewModel.Filter.values()), state.filter());
		save.setEnabled(state.check().filter(check -> check.complete()).isPresent());
		summary.setText(model.summary());
		if (state.check().isEmpty()) {
			empty.show(state.problem().isEmpty() ? Messages.lfw_none : Messages.lfw_unreadable, state.problem().isEmpty() ? Messages.lfw_toDo : state.problem());
		}
		layout.topControl = state.check().isEmpty() ? empty : table;
		stack.layout();
		table.setItemCount(state.lines().size());
		table.clearAll();
		page.layout(true, true);
	}

	private void open() {
		FileDialog dialog = new FileDialog(page.getShell(), SWT.OPEN);
		dialog.setText(Messages.lfw_openTitle);
		dialog.setFilterExtensions(new String[] { "*.txt", "*" });
		String chosen = dialog.open();
		if (chosen != null) {
			new WorkJob(Messages.lfw_job, monitor -> model.open(Path.of(chosen), new MonitorProgress(monitor))).schedule();
		}
	}

	private void save() {
		String proposed = model.state().file().map(file -> file.getFileName().toString().replaceFirst("\\.[^.]*$", "")).orElse("lfw");
		InputDialog dialog = new InputDialog(page.getShell(), Messages.save_title, Messages.save_message, proposed, name -> {
			try {
				PairSetStore.check(name);
				return null;
			} catch (IllegalArgumentException e) {
				return name.isEmpty() ? "" : e.getMessage();
			}
		});
		if (dialog.open() == Window.OK) {
			String name = dialog.getValue();
			new WorkJob(Messages.save_job, monitor -> {
				model.save(name);
				changed.run();
			}).schedule();
		}
	}

	boolean setFocus() {
		return layout.topControl == table ? table.setFocus() : empty.setFocus();
	}
}
