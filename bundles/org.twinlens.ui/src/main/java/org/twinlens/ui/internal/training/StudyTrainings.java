package org.twinlens.ui.internal.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.twinlens.experiments.queue.QueueRunner;
import org.twinlens.experiments.queue.QueuedRun;
import org.twinlens.experiments.queue.RunQueue;
import org.twinlens.experiments.queue.RunningRuns;
import org.twinlens.experiments.queue.StartedRun;
import org.twinlens.experiments.sweep.Sweeps;
import org.twinlens.model.run.RunFolder;
import org.twinlens.ui.training.TrainingActivity;

/** Looks after the trainings of one study: starts what waits, and has a job for each that is under way, whoever started it. */
public final class StudyTrainings implements AutoCloseable {

	private static final long LOOK_MILLIS = 500;

	/** Told on any thread. */
	@FunctionalInterface
	public interface Listener {

		/** @param content whether other runs are under way than before; else trainings got on, or something else waits */
		void changed(boolean content);
	}

	private final RunQueue queue;
	private final QueueRunner runner;
	private final RunningRuns running;
	private final Listener listener;
	private final Map<String, RunJob> jobs = new LinkedHashMap<>();
	private final Job look = new Look();
	private volatile List<QueuedRun> waiting = List.of();
	private volatile List<RunFolder> runs = List.of();
	private volatile boolean closed;
	private String problem = "";

	/** @param areas where child processes have their configuration areas */
	public StudyTrainings(Path study, Path areas, Listener listener) {
		this.listener = listener;
		queue = new RunQueue(study);
		runner = new QueueRunner(queue, areas, new Sweeps(study));
		running = new RunningRuns(runsFolder());
		look.schedule();
	}

	public Path study() {
		return queue.study();
	}

	public RunQueue queue() {
		return queue;
	}

	public List<QueuedRun> waiting() {
		return waiting;
	}

	public List<RunFolder> running() {
		return runs;
	}

	public synchronized List<TrainingActivity> activities() {
		return jobs.values().stream().map(RunJob::activity).toList();
	}

	/** Looks soon. */
	public void look() {
		look.wakeUp();
	}

	/** Stops all; those that wait stay. */
	public synchronized void stopAll() {
		jobs.values().forEach(RunJob::stop);
	}

	/** Whether nobody asks for anything any more: the study is closed or the window is about to be. Jobs the platform cancels then leave their processes alone. */
	boolean isOver() {
		return closed || !PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isClosing();
	}

	void gotOn() {
		listener.changed(false);
	}

	void ended(RunJob job) {
		synchronized (this) {
			jobs.values().remove(job);
		}
		look();
		listener.changed(true);
	}

	private void lookOnce() {
		String now = "";
		try {
			runner.look();
		} catch (IOException e) {
			now = e.toString();
			if (!now.equals(problem)) {
				ILog.of(getClass()).warn(e.getMessage(), e);
			}
		}
		problem = now;
		try {
			update(queue.started(), running.look());
		} catch (IOException e) {
			ILog.of(getClass()).warn(e.getMessage(), e);
		}
	}

	private void update(List<StartedRun> started, List<RunFolder> held) throws IOException {
		started.forEach(run -> follow(run.id(), Optional.of(run), run.label()));
		held.forEach(run -> follow(run.id(), Optional.empty(), run.id()));
		List<String> startedIds = started.stream().map(StartedRun::id).toList();
		List<QueuedRun> nowWaiting = queue.list().stream().filter(run -> !startedIds.contains(run.id())).toList();
		List<RunFolder> nowRunning = new ArrayList<>(Stream.concat(started.stream().map(run -> folder(run.id())), held.stream()).distinct()
				.filter(run -> Files.exists(run.description())).sorted(Comparator.comparing(RunFolder::id).reversed()).toList());
		boolean content = !nowRunning.equals(runs);
		boolean changed = content || !nowWaiting.equals(waiting);
		waiting = nowWaiting;
		runs = List.copyOf(nowRunning);
		if (changed) {
			listener.changed(content);
		}
	}

	private synchronized void follow(String id, Optional<StartedRun> started, String label) {
		if (!closed && !jobs.containsKey(id)) {
			RunJob job = new RunJob(this, folder(id), started, label);
			jobs.put(id, job);
			job.schedule();
		}
	}

	private RunFolder folder(String id) {
		return new RunFolder(runsFolder().resolve(id));
	}

	private Path runsFolder() {
		return queue.study().resolve("runs");
	}

	/** Leaves the queue to others; the processes go on. */
	@Override
	public void close() {
		closed = true;
		look.cancel();
		try {
			runner.close();
		} catch (IOException e) {
			ILog.of(getClass()).warn(e.getMessage(), e);
		}
	}

	private final class Look extends Job {

		Look() {
			super(Messages.queue_job);
			setSystem(true);
			setPriority(SHORT);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			if (!isOver()) {
				lookOnce();
			}
			if (!closed) {
				schedule(LOOK_MILLIS);
			} else {
				close(); // a look that was under way has taken the queue again
			}
			return Status.OK_STATUS;
		}
	}
}
