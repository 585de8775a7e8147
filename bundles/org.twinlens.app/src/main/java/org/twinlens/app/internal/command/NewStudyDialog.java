package org.twinlens.app.internal.command;

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
import org.twinlens.app.internal.Messages;
import org.twinlens.app.internal.preference.TwinlensPreferences;
import org.twinlens.app.internal.study.NewStudyInput;

/** Name and folder of a new study; the folder follows the name until the user chooses another. */
public final class NewStudyDialog extends TitleAreaDialog {

	private Text name;
	private FolderField folder;
	private boolean folderFollows = true;
	private boolean following;
	private NewStudyInput input = new NewStudyInput("", "");

	public NewStudyDialog(Shell parent) {
		super(parent);
	}

	/** What was typed. */
	public NewStudyInput input() {
		return input;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.newStudy_windowTitle);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.newStudy_title);
		setMessage(Messages.newStudy_message);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).spacing(8, 8).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.newStudy_name);
		name = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).span(2, 1).grab(true, false).applyTo(name);
		folder = new FolderField(area, Messages.newStudy_folder);
		folder.text().setText(TwinlensPreferences.studiesFolder().toString());
		name.addModifyListener(e -> nameChanged());
		folder.text().addModifyListener(e -> folderChanged());
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.newStudy_create, true).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	private void nameChanged() {
		if (folderFollows) {
			following = true;
			folder.text().setText(NewStudyInput.usualFolder(TwinlensPreferences.studiesFolder(), name.getText()).toString());
			following = false;
		}
		validate();
	}

	private void folderChanged() {
		folderFollows &= following;
		validate();
	}

	private void validate() {
		input = new NewStudyInput(name.getText(), folder.text().getText());
		setErrorMessage(input.problem().orElse(null));
		getButton(IDialogConstants.OK_ID).setEnabled(input.problem().isEmpty());
	}
}
