package org.twinlens.app.internal;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.twinlens.ui.training.TrainingActivity;
import org.twinlens.ui.training.Trainings;

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
		List<TrainingActivity> running = trainings.activities();
		if (running.isEmpty()) {
			return true;
		}
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		int answer = new MessageDialog(window == null ? null : window.getShell(), Messages.closing_title, null, question(running, trainings.waiting().size()), MessageDialog.QUESTION,
				KEEP, Messages.closing_keep, Messages.closing_stop, Messages.closing_cancel).open();
		if (answer == STOP) {
			trainings.stopAll();
		}
		return answer == KEEP || answer == STOP;
	}

	private static String question(List<TrainingActivity> running, int waiting) {
		String question = NLS.bind(Messages.closing_question, running.stream().map(TrainingActivity::label).collect(Collectors.joining(", ")));
		return switch (waiting) {
			case 0 -> question;
			case 1 -> NLS.bind(Messages.closing_waitingOne, question);
			default -> NLS.bind(Messages.closing_waiting, question, waiting);
		};
	}
}
