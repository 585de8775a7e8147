package org.twinlens.model.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows one of the study's architectures in the Architecture view. */
public final class OpenHandler extends AbstractHandler {

	private static final String ARCHITECTURE = "org.twinlens.model.ui.architecture";
	private static final String PERSPECTIVE = "org.twinlens.app.train";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		try {
			if (window.getActivePage().findView(ArchitectureView.ID) == null && PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(PERSPECTIVE) != null) {
				PlatformUI.getWorkbench().showPerspective(PERSPECTIVE, window);
			}
			ArchitectureView view = (ArchitectureView) window.getActivePage().showView(ArchitectureView.ID);
			String name = event.getParameter(ARCHITECTURE);
			if (name != null) {
				view.open(name);
			}
			return null;
		} catch (WorkbenchException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}
}
