package org.twinlens.app.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.twinlens.app.internal.Messages;

/** Label, text and Browse button for a folder, in three columns of a grid. */
final class FolderField {

	private static final int CHARACTERS = 60;

	private final Text text;

	FolderField(Composite parent, String label) {
		new Label(parent, SWT.NONE).setText(label);
		text = new Text(parent, SWT.BORDER);
		PixelConverter pixels = new PixelConverter(text);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(pixels.convertWidthInCharsToPixels(CHARACTERS), SWT.DEFAULT).applyTo(text);
		Button browse = new Button(parent, SWT.PUSH);
		browse.setText(Messages.browse);
		GridDataFactory.fillDefaults().hint(pixels.convertHorizontalDLUsToPixels(IDialogConstants.BUTTON_WIDTH), SWT.DEFAULT).applyTo(browse);
		browse.addListener(SWT.Selection, e -> browse());
	}

	Text text() {
		return text;
	}

	private void browse() {
		DirectoryDialog dialog = new DirectoryDialog(text.getShell(), SWT.SAVE);
		Path shown = Path.of(text.getText());
		while (shown != null && !Files.isDirectory(shown)) {
			shown = shown.getParent();
		}
		dialog.setFilterPath(shown == null ? null : shown.toString());
		String chosen = dialog.open();
		if (chosen != null) {
			text.setText(chosen);
		}
	}
}
