package org.twinlens.training.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the Training view with its form filled: from a run, with an architecture, or with one more option. */
public final class ConfigureHandler extends AbstractHandler {

	private static final String RUN = "org.twinlens.training.ui.run";
	private static final String ARCHITECTURE = "org.twinlens.training.ui.architecture";
	private static final String OPTION = "org.twinlens.training.ui.option";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			TrainingView view = (TrainingView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(TrainingView.ID);
			view.configure(event.getParameter(RUN), event.getParameter(ARCHITECTURE), event.getParameter(OPTION));
			return null;
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}
}
