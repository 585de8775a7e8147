package org.twinlens.model.ui.internal;

import java.io.IOException;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.twinlens.model.ui.internal.edit.ArchitectureViewModel;
import org.twinlens.model.ui.internal.edit.LayerEdits;

/** The workbench's Cut, Copy, Paste and Select All: in a text they are the text's, elsewhere the selected layer's, as JSON. */
final class ClipboardActions {

	private final Control view;
	private final ArchitectureViewModel model;
	private final LayerEdits edits;

	ClipboardActions(Control view, ArchitectureViewModel model, LayerEdits edits) {
		this.view = view;
		this.model = model;
		this.edits = edits;
	}

	void register(IActionBars bars) {
		bars.setGlobalActionHandler(ActionFactory.CUT.getId(), action(new Texts(StyledText::cut, Text::cut, Combo::cut, CCombo::cut), () -> {
			copy();
			edits.remove();
		}));
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), action(new Texts(StyledText::copy, Text::copy, Combo::copy, CCombo::copy), this::copy));
		bars.setGlobalActionHandler(ActionFactory.PASTE.getId(), action(new Texts(StyledText::paste, Text::paste, Combo::paste, CCombo::paste), this::paste));
		bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), action(new Texts(StyledText::selectAll, Text::selectAll, combo -> {
		}, combo -> {
		}), () -> {
		}));
	}

	/** What each kind of text does. */
	private record Texts(Consumer<StyledText> styled, Consumer<Text> text, Consumer<Combo> combo, Consumer<CCombo> flatCombo) {

		/** @return whether a text has the focus */
		boolean run() {
			Control focus = Display.getCurrent().getFocusControl();
			if (focus instanceof StyledText control) {
				styled.accept(control);
			} else if (focus instanceof Text control && control.getParent() instanceof CCombo parent) {
				flatCombo.accept(parent);
			} else if (focus instanceof Text control) {
				text.accept(control);
			} else if (focus instanceof Combo control) {
				combo.accept(control);
			} else {
				return false;
			}
			return true;
		}
	}

	private Action action(Texts texts, Runnable elsewhere) {
		return new Action() {
			@Override
			public void run() {
				if (!texts.run() && model.isOpen()) {
					elsewhere.run();
				}
			}
		};
	}

	private void copy() {
		String json = edits.copy();
		if (!json.isEmpty()) {
			Clipboard clipboard = new Clipboard(view.getDisplay());
			try {
				clipboard.setContents(new Object[] { json }, new Transfer[] { TextTransfer.getInstance() });
			} finally {
				clipboard.dispose();
			}
		}
	}

	private void paste() {
		Clipboard clipboard = new Clipboard(view.getDisplay());
		try {
			if (clipboard.getContents(TextTransfer.getInstance()) instanceof String text) {
				edits.paste(text);
			}
		} catch (IOException e) {
			MessageDialog.openInformation(view.getShell(), Messages.paste_title, e.getMessage());
		} finally {
			clipboard.dispose();
		}
	}
}
