package org.twinlens.experiments.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.twinlens.experiments.runs.RunNotes;
import org.twinlens.experiments.runs.RunTrash;
import org.twinlens.model.run.RunFolder;

/** Asks which deleted runs to restore; can also empty the trash. The trash holds few runs, so it is read at once. */
final class RestoreDialog extends Dialog {

	private static final int EMPTY_TRASH = IDialogConstants.CLIENT_ID;

	private final RunTrash trash;
	private List<RunFolder> chosen = List.of();
	private List<RunFolder> deleted = new ArrayList<>();
	private String problem = "";
	private Table table;

	RestoreDialog(Shell parent, Path study) {
		super(parent);
		trash = new RunTrash(study);
		try {
			deleted = trash.runs();
		} catch (IOException e) {
			problem = e.getMessage();
		}
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.restore_title);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Label label = new Label(area, SWT.WRAP);
		label.setText(!problem.isEmpty() ? problem : deleted.isEmpty() ? Messages.restore_none : Messages.restore_label);
		GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(label);
		table = new Table(area, SWT.BORDER | SWT.CHECK | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(420, 220).applyTo(table);
		for (RunFolder run : deleted) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(title(run));
			item.setData(run);
		}
		table.addListener(SWT.Selection, e -> choose());
		return area;
	}

	private static String title(RunFolder run) {
		try {
			String name = RunNotes.read(run).name();
			return name.isEmpty() ? run.id() : name + "  (" + run.id() + ")";
		} catch (IOException e) {
			return run.id();
		}
	}

	private void choose() {
		chosen = Arrays.stream(table.getItems()).filter(TableItem::getChecked).map(item -> (RunFolder) item.getData()).toList();
		getButton(IDialogConstants.OK_ID).setEnabled(!chosen.isEmpty());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		Button empty = createButton(parent, EMPTY_TRASH, Messages.restore_empty, false);
		empty.setEnabled(!deleted.isEmpty());
		createButton(parent, IDialogConstants.OK_ID, Messages.restore_button, true).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, Messages.cancel, false);
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == EMPTY_TRASH) {
			empty();
		} else {
			super.buttonPressed(id);
		}
	}

	private void empty() {
		MessageDialog question = new MessageDialog(getShell(), Messages.restore_empty, null, Messages.restore_emptyQuestion, MessageDialog.WARNING, 1, Messages.restore_empty, Messages.cancel);
		if (question.open() == 0) {
			new RunChanges(() -> {
			}).apply(Messages.restore_empty, List.of(new RunFolder(Path.of(""))), run -> trash.empty());
			cancelPressed();
		}
	}

	/** The runs to restore. */
	List<RunFolder> chosen() {
		return chosen;
	}
}
