package org.twinlens.app.internal.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.part.ViewPart;
import org.twinlens.app.internal.Messages;
import org.twinlens.app.internal.example.ExampleStudy;
import org.twinlens.app.internal.study.OverviewReader;
import org.twinlens.app.internal.study.StudyOverview;
import org.twinlens.app.internal.study.StudyViewModel.Content;
import org.twinlens.app.internal.study.StudyViewModel;
import org.twinlens.ui.study.CurrentStudy;
import org.twinlens.ui.training.Trainings;

/** The open study at a glance, or what to do without one. Looks for changes by itself, those of other processes too. */
public final class StudyView extends ViewPart {

	public static final String ID = "org.twinlens.app.view.study";

	private static final long LOOK_MILLIS = 2000;

	private final AtomicBoolean pending = new AtomicBoolean();
	private final Runnable onPreparation = this::showLater;
	private final OverviewReader reader = new OverviewReader();
	private StudyViewModel model;
	private ExampleStudy example;
	private Job look;
	private Composite stack;
	private StackLayout layout;
	private OffersPage offers;
	private WaitingPage waiting;
	private OverviewPage overview;

	@Override
	public void createPartControl(Composite parent) {
		FormToolkit toolkit = new FormToolkit(parent.getDisplay());
		parent.addListener(SWT.Dispose, e -> toolkit.dispose());
		CurrentStudy current = getSite().getService(CurrentStudy.class);
		Trainings trainings = getSite().getService(Trainings.class);
		example = getSite().getService(ExampleStudy.class);
		stack = new Composite(parent, SWT.NONE);
		layout = new StackLayout();
		stack.setLayout(layout);
		offers = new OffersPage(stack, getSite());
		waiting = new WaitingPage(stack, toolkit, example::cancel);
		overview = new OverviewPage(stack, toolkit, study -> train(trainings, study));
		model = new StudyViewModel(current, example::preparation, folder -> trains(trainings, folder), reader);
		model.addListener(this::changed);
		example.addListener(onPreparation);
		look = new Look();
		show();
		look.schedule();
	}

	/** Whether something of the study is being trained, or will be in a moment. */
	private static boolean trains(Trainings trainings, Path folder) {
		boolean ours = trainings.queue().filter(queue -> queue.study().equals(folder)).isPresent();
		return ours && (!trainings.activities().isEmpty() || trainings.waiting().stream().anyMatch(run -> run.problem().isEmpty()));
	}

	private static void train(Trainings trainings, StudyOverview study) {
		Job.create(Messages.study_trainJob, monitor -> {
			try {
				trainings.enqueue(study.name(), "", List.of("train", "--evaluate"), 0);
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error(e.getMessage(), e);
			}
		}).schedule();
	}

	/** The state or the content changed: show at once what is known, and look again. */
	private void changed() {
		showLater();
		if (look.getState() != Job.RUNNING) {
			look.wakeUp();
			look.schedule();
		}
	}

	private void showLater() {
		if (!stack.isDisposed() && pending.compareAndSet(false, true)) {
			stack.getDisplay().asyncExec(() -> {
				pending.set(false);
				if (!stack.isDisposed()) {
					show();
				}
			});
		}
	}

	private void show() {
		Content content = model.content();
		if (content instanceof Content.Overview open) {
			overview.show(open);
			top(overview.control());
		} else if (content instanceof Content.Offers choice) {
			offers.show(choice);
			top(offers.control());
		} else {
			waiting.show(content);
			top(waiting.control());
		}
	}

	private void top(Control page) {
		if (layout.topControl != page) {
			layout.topControl = page;
			stack.layout();
		}
	}

	@Override
	public void setFocus() {
		if (layout.topControl == overview.control()) {
			overview.setFocus();
		} else {
			stack.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (look != null) {
			look.cancel();
			example.removeListener(onPreparation);
			model.close();
			try {
				reader.close();
			} catch (IOException e) {
				// nothing was written
			}
		}
		super.dispose();
	}

	/** Reads the study every now and then while the view is there. */
	private final class Look extends Job {

		Look() {
			super(Messages.study_looking);
			setSystem(true);
			setPriority(DECORATE);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			model.refresh();
			if (!monitor.isCanceled()) {
				schedule(LOOK_MILLIS);
			}
			return Status.OK_STATUS;
		}
	}
}
