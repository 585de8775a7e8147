package org.twinlens.app.internal.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.twinlens.app.internal.study.StudyOpening;

/** Closes the study; the next start opens none. */
public final class CloseStudyHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(StudyOpening.class).close();
		return null;
	}
}
