package org.twinlens.dataset.ui.internal.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IOperationHistoryListener;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.OperationHistoryEvent;
import org.eclipse.osgi.util.NLS;
import org.twinlens.dataset.Edit;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.ui.internal.Messages;

/**
 * Shows the study's log of edits to the workbench, so that Edit > Undo and Redo name them and act on them, also those made before the last start. The log in the study is the truth; this follows
 * it. Not for the user interface's thread.
 */
public final class EditHistory {

	/** Older edits stay in the log and come in reach as later ones are undone and the study is opened again. */
	static final int MOST = 200;

	private final IOperationHistory history;
	private final IUndoContext context;
	private final Labelling labelling;
	private final Consumer<String> told;
	private final IOperationHistoryListener afterStep = this::afterStep;
	/** Whether the workbench is in the midst of undoing or redoing. */
	private volatile boolean stepping;
	private volatile boolean stale;

	/**
	 * @param history   of the workbench
	 * @param context   of the view
	 * @param labelling whose turn undoing waits for
	 * @param told      gets a sentence after something was undone or redone
	 */
	public EditHistory(IOperationHistory history, IUndoContext context, Labelling labelling, Consumer<String> told) {
		this.history = history;
		this.context = context;
		this.labelling = labelling;
		this.told = told;
		history.setLimit(context, MOST);
		history.addOperationHistoryListener(afterStep);
	}

	/** Ends following. */
	public void close() {
		history.removeOperationHistoryListener(afterStep);
		history.dispose(context, true, true, true);
	}

	/** An edit was made. */
	public void add(Study study, Edit edit) {
		history.add(operation(study, edit));
	}

	/** Makes sure that edits made elsewhere are known too. */
	public void follow(Study study) {
		if (!stepping) {
			boolean same = labelling.inTurn(study, edits -> edits.nextUndo().map(Edit::id).equals(id(history.getUndoOperation(context))) && edits.nextRedo().map(Edit::id).equals(id(history.getRedoOperation(context))));
			if (!same) {
				fill(Optional.of(study));
			}
		}
	}

	private static Optional<Long> id(IUndoableOperation operation) {
		return Optional.ofNullable((EditOperation) operation).map(EditOperation::edit);
	}

	/** Begins anew with what the study's log holds; without a study there is nothing to undo. */
	public void fill(Optional<Study> study) {
		history.dispose(context, true, true, false);
		study.ifPresent(open -> fill(open, labelling.inTurn(open, edits -> edits.history())));
	}

	private void fill(Study study, List<Edit> newestFirst) {
		List<Edit> edits = new ArrayList<>(newestFirst.subList(0, Math.min(MOST, newestFirst.size())));
		Collections.reverse(edits);
		for (Edit edit : edits) {
			EditOperation operation = operation(study, edit);
			operation.onlyFollow(edit.undone());
			history.add(operation);
		}
		try {
			for (long undone = edits.stream().filter(Edit::undone).count(); undone > 0; undone--) {
				history.undo(context, null, null);
			}
		} catch (ExecutionException e) {
			throw new IllegalStateException("An operation that does nothing cannot fail.", e);
		}
		for (IUndoableOperation operation : history.getRedoHistory(context)) {
			((EditOperation) operation).onlyFollow(false);
		}
	}

	private EditOperation operation(Study study, Edit edit) {
		return new EditOperation(edit, context, new EditOperation.Log() {
			@Override
			public Optional<Edit.Step> undo() {
				stepping = true;
				return tell(labelling.inTurn(study, edits -> edits.undo()), Messages.undone, Messages.undone_left);
			}

			@Override
			public Optional<Edit.Step> redo() {
				stepping = true;
				return tell(labelling.inTurn(study, edits -> edits.redo()), Messages.redone, Messages.redone_left);
			}

			@Override
			public void differs() {
				stale = true;
			}
		}, study);
	}

	/** Only now has the workbench moved the operation to where it belongs. */
	private void afterStep(OperationHistoryEvent event) {
		boolean over = event.getEventType() == OperationHistoryEvent.UNDONE || event.getEventType() == OperationHistoryEvent.REDONE || event.getEventType() == OperationHistoryEvent.OPERATION_NOT_OK;
		if (over && event.getOperation() instanceof EditOperation operation && operation.hasContext(context)) {
			stepping = false;
			if (stale) {
				stale = false;
				fill(Optional.of(operation.study()));
			}
		}
	}

	private Optional<Edit.Step> tell(Optional<Edit.Step> step, String done, String left) {
		step.ifPresent(one -> told.accept(one.left() == 0 ? NLS.bind(done, one.edit().sentence()) : NLS.bind(left, one.edit().sentence(), one.left())));
		return step;
	}
}
