package org.twinlens.model.ui.internal.document;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Control;

/** Reads or writes away from the user interface's thread, and comes back with the result or says in a dialog what went wrong. */
public final class DiskWork {

	private DiskWork() {
	}

	/**
	 * @param control after whose end nothing is shown any more
	 * @param title   what is done, in headline style
	 * @param then    with the result, on the user interface's thread; not after a failure
	 */
	public static <T> void run(Control control, String title, Callable<T> work, Consumer<T> then) {
		Job job = new Job(title) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					T result = work.call();
					later(control, () -> then.accept(result));
				} catch (IOException | IllegalArgumentException e) {
					later(control, () -> MessageDialog.openError(control.getShell(), title, e.getMessage()));
				} catch (Exception e) {
					return Status.error(title, e);
				}
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		job.setPriority(Job.SHORT);
		job.schedule();
	}

	/** Runs something on the user interface's thread, unless the control is gone by then. */
	public static void later(Control control, Runnable work) {
		if (!control.isDisposed()) {
			control.getDisplay().asyncExec(() -> {
				if (!control.isDisposed()) {
					work.run();
				}
			});
		}
	}
}
