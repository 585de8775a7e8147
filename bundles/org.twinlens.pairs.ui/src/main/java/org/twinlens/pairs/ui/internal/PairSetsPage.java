package org.twinlens.pairs.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.Study;
import org.twinlens.pairs.PairGenerator;
import org.twinlens.pairs.file.PairOrigin;
import org.twinlens.pairs.file.PairSetStore;
import org.twinlens.pairs.ui.internal.PairsState.Shown;
import org.twinlens.ui.Choice;
import org.twinlens.ui.WorkJob;

/** Pair sets: made, looked at, saved and compared. */
final class PairSetsPage {

	private final PairsViewModel model;
	private final Supplier<Optional<Study>> study;
	private final DatasetLink dataset;
	private final Runnable changed;
	private final Composite page;
	private final Choice<Optional<PairSetStore.Entry>> set;
	private final ToolItem save;
	private final ToolItem rename;
	private final ToolItem delete;
	private final ToolItem compare;
	private final ToolItem export;
	private final FormPane form;
	private final PreviewPane preview;

	/**
	 * @param selected is told the images of the selected pair
	 * @param changed  is run, on another thread, when saved sets have changed
	 */
	PairSetsPage(Composite parent, PairsViewModel model, List<PairGenerator> generators, Supplier<Optional<Study>> study, DatasetLink dataset, Consumer<List<ImageRecord>> selected,
			Runnable changed) {
		this.model = model;
		this.study = study;
		this.dataset = dataset;
		this.changed = changed;
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		Composite head = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 2).spacing(6, 0).applyTo(head);
		set = new Choice<>(head, entry -> entry.map(Texts::entry).orElse(Messages.set_new), this::choose);
		set.control().setToolTipText(Messages.set_tip);
		GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(set.control());
		ToolBar bar = new ToolBar(head, SWT.FLAT | SWT.RIGHT);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		save = item(bar, Messages.button_save, this::save);
		rename = item(bar, Messages.button_rename, this::rename);
		delete = item(bar, Messages.button_delete, this::delete);
		compare = item(bar, Messages.button_compare, this::compare);
		export = item(bar, Messages.button_export, this::export);
		SashForm sash = new SashForm(page, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		form = new FormPane(sash, model, generators);
		preview = new PreviewPane(sash, model, study, dataset, selected);
		sash.setWeights(36, 64);
	}

	Control control() {
		return page;
	}

	private static ToolItem item(ToolBar bar, String text, Runnable action) {
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, e -> action.run());
		return item;
	}

	private void choose(Optional<PairSetStore.Entry> entry) {
		if (entry.isPresent()) {
			model.show(entry.get().name());
		} else {
			model.make(model.form());
		}
	}

	void show(PairsState state) {
		List<Optional<PairSetStore.Entry>> sets = new ArrayList<>(List.of(Optional.empty()));
		state.saved().forEach(entry -> sets.add(Optional.of(entry)));
		set.show(sets, sets.stream().filter(entry -> entry.map(PairSetStore.Entry::name).equals(model.name())).findFirst().orElse(Optional.empty()));
		save.setEnabled(state.shown().isPresent());
		rename.setEnabled(model.name().isPresent());
		delete.setEnabled(model.name().isPresent());
		compare.setEnabled(choices(state).size() > 1);
		export.setEnabled(state.numbers().length > 0);
		form.show(state);
		preview.show(state);
	}

	boolean setFocus() {
		return preview.setFocus();
	}

	private void save() {
		Optional<Shown> shown = model.state().shown();
		if (shown.isPresent()) {
			String proposed = shown.get().name().orElseGet(() -> shown.get().origin().map(PairSetsPage::proposal).orElse(""));
			InputDialog dialog = new InputDialog(page.getShell(), Messages.save_title, Messages.save_message, proposed, validator(List.of()));
			if (dialog.open() == Window.OK) {
				String name = dialog.getValue();
				boolean there = model.state().saved().stream().anyMatch(entry -> entry.name().equals(name));
				if (!there || MessageDialog.open(MessageDialog.QUESTION, page.getShell(), Messages.save_title, NLS.bind(Messages.save_replace, name), SWT.NONE, Messages.save_replaceButton,
						Messages.cancel) == 0) {
					write(Messages.save_job, () -> model.save(name));
				}
			}
		}
	}

	/** As the command line calls it. */
	private static String proposal(PairOrigin origin) {
		return origin.split() == null || origin.part() == null ? origin.generator() : origin.split() + "-" + origin.part().name().toLowerCase() + "-" + origin.generator();
	}

	private void rename() {
		model.name().ifPresent(name -> {
			List<String> others = model.state().saved().stream().map(PairSetStore.Entry::name).filter(other -> !other.equals(name)).toList();
			InputDialog dialog = new InputDialog(page.getShell(), Messages.rename_title, NLS.bind(Messages.rename_message, name), name, validator(others));
			if (dialog.open() == Window.OK && !dialog.getValue().equals(name)) {
				write(Messages.rename_job, () -> model.rename(name, dialog.getValue()));
			}
		});
	}

	private static IInputValidator validator(List<String> taken) {
		return name -> {
			try {
				PairSetStore.check(name);
				return taken.contains(name) ? NLS.bind(Messages.rename_taken, name) : null;
			} catch (IllegalArgumentException e) {
				return name.isEmpty() ? "" : e.getMessage();
			}
		};
	}

	private void delete() {
		model.name().ifPresent(name -> {
			if (MessageDialog.open(MessageDialog.QUESTION, page.getShell(), Messages.delete_title, NLS.bind(Messages.delete_message, name), SWT.NONE, Messages.delete_button, Messages.cancel) == 0) {
				write(Messages.delete_job, () -> model.delete(name));
			}
		});
	}

	/** What can be compared: saved sets by name, and the shown one without. */
	private List<Optional<String>> choices(PairsState state) {
		List<Optional<String>> choices = new ArrayList<>();
		if (state.shown().filter(shown -> shown.name().isEmpty()).isPresent()) {
			choices.add(Optional.empty());
		}
		state.saved().forEach(entry -> choices.add(Optional.of(entry.name())));
		return choices;
	}

	private void compare() {
		PairsState state = model.state();
		Optional<String> shown = state.shown().flatMap(Shown::name);
		new CompareDialog(page.getShell(), model, choices(state), shown, study, dataset).open();
	}

	private void export() {
		FileDialog dialog = new FileDialog(page.getShell(), SWT.SAVE);
		dialog.setText(Messages.export_title);
		dialog.setFilterExtensions(new String[] { "*.csv" });
		dialog.setFileName(model.name().orElse("pairs") + ".csv");
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			write(Messages.export_job, () -> model.export(Path.of(chosen)));
		}
	}

	/** Writes on another thread; an error shows its sentence. */
	private void write(String title, Work work) {
		new WorkJob(title, monitor -> {
			work.run();
			changed.run();
		}).schedule();
	}

	/** Writes the disk. */
	private interface Work {
		void run() throws IOException;
	}
}
