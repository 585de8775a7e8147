package org.twinlens.pairs.ui.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.twinlens.core.Progress;

/** Shows a job's work in its monitor. */
final class JobProgress implements Progress {

	private final IProgressMonitor monitor;

	JobProgress(IProgressMonitor monitor) {
		this.monitor = monitor;
	}

	@Override
	public void report(String task, long done, long total) {
		monitor.subTask(total < 0 ? task : task + ", " + Texts.number(done) + " / " + Texts.number(total));
	}

	@Override
	public boolean isCancelled() {
		return monitor.isCanceled();
	}
}
