package org.twinlens.training.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.twinlens.core.Progress;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.order.OrderBase;
import org.twinlens.experiments.queue.QueueLimits;
import org.twinlens.experiments.queue.RunQueue;
import org.twinlens.model.TrainingControl.Wish;
import org.twinlens.model.run.RunFolder;
import org.twinlens.training.ui.internal.runs.RunRow;
import org.twinlens.ui.Sentence;
import org.twinlens.ui.study.CurrentStudy;
import org.twinlens.ui.training.Trainings;

/** What the view does to the queue, to runs and to the study: each in a job, for all of it writes. A failure is shown as the job's. */
final class TrainingDesk {

	private final CurrentStudy current;
	private final Trainings trainings;

	TrainingDesk(CurrentStudy current, Trainings trainings) {
		this.current = current;
		this.trainings = trainings;
	}

	private interface Work {
		void run() throws IOException;
	}

	/** Work on the queue of the study that is open when it is asked for. */
	private interface QueueWork {
		void run(RunQueue queue) throws IOException;
	}

	/**
	 * Puts a training into the queue.
	 *
	 * @param first  before all that wait
	 * @param queued told the run's id, on another thread
	 */
	void enqueue(String label, List<String> arguments, long memoryBytes, boolean first, Consumer<String> queued) {
		later(Messages.job_queueing, () -> {
			String id = trainings.enqueue(label, "", arguments, memoryBytes);
			if (first && trainings.queue().isPresent()) {
				trainings.queue().get().move(id, 0);
				trainings.look();
			}
			queued.accept(id);
		});
	}

	void ask(List<RunFolder> runs, Wish wish) {
		later(Messages.job_asking, () -> {
			for (RunFolder run : runs) {
				trainings.ask(run, wish);
			}
		});
	}

	/** Goes on with runs that were cut off, and tries again what could not be started. */
	void resume(List<RunRow> rows) {
		later(Messages.job_queueing, () -> {
			for (RunRow row : rows) {
				if (row.waiting().isPresent() && trainings.queue().isPresent()) {
					trainings.queue().get().retry(row.id());
				} else if (row.folder().isPresent()) {
					trainings.resume(row.folder().get());
				}
			}
			trainings.look();
		});
	}

	void remove(List<String> ids) {
		queue(queue -> {
			for (String id : ids) {
				queue.remove(id);
			}
		});
	}

	void move(String id, int place) {
		queue(queue -> queue.move(id, place));
	}

	void setLimits(QueueLimits limits) {
		queue(queue -> queue.setLimits(limits));
	}

	/** Reads the queue's limits. @param then told on another thread */
	void limits(Consumer<QueueLimits> then) {
		trainings.queue().ifPresent(queue -> later(Messages.job_queue, () -> then.accept(queue.limits())));
	}

	/** Reads a run to begin with. @param then told on another thread */
	void base(Path study, String run, Consumer<OrderBase> then) {
		later(Messages.job_facts, () -> then.accept(StudyForms.base(study, run)));
	}

	/** The open study's folder. */
	Optional<Path> study() {
		return current.study().map(Study::folder);
	}

	/** Divides the study's images by identity as the command {@code split} does when nothing else is said. */
	void drawSplit() {
		current.study().ifPresent(study -> later(Messages.job_splitting, () -> {
			study.catalogue().createSplit(new SplitRequest("default", SplitRequest.Kind.IDENTITY_DISJOINT, 1, 0.6, 0.2, List.of()), Progress.NONE);
			current.contentChanged();
		}));
	}

	private void queue(QueueWork work) {
		trainings.queue().ifPresent(queue -> later(Messages.job_queue, () -> {
			work.run(queue);
			trainings.look();
		}));
	}

	private static void later(String name, Work work) {
		new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					work.run();
					return Status.OK_STATUS;
				} catch (IOException | RuntimeException e) {
					return Status.error(Sentence.of(e), e);
				}
			}
		}.schedule();
	}
}
