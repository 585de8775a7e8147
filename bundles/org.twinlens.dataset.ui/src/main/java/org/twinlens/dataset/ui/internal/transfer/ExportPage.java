package org.twinlens.dataset.ui.internal.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.twinlens.dataset.ui.internal.Messages;

/** Asks where to export to, and whether the parts of a split go along. */
final class ExportPage extends WizardPage {

	private Text folder;
	private Combo split;

	ExportPage() {
		super("export", Messages.export_title, null);
		setDescription(Messages.export_description);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
		new Label(page, SWT.NONE).setText(Messages.export_folder);
		folder = new Text(page, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(folder);
		Button browse = new Button(page, SWT.PUSH);
		browse.setText(Messages.export_browse);
		browse.addListener(SWT.Selection, e -> Optional.ofNullable(new DirectoryDialog(getShell(), SWT.SAVE).open()).ifPresent(folder::setText));
		new Label(page, SWT.NONE).setText(Messages.export_split);
		split = new Combo(page, SWT.DROP_DOWN | SWT.READ_ONLY);
		split.add(Messages.export_noSplit);
		split.select(0);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(split);
		folder.addListener(SWT.Modify, e -> {
			setPageComplete(!folder.getText().isBlank());
			setMessage(folder.getText().isBlank() ? Messages.export_noFolder : Messages.export_description);
		});
		setControl(page);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			folder.setFocus();
		}
	}

	/** The study's splits, once they are known. */
	void offer(List<String> splits) {
		if (split != null && !split.isDisposed()) {
			splits.forEach(split::add);
			split.requestLayout();
		}
	}

	/** What was chosen. */
	DatasetExport export() {
		return new DatasetExport(Path.of(folder.getText().strip()), split.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(split.getText()));
	}
}
