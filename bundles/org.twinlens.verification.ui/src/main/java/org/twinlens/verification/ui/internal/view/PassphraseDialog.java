package org.twinlens.verification.ui.internal.view;

import java.util.Arrays;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.vault.Vault;

/** Asks for the passphrase of the study's galleries, twice when it is a new one. What is typed is kept as characters that can be wiped, never as a string. */
final class PassphraseDialog extends TitleAreaDialog {

	private static final int WIDTH = 460;

	private final boolean isNew;
	private final String problem;
	private Text first;
	private Text second;
	private char[] passphrase = {};

	/**
	 * @param isNew   whether there are no galleries yet, so that a passphrase is chosen
	 * @param problem with the passphrase given before, or the empty string
	 */
	PassphraseDialog(Shell parent, boolean isNew, String problem) {
		super(parent);
		this.isNew = isNew;
		this.problem = problem;
		setHelpAvailable(false);
	}

	/** What was entered; the caller wipes it. */
	char[] passphrase() {
		return passphrase;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.passphrase_window);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(isNew ? Messages.passphrase_newTitle : Messages.passphrase_title);
		setMessage(isNew ? Messages.passphrase_newMessage : Messages.passphrase_message);
		if (!problem.isEmpty()) {
			setErrorMessage(problem);
		}
		Composite fields = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(fields);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(fields);
		first = field(fields, Messages.passphrase_first);
		if (isNew) {
			second = field(fields, Messages.passphrase_second);
		}
		return area;
	}

	private Text field(Composite parent, String label) {
		new Label(parent, SWT.NONE).setText(label);
		Text text = new Text(parent, SWT.BORDER | SWT.PASSWORD);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		text.addListener(SWT.Modify, e -> check());
		return text;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setEnabled(false);
	}

	private void check() {
		char[] one = first.getTextChars();
		String wrong = null;
		if (isNew) {
			char[] other = second == null ? new char[0] : second.getTextChars();
			if (one.length < Vault.SHORTEST_PASSPHRASE) {
				wrong = Messages.passphrase_short;
			} else if (!Arrays.equals(one, other)) {
				wrong = Messages.passphrase_differ;
			}
			Arrays.fill(other, '\0');
		}
		setErrorMessage(wrong);
		getButton(IDialogConstants.OK_ID).setEnabled(one.length > 0 && wrong == null);
		Arrays.fill(one, '\0');
	}

	@Override
	protected void okPressed() {
		passphrase = first.getTextChars();
		super.okPressed();
	}
}
