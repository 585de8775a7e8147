package org.twinlens.app.internal.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.twinlens.app.internal.study.StudyOpening;

/** Asks for name and folder and makes a study. */
public final class NewStudyHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		NewStudyDialog dialog = new NewStudyDialog(window.getShell());
		if (dialog.open() == Window.OK) {
			window.getService(StudyOpening.class).create(dialog.input().path(), dialog.input().name().strip());
		}
		return null;
	}
}
