package org.twinlens.app.internal.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.twinlens.app.internal.Icons;
import org.twinlens.app.internal.Messages;

/** A command line to read, select and copy. */
final class CommandText extends Composite {

	private static final Color PAPER = new Color(244, 246, 249);

	private final StyledText text;

	CommandText(Composite parent, String command) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(this);
		text = new StyledText(this, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.BORDER);
		text.setMargins(8, 6, 8, 6);
		text.setFont(JFaceResources.getTextFont());
		text.setBackground(PAPER);
		text.setText(command);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		Button copy = new Button(this, SWT.PUSH);
		copy.setImage(Icons.image(new LocalResourceManager(JFaceResources.getResources(), this), "copy"));
		copy.setToolTipText(Messages.command_copy);
		copy.addListener(SWT.Selection, e -> copy());
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(copy);
	}

	StyledText text() {
		return text;
	}

	private void copy() {
		Clipboard clipboard = new Clipboard(getDisplay());
		clipboard.setContents(new Object[] { text.getText() }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}
}
