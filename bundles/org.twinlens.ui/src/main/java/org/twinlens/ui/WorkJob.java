package org.twinlens.ui;

import java.io.IOException;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Work beside the window; an error shows its sentence. */
public final class WorkJob extends Job {

	private final Work work;

	/** What is to be done. */
	@FunctionalInterface
	public interface Work {
		/** @throws IOException with a sentence for the user; so does an {@link IllegalArgumentException}. A {@link CancellationException} ends in silence */
		void run(IProgressMonitor monitor) throws IOException;
	}

	/** @param title in the Progress view */
	public WorkJob(String title, Work work) {
		super(title);
		this.work = work;
	}

	/** Without a place in the Progress view. */
	public static WorkJob quiet(String title, Work work) {
		WorkJob job = new WorkJob(title, work);
		job.setSystem(true);
		job.setPriority(SHORT);
		return job;
	}

	/** Does the work once more with what is wanted now; a run under way is cancelled. */
	public void again(long delayMillis) {
		cancel();
		schedule(delayMillis);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			work.run(monitor);
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException | IllegalArgumentException e) {
			return new Status(IStatus.ERROR, WorkJob.class, e.getMessage(), e);
		}
	}
}
