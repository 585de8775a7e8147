package org.twinlens.experiments.ui.internal;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a text of several lines. */
final class NoteDialog extends Dialog {

	private final String title;
	private String note;
	private Text text;

	NoteDialog(Shell parent, String title, String note) {
		super(parent);
		this.title = title;
		this.note = note;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		new Label(area, SWT.NONE).setText(Messages.note_label);
		text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		text.setText(note);
		GridDataFactory.fillDefaults().grab(true, true).hint(460, 200).applyTo(text);
		return area;
	}

	@Override
	protected void okPressed() {
		note = text.getText().replace("\r\n", "\n");
		super.okPressed();
	}

	String note() {
		return note;
	}
}
