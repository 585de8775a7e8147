package org.twinlens.app.internal.study;

import org.eclipse.core.runtime.IProgressMonitor;
import org.twinlens.core.Progress;

/** Shows long work in the platform's progress monitor, whose task has begun with as many units as the work's main task has. */
public final class MonitorProgress implements Progress {

	private final IProgressMonitor monitor;
	private final long units;
	private long worked;

	/** @param units in all, as given to {@link IProgressMonitor#beginTask} */
	public MonitorProgress(IProgressMonitor monitor, long units) {
		this.monitor = monitor;
		this.units = units;
	}

	@Override
	public synchronized void report(String task, long done, long total) {
		monitor.subTask(total > 1 ? String.format("%s: %,d of %,d", task, done, total) : task);
		if (total == units && done > worked) {
			monitor.worked((int) (done - worked));
			worked = done;
		}
	}

	@Override
	public boolean isCancelled() {
		return monitor.isCanceled();
	}
}
