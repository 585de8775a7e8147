package org.twinlens.verification.ui.internal.view;

import java.util.ArrayDeque;
import java.util.Queue;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.twinlens.ui.MonitorProgress;
import org.twinlens.ui.WorkJob;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.Work;

/** Work as jobs of the workbench, one after the other in the very order asked for (which a scheduling rule would not keep); those without a title are too short to be shown. */
final class OrderedJobs implements Work {

	private final Queue<WorkJob> waiting = new ArrayDeque<>();
	private boolean busy;

	@Override
	public void start(String title, Task task) {
		WorkJob.Work work = monitor -> task.run(new MonitorProgress(monitor));
		WorkJob job = title.isEmpty() ? WorkJob.quiet(Messages.job_quiet, work) : new WorkJob(title, work);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				next();
			}
		});
		enter(job);
	}

	private void enter(WorkJob job) {
		synchronized (this) {
			waiting.add(job);
			if (busy) {
				return;
			}
			busy = true;
		}
		next();
	}

	private void next() {
		WorkJob job;
		synchronized (this) {
			job = waiting.poll();
			busy = job != null;
		}
		if (job != null) {
			job.schedule(); // not while others are kept waiting: a short job may end, and ask for the next, before this returns
		}
	}
}
