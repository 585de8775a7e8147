package org.twinlens.app.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.twinlens.app.internal.Messages;
import org.twinlens.app.internal.preference.TwinlensPreferences;
import org.twinlens.app.internal.study.StudyOpening;

/** Opens a study: the one the command names, or one the user chooses. */
public final class OpenStudyHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		String folder = event.getParameter(Commands.FOLDER);
		if (folder == null) {
			folder = ask(window);
		}
		if (folder != null) {
			window.getService(StudyOpening.class).open(Path.of(folder));
		}
		return null;
	}

	private static String ask(IWorkbenchWindow window) {
		DirectoryDialog dialog = new DirectoryDialog(window.getShell(), SWT.OPEN);
		dialog.setText(Messages.openStudy_title);
		dialog.setMessage(Messages.openStudy_message);
		Path studies = TwinlensPreferences.studiesFolder();
		dialog.setFilterPath((Files.isDirectory(studies) ? studies : Path.of(System.getProperty("user.home"))).toString());
		return dialog.open();
	}
}
