package org.twinlens.dataset.ui.internal.view;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.twinlens.core.Progress;
import org.twinlens.dataset.ui.internal.Messages;

/** Shows a job's work in its monitor, in words: the steps of the work are not known beforehand. */
final class MonitorProgress implements Progress {

	private final IProgressMonitor monitor;

	MonitorProgress(IProgressMonitor monitor) {
		this.monitor = monitor;
	}

	@Override
	public void report(String task, long done, long total) {
		monitor.subTask(total > 1 ? NLS.bind(Messages.progress, new Object[] { task, done, total }) : task);
	}

	@Override
	public boolean isCancelled() {
		return monitor.isCanceled();
	}
}
