package org.twinlens.app.internal.about;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.twinlens.app.internal.Icons;
import org.twinlens.app.internal.Messages;

/** Name, versions and the state of the numerical backend. The backend is asked in the background: starting it takes seconds, and it may fail. */
public final class AboutDialog extends Dialog {

	private static final int COPY_ID = IDialogConstants.CLIENT_ID;
	private static final int DETAILS_ID = IDialogConstants.CLIENT_ID + 1;
	private static final int TEXT_WIDTH = 540;
	private static final int BACKEND_LINES = 4;

	private final Supplier<String> backend;
	private final Runnable details;
	private final Map<String, String> facts = new LinkedHashMap<>(InstallationFacts.versions());

	/**
	 * @param backend describes the backend, as slowly as it must; called on another thread
	 * @param details shows what is installed
	 */
	public AboutDialog(Shell parent, Supplier<String> backend, Runnable details) {
		super(parent);
		this.backend = backend;
		this.details = details;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.about_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), parent);
		Composite area = (Composite) super.createDialogArea(parent);
		Color background = area.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND);
		area.setBackground(background);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(24, 20).spacing(24, 4).applyTo(area);
		Label mark = new Label(area, SWT.NONE);
		mark.setImage(Icons.image(resources, "twinlens128"));
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).span(1, 4).applyTo(mark);
		Label name = new Label(area, SWT.NONE);
		name.setText(Messages.welcome_title);
		name.setFont(resources.create(FontDescriptor.createFrom(area.getFont()).setHeight(22)));
		Label tagline = new Label(area, SWT.WRAP);
		tagline.setText(Messages.welcome_tagline);
		GridDataFactory.fillDefaults().hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(tagline);
		Composite table = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 10).spacing(16, 6).applyTo(table);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		facts.forEach((label, value) -> row(table, label, value, 1, background));
		Text state = row(table, Messages.about_backend, Messages.about_checking, BACKEND_LINES, background);
		Label licence = new Label(area, SWT.NONE);
		licence.setText(Messages.about_licence);
		for (Control control : new Control[] { mark, name, tagline, table, licence }) {
			control.setBackground(background);
		}
		check(state);
		return area;
	}

	/** A fact one can select and copy. */
	private static Text row(Composite table, String label, String value, int lines, Color background) {
		Label left = new Label(table, SWT.NONE);
		left.setText(label);
		left.setBackground(background);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(left);
		Text right = new Text(table, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
		right.setText(value);
		right.setBackground(background);
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH - 130, lines * right.getLineHeight()).applyTo(right);
		return right;
	}

	private void check(Text state) {
		CompletableFuture.supplyAsync(backend).exceptionally(failure -> String.valueOf(failure.getCause() == null ? failure.getMessage() : failure.getCause().getMessage()))
				.thenAccept(text -> {
					if (!state.isDisposed()) {
						state.getDisplay().asyncExec(() -> {
							if (!state.isDisposed()) {
								facts.put(Messages.about_backend, text.replace('\n', ' '));
								state.setText(text);
							}
						});
					}
				});
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, COPY_ID, Messages.about_copy, false);
		createButton(parent, DETAILS_ID, Messages.about_details, false);
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	public void create() {
		super.create();
		getButton(IDialogConstants.OK_ID).setFocus();
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == COPY_ID) {
			Clipboard clipboard = new Clipboard(getShell().getDisplay());
			String text = facts.entrySet().stream().map(fact -> fact.getKey() + ": " + fact.getValue()).collect(Collectors.joining("\n"));
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		} else if (id == DETAILS_ID) {
			getShell().getDisplay().asyncExec(details); // when this dialog is gone, or the next would hide behind the window
			close();
		} else {
			super.buttonPressed(id);
		}
	}
}
