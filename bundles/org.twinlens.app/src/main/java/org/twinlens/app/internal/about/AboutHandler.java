package org.twinlens.app.internal.about;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.twinlens.app.internal.Messages;
import org.twinlens.app.internal.command.Commands;
import org.twinlens.model.ModelService;

/** Help &gt; About. */
public final class AboutHandler extends AbstractHandler {

	private static final String INSTALLATION_DETAILS = "org.eclipse.ui.help.installationDialog";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		ModelService models = window.getService(ModelService.class);
		new AboutDialog(window.getShell(), () -> models == null ? Messages.about_noBackend : InstallationFacts.describe(models.backend()),
				() -> Commands.run(window, INSTALLATION_DETAILS)).open();
		return null;
	}
}
