package org.twinlens.dataset.ui.internal.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.twinlens.core.Progress;
import org.twinlens.ui.MonitorProgress;
import org.twinlens.ui.Sentence;

/** Work on the study that takes its time, in the Progress view, where it can be cancelled. */
public final class StudyWork extends Job {

	/** Of all such work. */
	public static final Object FAMILY = StudyWork.class;

	/** What is done. */
	public interface Work {
		void run(Progress progress) throws IOException;
	}

	private final Work work;

	public StudyWork(String name, Work work) {
		super(name);
		this.work = work;
		setUser(false);
		setPriority(LONG);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			work.run(new MonitorProgress(monitor));
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException | IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
			return Status.error(Sentence.of(e), e);
		}
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY;
	}
}
