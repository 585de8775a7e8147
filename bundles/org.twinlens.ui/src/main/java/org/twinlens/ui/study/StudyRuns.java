package org.twinlens.ui.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.runs.RunIndex;
import org.twinlens.experiments.runs.RunSummary;

/**
 * The runs of the open study as they are now, whoever trains them. Looks at the disk once a second while somebody listens, on a thread of its own; {@link #runs()} comes at
 * once, from any thread.
 */
@Component(service = StudyRuns.class)
public final class StudyRuns {

	private static final long LOOK_MILLIS = 1000;

	private final CurrentStudy current;
	private final CurrentStudy.Listener onChange = change -> refresh();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Job look = new Look();
	private volatile List<RunSummary> runs = List.of();
	private Path folder;
	private RunIndex index;
	private String problem = "";

	@Activate
	public StudyRuns(@Reference CurrentStudy current) {
		this.current = current;
		current.addListener(onChange);
	}

	/** The runs at the last look, the newest first; a run that has not changed since is the very same object. Empty without a study. */
	public List<RunSummary> runs() {
		return runs;
	}

	/** Looks again soon. */
	public void refresh() {
		if (!listeners.isEmpty()) {
			look.wakeUp();
			look.schedule();
		}
	}

	/** Told on any thread when {@link #runs()} has changed. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
		refresh();
	}

	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	/** Reads what has changed. */
	synchronized void look() {
		Optional<Path> wanted = current.study().map(Study::runsFolder);
		List<RunSummary> found = List.of();
		try {
			if (!wanted.equals(Optional.ofNullable(folder))) {
				close();
				folder = wanted.orElse(null);
				index = wanted.map(RunIndex::new).orElse(null);
			}
			found = index == null ? List.of() : index.refresh();
			problem = "";
		} catch (IOException e) {
			if (!problem.equals(e.toString())) {
				problem = e.toString();
				ILog.of(StudyRuns.class).error("The runs of the study could not be listed: " + e.getMessage(), e);
			}
		}
		if (!same(found, runs)) {
			runs = found;
			listeners.forEach(Runnable::run);
		}
	}

	/** What has not changed is the same object, so nothing needs to be compared in depth. */
	private static boolean same(List<RunSummary> one, List<RunSummary> other) {
		if (one.size() != other.size()) {
			return false;
		}
		for (int i = 0; i < one.size(); i++) {
			if (one.get(i) != other.get(i)) {
				return false;
			}
		}
		return true;
	}

	@Deactivate
	void shutDown() throws IOException {
		current.removeListener(onChange);
		listeners.clear();
		look.cancel();
		synchronized (this) {
			close();
		}
	}

	private void close() throws IOException {
		if (index != null) {
			index.close();
			index = null;
		}
	}

	private final class Look extends Job {

		Look() {
			super("Looking at the Runs");
			setSystem(true);
			setPriority(DECORATE);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			look();
			if (!monitor.isCanceled() && !listeners.isEmpty()) {
				schedule(LOOK_MILLIS);
			}
			return Status.OK_STATUS;
		}
	}
}
