package org.twinlens.verification.ui.internal.view;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.twinlens.ui.study.CurrentStudy;
import org.twinlens.verification.ui.internal.model.CaptureModel;
import org.twinlens.verification.ui.internal.model.OpenStudy;
import org.twinlens.verification.ui.internal.model.Services;

/** Opens the dialog that takes images from a source into the study. */
public final class CaptureHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		open(window.getShell(), window.getService(CurrentStudy.class), window.getService(Services.class));
		return null;
	}

	private static void open(Shell shell, CurrentStudy current, Services services) {
		OrderedJobs jobs = new OrderedJobs();
		CaptureDialog[] dialog = new CaptureDialog[1];
		CaptureModel model = new CaptureModel(new OpenStudy(current::study), services, jobs, () -> dialog[0].painted());
		dialog[0] = new CaptureDialog(shell, model);
		dialog[0].open();
		jobs.start("", progress -> model.close());
	}
}
