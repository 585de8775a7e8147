package org.twinlens.app.internal;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.twinlens.app.internal.training.TrainingJob;
import org.twinlens.app.internal.training.Trainings;

/** How the workbench starts and ends: with the window as it was left, or the Curate perspective; not before it is clear what becomes of running trainings. */
final class TwinlensWorkbenchAdvisor extends WorkbenchAdvisor {

	private static final int KEEP = 0;
	private static final int STOP = 1;

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(true);
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new TwinlensWindowAdvisor(configurer);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return StudyPerspective.CURATE;
	}

	@Override
	public boolean preShutdown() {
		IWorkbench workbench = getWorkbenchConfigurer().getWorkbench();
		Trainings trainings = workbench.getService(Trainings.class);
		List<TrainingJob> running = trainings.running();
		if (running.isEmpty()) {
			return true;
		}
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		String names = running.stream().map(Job::getName).collect(Collectors.joining(", "));
		int answer = new MessageDialog(window == null ? null : window.getShell(), Messages.closing_title, null, NLS.bind(Messages.closing_question, names), MessageDialog.QUESTION,
				KEEP, Messages.closing_keep, Messages.closing_stop, Messages.closing_cancel).open();
		switch (answer) {
		case KEEP -> trainings.keepAll();
		case STOP -> trainings.stopAll();
		default -> {
			return false;
		}
		}
		return true;
	}
}
