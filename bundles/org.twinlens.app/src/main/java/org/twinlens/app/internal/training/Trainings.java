package org.twinlens.app.internal.training;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinlens.ui.study.CurrentStudy;

/** The trainings this window has started. Each is a process of its own that leaves a run in its study. Callable from any thread. */
@Component(service = Trainings.class)
public final class Trainings {

	private final CurrentStudy current;
	private final List<TrainingJob> running = new CopyOnWriteArrayList<>();

	@Activate
	public Trainings(@Reference CurrentStudy current) {
		this.current = current;
	}

	/**
	 * Trains a study, then evaluates the run.
	 *
	 * @param options of the command {@code train}; what they leave out is as the command line has it
	 */
	public TrainingJob start(Path study, String name, String... options) {
		Path areas = Platform.getStateLocation(FrameworkUtil.getBundle(Trainings.class)).toPath();
		TrainingJob job = new TrainingJob(study, name, List.of(options), areas, current::contentChanged);
		running.add(job);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				running.remove(job);
				current.contentChanged();
			}
		});
		job.schedule();
		current.contentChanged();
		return job;
	}

	/** Whether this window trains the study of this folder. */
	public boolean trains(Path study) {
		return running.stream().anyMatch(job -> job.study().equals(study));
	}

	public List<TrainingJob> running() {
		return List.copyOf(running);
	}

	/** The window closes and its trainings go on. */
	public void keepAll() {
		running.forEach(TrainingJob::keep);
	}

	/** Asks all trainings to save their last iteration and stop; they can be resumed. */
	public void stopAll() {
		running.forEach(TrainingJob::cancel);
	}
}
