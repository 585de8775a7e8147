package org.twinlens.experiments.ui.internal;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.twinlens.experiments.runs.RunNotes;
import org.twinlens.model.run.RunFolder;

/** Changes files of runs on another thread, has the runs looked at again, and says what could not be changed. */
final class RunChanges {

	/** Changes one run. */
	interface Change {
		void apply(RunFolder run) throws IOException;
	}

	/** The jobs' family. */
	static final Object FAMILY = RunChanges.class;

	private final Runnable refresh;

	/** @param refresh has the runs looked at again */
	RunChanges(Runnable refresh) {
		this.refresh = refresh;
	}

	void notes(String name, List<RunFolder> runs, UnaryOperator<RunNotes> change) {
		apply(name, runs, run -> change.apply(RunNotes.read(run)).write(run));
	}

	/** @param name of the job */
	void apply(String name, List<RunFolder> runs, Change change) {
		Job job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				MultiStatus problems = new MultiStatus(RunChanges.class, 0, Messages.changes_problem);
				for (RunFolder run : runs) {
					try {
						change.apply(run);
					} catch (IOException | IllegalArgumentException e) {
						problems.add(new Status(IStatus.ERROR, RunChanges.class, e.getMessage(), e));
					}
				}
				refresh.run();
				return problems.getChildren().length == 1 ? problems.getChildren()[0] : problems;
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == FAMILY;
			}
		};
		job.setUser(false);
		job.schedule();
	}
}
