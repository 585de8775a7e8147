package org.twinlens.ui.internal.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.progress.IProgressConstants;
import org.twinlens.experiments.queue.QueuedRun;
import org.twinlens.experiments.queue.StartedRun;
import org.twinlens.experiments.runs.RunFollower;
import org.twinlens.experiments.runs.RunProgress;
import org.twinlens.model.TrainingControl.Wish;
import org.twinlens.model.run.RunControl;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunHistory;
import org.twinlens.model.run.RunLock;
import org.twinlens.model.run.RunStatus;
import org.twinlens.ui.training.TrainingActivity;
import org.twinlens.ui.training.TrainingActivity.Stage;
import org.twinlens.ui.training.Trainings;

/** A training under way as the Progress view shows it: follows the process by what it leaves on disk. Cancelling asks it to save its last iteration and end. */
final class RunJob extends Job {

	private static final int UNITS = 1000;
	private static final long LOOK_MILLIS = 400;
	/** So many looks may pass until the queue's runner, here or elsewhere, has seen that a process ended before its run began. */
	private static final int PATIENCE = 50;

	private final StudyTrainings study;
	private final RunFolder run;
	private final Optional<StartedRun> started;
	private final CountDownLatch never = new CountDownLatch(1);
	private volatile TrainingActivity activity;
	private volatile boolean stopping;
	private boolean begun;
	private int worked;

	/** @param started the process, where it was started from the queue; else it is known by its lock */
	RunJob(StudyTrainings study, RunFolder run, Optional<StartedRun> started, String label) {
		super(NLS.bind(Messages.training_job, label));
		this.study = study;
		this.run = run;
		this.started = started;
		activity = new TrainingActivity(run.id(), label, Stage.STARTING, RunProgress.NONE);
	}

	TrainingActivity activity() {
		return activity;
	}

	/** Asks the process to save its last iteration and end. */
	void stop() {
		stopping = true;
		try {
			askToStop();
		} catch (IOException e) {
			ILog.of(getClass()).warn(e.getMessage(), e);
		}
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == Trainings.FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		monitor.beginTask(getName(), UNITS);
		try (RunFollower follower = new RunFollower(run)) {
			while (isAlive()) {
				if (study.isOver()) {
					return Status.CANCEL_STATUS;
				}
				stopping |= monitor.isCanceled();
				if (stopping) {
					askToStop();
				}
				show(follower.look(), monitor);
				never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
			}
			return study.isOver() ? Status.CANCEL_STATUS : outcome(monitor);
		} catch (IOException e) {
			return Status.warning(NLS.bind(Messages.training_failed, e.getMessage()), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Status.CANCEL_STATUS;
		} finally {
			monitor.done();
			study.ended(this);
		}
	}

	private boolean isAlive() throws IOException {
		return started.flatMap(StartedRun::process).isPresent() || isTrained();
	}

	private boolean isTrained() throws IOException {
		return Files.isDirectory(run.path()) && RunLock.isHeld(run);
	}

	/** Again and again while it is being stopped: a wish that came too early is forgotten when the training begins. */
	private void askToStop() throws IOException {
		if (isTrained()) {
			if (RunControl.wish(run) != Wish.STOP) {
				RunControl.ask(run, Wish.STOP);
			}
			return;
		}
		if (!begun) {
			study.queue().remove(run.id());
		}
		started.flatMap(StartedRun::process).ifPresent(ProcessHandle::destroy);
	}

	private void show(RunProgress progress, IProgressMonitor monitor) throws IOException {
		TrainingActivity now = new TrainingActivity(run.id(), activity.label(), stage(), begun ? progress : RunProgress.NONE);
		if (now.equals(activity)) {
			return;
		}
		activity = now;
		if (begun && progress.iterations() > 0) {
			int done = (int) (UNITS * progress.iteration() / progress.iterations());
			monitor.worked(Math.max(0, done - worked));
			worked = Math.max(done, worked);
		}
		monitor.subTask(ProgressText.of(now));
		study.gotOn();
	}

	private Stage stage() throws IOException {
		boolean trained = isTrained();
		begun |= trained || (started.isPresent() ? started.get().hasBegun(run) : Files.exists(run.description()));
		if (stopping) {
			return Stage.STOPPING;
		}
		if (!begun) {
			return Stage.STARTING;
		}
		if (trained) {
			return RunStatus.of(run) == RunStatus.PAUSED ? Stage.PAUSED : Stage.TRAINING;
		}
		return activity.progress().iterations() > 0 ? Stage.EVALUATING : Stage.STARTING;
	}

	private IStatus outcome(IProgressMonitor monitor) throws IOException, InterruptedException {
		if (stopping) {
			return Status.CANCEL_STATUS;
		}
		if (started.isPresent() && !started.get().hasBegun(run)) {
			return notBegun();
		}
		return switch (RunStatus.of(run)) {
			case RUNNING, PAUSED -> Status.OK_STATUS;
			case COMPLETED -> isEvaluated() ? Status.OK_STATUS : kept(NLS.bind(Messages.training_notEvaluated, study.queue().lastWords(run.id()).orElse("")));
			case STOPPED -> Status.CANCEL_STATUS;
			case FAILED -> kept(NLS.bind(Messages.training_failed, RunHistory.read(run).ended().map(e -> e.message()).orElse("")));
			case INTERRUPTED -> kept(NLS.bind(Messages.training_interrupted, run.id()));
		};
	}

	/** Whether it was measured, if it was to be. */
	private boolean isEvaluated() throws IOException {
		Path evaluations = run.path().resolve("evaluations");
		if (started.isEmpty() || !started.get().evaluates()) {
			return true;
		}
		if (!Files.isDirectory(evaluations)) {
			return false;
		}
		try (Stream<Path> found = Files.list(evaluations)) {
			return found.anyMatch(evaluation -> Files.exists(evaluation.resolve("report.json")));
		}
	}

	private IStatus notBegun() throws IOException, InterruptedException {
		for (int looks = 0; looks < PATIENCE; looks++) {
			Optional<QueuedRun> entry = study.queue().find(run.id());
			if (entry.isEmpty() || study.isOver()) {
				return Status.CANCEL_STATUS;
			}
			if (entry.get().problem().isPresent()) {
				return kept(NLS.bind(Messages.training_notBegun, entry.get().problem().get()));
			}
			study.look();
			never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
		}
		return Status.CANCEL_STATUS;
	}

	/** The sentence stays in the Progress view until somebody has read it. */
	private IStatus kept(String sentence) {
		setProperty(IProgressConstants.KEEP_PROPERTY, Boolean.TRUE);
		return Status.warning(sentence);
	}
}
