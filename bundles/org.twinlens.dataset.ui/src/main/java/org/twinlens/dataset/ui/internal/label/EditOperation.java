package org.twinlens.dataset.ui.internal.label;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IAdvancedUndoableOperation2;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.twinlens.dataset.Edit;
import org.twinlens.dataset.Study;
import org.twinlens.ui.Sentence;

/** An edit of the study's log as the workbench's Undo and Redo know it. It has been made already; the workbench runs it beside the user interface's thread. */
final class EditOperation extends AbstractOperation implements IAdvancedUndoableOperation2 {

	/** Undoes or redoes in the study's log. */
	interface Log {

		/** Whatever comes of it, the log is the truth: an edit made elsewhere in the meantime is undone before others. */
		Optional<Edit.Step> undo();

		Optional<Edit.Step> redo();

		/** The log is not as the workbench knows it. */
		void differs();
	}

	private final long edit;
	private final Log log;
	private final Study study;
	/** While true, the log has it already and only the workbench follows. */
	private volatile boolean following;

	EditOperation(Edit edit, IUndoContext context, Log log, Study study) {
		super(edit.sentence().replace("&", "&&"));
		this.edit = edit.id();
		this.log = log;
		this.study = study;
		addContext(context);
	}

	long edit() {
		return edit;
	}

	Study study() {
		return study;
	}

	void onlyFollow(boolean only) {
		following = only;
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		return Status.OK_STATUS;
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		return step(Log::undo);
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		return step(Log::redo);
	}

	private IStatus step(Function<Log, Optional<Edit.Step>> direction) {
		if (following) {
			return Status.OK_STATUS;
		}
		try {
			Optional<Edit.Step> step = direction.apply(log);
			if (step.isEmpty() || step.get().edit().id() != edit) {
				log.differs();
			}
			return Status.OK_STATUS;
		} catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
			log.differs();
			return Status.error(Sentence.of(e), e);
		}
	}

	@Override
	public IStatus computeExecutionStatus(IProgressMonitor monitor) {
		return Status.OK_STATUS;
	}

	@Override
	public void setQuietCompute(boolean quiet) {
		// asks nothing
	}

	@Override
	public boolean runInBackground() {
		return true;
	}
}
