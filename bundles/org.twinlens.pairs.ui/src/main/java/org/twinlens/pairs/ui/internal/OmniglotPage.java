package org.twinlens.pairs.ui.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.twinlens.ui.WorkJob;

/** Omniglot's one-shot runs from a folder or zip, as they come. */
final class OmniglotPage {

	private final OmniglotViewModel model;
	private final Composite page;
	private final Label source;
	private final EpisodePane episodes;
	private ExternalPictures pictures;

	OmniglotPage(Composite parent, OmniglotViewModel model) {
		this.model = model;
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		Composite head = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 4).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		button(head, Messages.omniglot_openZip).addListener(SWT.Selection, e -> openZip());
		button(head, Messages.omniglot_openFolder).addListener(SWT.Selection, e -> openFolder());
		source = new Label(head, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(source);
		episodes = new EpisodePane(page, control -> {
			pictures = new ExternalPictures(control, () -> model.state().images());
			return pictures;
		}, images -> {
			// they are in no study
		}, images -> {
			// nor in the Dataset view
		});
		GridDataFactory.fillDefaults().grab(true, true).applyTo(episodes.control());
	}

	Control control() {
		return page;
	}

	private static Button button(Composite parent, String text) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		return button;
	}

	void show() {
		OmniglotViewModel.State state = model.state();
		source.setText(state.source().filter(path -> !state.episodes().isEmpty()).map(path -> path.getFileName().toString()).orElse(""));
		episodes.show(state.episodes(), state.problem().isEmpty() ? Messages.omniglot_none : Messages.omniglot_unreadable, state.problem().isEmpty() ? Messages.omniglot_toDo : state.problem());
	}

	private void openZip() {
		FileDialog dialog = new FileDialog(page.getShell(), SWT.OPEN);
		dialog.setText(Messages.omniglot_openTitle);
		dialog.setFilterExtensions(new String[] { "*.zip", "*" });
		open(Optional.ofNullable(dialog.open()));
	}

	private void openFolder() {
		DirectoryDialog dialog = new DirectoryDialog(page.getShell());
		dialog.setText(Messages.omniglot_openTitle);
		open(Optional.ofNullable(dialog.open()));
	}

	private void open(Optional<String> chosen) {
		chosen.ifPresent(path -> new WorkJob(Messages.omniglot_job, monitor -> model.open(Path.of(path))).schedule());
	}

	boolean setFocus() {
		return episodes.setFocus();
	}
}
