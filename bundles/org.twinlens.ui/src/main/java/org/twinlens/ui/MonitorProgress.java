package org.twinlens.ui;

import java.util.Locale;

import org.eclipse.core.runtime.IProgressMonitor;
import org.twinlens.core.Progress;

/** Shows long work in the platform's progress monitor: in words, and as a bar where the work's size is known before it begins. */
public final class MonitorProgress implements Progress {

	private static final long UNKNOWN = -1;

	private final IProgressMonitor monitor;
	private final long units;
	private long worked;

	/** For work whose steps are not known beforehand; begins the main task, without which the Progress view shows no words. */
	public MonitorProgress(IProgressMonitor monitor) {
		this(monitor, UNKNOWN);
		monitor.beginTask("", IProgressMonitor.UNKNOWN);
	}

	/** @param units of the main task in all, as given to {@link IProgressMonitor#beginTask} */
	public MonitorProgress(IProgressMonitor monitor, long units) {
		this.monitor = monitor;
		this.units = units;
	}

	@Override
	public synchronized void report(String task, long done, long total) {
		monitor.subTask(total > 1 ? String.format(Locale.ENGLISH, "%s: %,d of %,d", task, done, total) : task);
		if (units != UNKNOWN && total == units && done > worked) {
			monitor.worked((int) (done - worked));
			worked = done;
		}
	}

	@Override
	public boolean isCancelled() {
		return monitor.isCanceled();
	}
}
