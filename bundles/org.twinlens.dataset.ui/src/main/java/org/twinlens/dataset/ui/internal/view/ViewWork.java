package org.twinlens.dataset.ui.internal.view;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.twinlens.dataset.CatalogueListener;
import org.twinlens.dataset.Edit;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.ui.internal.Messages;
import org.twinlens.dataset.ui.internal.label.EditHistory;
import org.twinlens.dataset.ui.internal.label.Labelling;
import org.twinlens.dataset.ui.internal.model.DatasetViewModel;
import org.twinlens.dataset.ui.internal.model.ImageFacts;
import org.twinlens.ui.study.CurrentStudy;

/** All that the Dataset view does beside the user interface's thread: it looks at the study when that changes, makes the edits in their order, and reads what is known of an image. */
final class ViewWork {

	/** Told on any thread. */
	interface Told {

		/** An edit was made, undone or redone. */
		void done(String sentence);

		/** An edit could not be made. */
		void refused(String sentence);

		void facts(ImageFacts found);
	}

	private static final long NONE = -1;

	private final CurrentStudy current;
	private final Told told;
	private final DatasetViewModel model;
	private final Labelling labelling;
	private final EditHistory history;
	private final AtomicLong wanted = new AtomicLong(NONE);
	private final CurrentStudy.Listener onStudy = this::studyChanged;
	private final CatalogueListener onCatalogue = this::catalogueChanged;
	private final AtomicReference<Study> followed = new AtomicReference<>();
	private final Job compute = job(Messages.reading, this::look);
	private final Job edit = job(Messages.labelling, this::edit);
	private final Job read = job(Messages.reading, this::read);

	ViewWork(CurrentStudy current, IUndoContext context, IOperationHistory workbench, Told told) {
		this.current = current;
		this.told = told;
		model = new DatasetViewModel(current::study, this::computeSoon);
		labelling = new Labelling(current::study, this::editSoon, new Labelling.Listener() {
			@Override
			public void edited(Study study, Optional<Edit> made) {
				made.ifPresent(one -> history().add(study, one));
				told.done(made.map(one -> NLS.bind(Messages.done, one.sentence())).orElse(Messages.done_nothing));
			}

			@Override
			public void refused(String sentence) {
				told.refused(sentence);
			}
		});
		history = new EditHistory(workbench, context, labelling, told::done);
	}

	private EditHistory history() {
		return history;
	}

	private void computeSoon() {
		compute.schedule();
	}

	private void editSoon() {
		edit.schedule();
	}

	DatasetViewModel model() {
		return model;
	}

	Labelling labelling() {
		return labelling;
	}

	void start() {
		current.addListener(onStudy);
		compute.schedule();
	}

	private void studyChanged(CurrentStudy.Change change) {
		compute.schedule();
	}

	/** Tells all views; so it comes back here as well. */
	private void catalogueChanged(CatalogueListener.Change change) {
		current.contentChanged();
	}

	/** Has what is known of an image read; one wanted before no longer is. */
	void wantFacts(long image) {
		wanted.set(image);
		read.schedule();
	}

	private void look() {
		Study open = current.study().orElse(null);
		Study before = followed.getAndSet(open);
		if (open != before) {
			if (before != null) {
				before.catalogue().removeListener(onCatalogue);
				labelling.forget();
			}
			if (open != null) {
				open.catalogue().addListener(onCatalogue);
			}
			history.fill(Optional.ofNullable(open));
		} else if (open != null) {
			history.follow(open);
		}
		model.compute();
	}

	private void edit() {
		labelling.work();
	}

	private void read() {
		long image = wanted.getAndSet(NONE);
		if (image != NONE) {
			current.study().flatMap(open -> ImageFacts.of(open.catalogue(), image)).ifPresent(told::facts);
		}
	}

	void close() {
		current.removeListener(onStudy);
		compute.cancel();
		read.cancel();
		Job end = job(Messages.labelling, () -> {
			labelling.work();
			history.close();
			Optional.ofNullable(followed.getAndSet(null)).ifPresent(study -> study.catalogue().removeListener(onCatalogue));
		});
		end.schedule();
	}

	private static Job job(String name, Runnable work) {
		Job job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					work.run();
				} catch (RuntimeException e) { // of a study that was closed in the meantime: what comes next shows it
					ILog.of(ViewWork.class).warn(e.getMessage(), e);
				}
				return Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == DatasetView.class;
			}
		};
		job.setSystem(true);
		job.setPriority(Job.SHORT);
		return job;
	}
}
