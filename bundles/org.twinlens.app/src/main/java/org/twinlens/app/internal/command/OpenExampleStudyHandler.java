package org.twinlens.app.internal.command;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.twinlens.app.internal.example.ExampleStudy;

/** Opens the example study; asks where to make it when there is none. */
public final class OpenExampleStudyHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		ExampleStudy example = window.getService(ExampleStudy.class);
		Path usual = ExampleStudy.usualFolder();
		if (example.preparation().isPresent()) {
			return null;
		}
		if (example.exists(usual)) {
			example.open(usual);
			return null;
		}
		ExampleStudyDialog dialog = new ExampleStudyDialog(window.getShell(), usual, example::exists);
		if (dialog.open() == Window.OK) {
			example.open(dialog.folder());
		}
		return null;
	}
}
