package org.twinlens.app.internal.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.twinlens.app.internal.Messages;
import org.twinlens.app.internal.preference.TwinlensPreferences;
import org.twinlens.app.internal.study.StudyTexts;
import org.twinlens.experiments.runs.RunFollower;
import org.twinlens.experiments.runs.RunProgress;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunStore;

/** Trains a study in a child process, following the run's events, then evaluates the run in another. Cancelling asks the process to save its last iteration and end. */
public final class TrainingJob extends Job {

	/** The family of its jobs. */
	public static final Object FAMILY = TrainingJob.class;

	private static final int UNITS = 1000;
	private static final int DONE = 0;
	private static final int STOPPED = 6;
	private static final long LOOK_MILLIS = 400;

	private final Path study;
	private final List<String> options;
	private final Path areas;
	private final Runnable changed;
	private volatile boolean kept;
	private int worked;

	/**
	 * @param study   its folder
	 * @param name    of the study
	 * @param options of the command {@code train}
	 * @param areas   where child processes have their configuration areas
	 * @param changed called when the run begins and whenever the study holds something new
	 */
	TrainingJob(Path study, String name, List<String> options, Path areas, Runnable changed) {
		super(NLS.bind(Messages.training_job, name));
		this.study = study;
		this.options = options;
		this.areas = areas;
		this.changed = changed;
	}

	public Path study() {
		return study;
	}

	/** The window closes: from now on cancelling leaves the process alone. */
	void keep() {
		kept = true;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		monitor.beginTask(getName(), UNITS);
		try {
			return trainAndEvaluate(monitor);
		} catch (IOException e) {
			return Status.error(NLS.bind(Messages.training_failed, e.getMessage()), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Status.CANCEL_STATUS;
		} finally {
			monitor.done();
		}
	}

	private IStatus trainAndEvaluate(IProgressMonitor monitor) throws IOException, InterruptedException {
		ProcessArea area = ProcessArea.free(areas);
		monitor.subTask(Messages.training_starts);
		List<RunFolder> before = runs();
		int exit = follow(area, train(), monitor, () -> newRun(before));
		Optional<RunFolder> run = newRun(before);
		if (exit == DONE && run.isPresent() && !monitor.isCanceled()) {
			changed.run();
			monitor.subTask(Messages.training_evaluates);
			exit = follow(area, List.of("evaluate", "-s", study.toString(), "--run", run.get().id()), monitor, Optional::empty);
		}
		if (kept) {
			return Status.CANCEL_STATUS;
		}
		area.release();
		if (monitor.isCanceled() || exit == STOPPED) {
			return Status.CANCEL_STATUS;
		}
		return exit == DONE ? Status.OK_STATUS : Status.error(NLS.bind(Messages.training_failed, reason(exit, area)));
	}

	/** A command ends with a sentence; where it did not even begin, its whole output is needed. */
	private static String reason(int exit, ProcessArea area) throws IOException {
		String said = area.lastLine();
		return exit > STOPPED || said.isEmpty() ? NLS.bind(Messages.training_exit, exit, area.output()) : said;
	}

	private List<String> train() {
		List<String> line = new ArrayList<>(List.of("train", "-s", study.toString()));
		if (TwinlensPreferences.trainingThreads() > 0) {
			line.addAll(List.of("--threads", Integer.toString(TwinlensPreferences.trainingThreads())));
		}
		line.addAll(options);
		return line;
	}

	private interface RunFinder {
		Optional<RunFolder> find() throws IOException;
	}

	/** @return the exit code of the process; that of one that was kept alive is of no interest */
	private int follow(ProcessArea area, List<String> command, IProgressMonitor monitor, RunFinder finder) throws IOException, InterruptedException {
		Process process = area.start(command);
		RunFollower run = null;
		boolean asked = false;
		while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
			if (kept) {
				return DONE;
			}
			if (monitor.isCanceled() && !asked) {
				monitor.subTask(Messages.training_stops);
				process.destroy();
				asked = true;
			}
			if (run == null) {
				run = finder.find().map(RunFollower::new).orElse(null);
				if (run != null) {
					changed.run();
				}
			} else if (!monitor.isCanceled()) {
				show(run.look(), monitor);
			}
		}
		return process.exitValue();
	}

	private void show(RunProgress progress, IProgressMonitor monitor) {
		if (progress.iterations() > 0) {
			int done = (int) (UNITS * progress.iteration() / progress.iterations());
			monitor.worked(Math.max(0, done - worked));
			worked = Math.max(done, worked);
			monitor.subTask(StudyTexts.progress(progress));
		}
	}

	private Optional<RunFolder> newRun(List<RunFolder> before) throws IOException {
		return runs().stream().filter(run -> !before.contains(run)).findFirst();
	}

	/** The study's runs, newest first. */
	private List<RunFolder> runs() throws IOException {
		return new RunStore(study.resolve("runs")).runs();
	}
}
