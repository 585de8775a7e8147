package org.twinlens.app.internal.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinlens.app.internal.Messages;
import org.twinlens.app.internal.preference.TwinlensPreferences;
import org.twinlens.app.internal.study.StudyOpening;
import org.twinlens.core.Progress;
import org.twinlens.dataset.Studies;
import org.twinlens.dataset.SyntheticData;
import org.twinlens.experiments.queue.RunQueue;
import org.twinlens.ui.MonitorProgress;
import org.twinlens.ui.training.Trainings;

/** Makes the example study in the background, opens it and trains it; an example study that is there already is only opened. Callable from any thread. */
@Component(service = ExampleStudy.class)
public final class ExampleStudy {

	/** The family of its jobs. */
	public static final Object FAMILY = ExampleStudy.class;

	/**
	 * How far the preparation is.
	 *
	 * @param folder where the study will lie
	 * @param task   what is being done, for the user
	 * @param done   units done
	 * @param total  units in all, or -1 while unknown
	 */
	public record Preparation(Path folder, String task, long done, long total) {
	}

	private final Studies studies;
	private final SyntheticData synthetic;
	private final StudyOpening opening;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private volatile Preparation preparation;
	private Job job;

	@Activate
	public ExampleStudy(@Reference Studies studies, @Reference SyntheticData synthetic, @Reference StudyOpening opening) {
		this.studies = studies;
		this.synthetic = synthetic;
		this.opening = opening;
	}

	/** Where the example study lies until the user says otherwise. */
	public static Path usualFolder() {
		return TwinlensPreferences.studiesFolder().resolve(Messages.example_name);
	}

	/** Whether there is a study already, so that opening is all there is to do. */
	public boolean exists(Path folder) {
		return studies.isStudy(folder);
	}

	/** The preparation under way, if there is one. */
	public Optional<Preparation> preparation() {
		return Optional.ofNullable(preparation);
	}

	/** Told on any thread whenever {@link #preparation()} changes. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	/** Opens the example study, made and trained before when there is none. Does nothing while one is being prepared. */
	public void open(Path folder) {
		if (exists(folder)) {
			opening.open(folder);
		} else {
			prepare(folder, ExampleData.STANDARD);
		}
	}

	/** @return the job that makes, opens and trains the study, or the one already at it */
	public synchronized Job prepare(Path folder, ExampleData data) {
		if (job == null || job.getState() == Job.NONE) {
			become(new Preparation(folder, Messages.example_begins, 0, -1));
			job = new PreparationJob(folder, data);
			job.schedule();
		}
		return job;
	}

	/** Stops the preparation; nothing of it remains. */
	public synchronized void cancel() {
		if (job != null) {
			job.cancel();
		}
	}

	private void become(Preparation next) {
		preparation = next;
		listeners.forEach(Runnable::run);
	}

	private final class PreparationJob extends Job {

		private final Path folder;
		private final ExampleData data;

		PreparationJob(Path folder, ExampleData data) {
			super(Messages.example_job);
			this.folder = folder;
			this.data = data;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			monitor.beginTask(Messages.example_job, data.images());
			try {
				data.prepare(folder, Messages.example_name, studies, synthetic, shown(new MonitorProgress(monitor, data.images())));
				Trainings.enqueue(new RunQueue(folder), Messages.example_name, "", List.of("train", "--evaluate"), 0); // begins when the study is open
			} catch (CancellationException e) {
				return Status.CANCEL_STATUS;
			} catch (IOException | RuntimeException e) {
				return Status.error(e.getMessage(), e instanceof IOException ? null : e);
			} finally {
				monitor.done();
				become(null);
			}
			opening.open(folder);
			return Status.OK_STATUS;
		}

		private Progress shown(Progress inner) {
			return new Progress() {
				@Override
				public void report(String task, long done, long total) {
					inner.report(task, done, total);
					become(new Preparation(folder, task, done, total));
				}

				@Override
				public boolean isCancelled() {
					return inner.isCancelled();
				}
			};
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == FAMILY;
		}
	}
}
