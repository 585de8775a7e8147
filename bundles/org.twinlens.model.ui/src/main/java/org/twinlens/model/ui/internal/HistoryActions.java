package org.twinlens.model.ui.internal;

import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.twinlens.model.ui.internal.edit.ArchitectureViewModel;

/** The workbench's Undo and Redo, for the architecture. */
final class HistoryActions {

	private final ArchitectureViewModel model;
	private final Action undo;
	private final Action redo;

	HistoryActions(ArchitectureViewModel model) {
		this.model = model;
		undo = action(model::undo);
		redo = action(model::redo);
	}

	private static Action action(Runnable work) {
		return new Action() {
			@Override
			public void run() {
				work.run();
			}
		};
	}

	void register(IActionBars bars) {
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
		bars.updateActionBars();
	}

	void update() {
		update(undo, Messages.undo, Messages.undo_what, model.undoLabel());
		update(redo, Messages.redo, Messages.redo_what, model.redoLabel());
	}

	private static void update(Action action, String plain, String pattern, Optional<String> label) {
		action.setEnabled(label.isPresent());
		action.setText(label.map(what -> NLS.bind(pattern, what)).orElse(plain));
	}
}
