package org.twinlens.app.internal.about;

import java.io.IOException;
import java.net.URL;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osgi.framework.FrameworkUtil;
import org.twinlens.app.internal.Messages;

/** Opens the user's guide in the browser. */
public final class GuideHandler extends AbstractHandler {

	private static final String FOLDER = "guide/";
	private static final String PAGE = "index.html";

	@Override
	public Object execute(ExecutionEvent event) {
		String page;
		try {
			page = page().toString();
		} catch (IOException e) {
			MessageDialog.openError(HandlerUtil.getActiveShell(event), Messages.guide_title, NLS.bind(Messages.guide_unreadable, e.getMessage()));
			return null;
		}
		if (!Program.launch(page)) {
			MessageDialog.openInformation(HandlerUtil.getActiveShell(event), Messages.guide_title, NLS.bind(Messages.guide_noBrowser, page));
		}
		return null;
	}

	/** The guide's first page as a file; its neighbours lie beside it. */
	static URL page() throws IOException {
		URL folder = FileLocator.toFileURL(FrameworkUtil.getBundle(GuideHandler.class).getEntry(FOLDER));
		return new URL(folder, PAGE);
	}
}
