package org.twinlens.training.ui.internal;

import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Commands of other bundles, by id. */
final class Commands {

	private Commands() {
	}

	static void run(IWorkbenchPartSite site, String id) {
		run(site, id, Map.of());
	}

	static void show(IWorkbenchPartSite site, String view) {
		try {
			site.getPage().showView(view);
		} catch (PartInitException e) {
			ILog.of(Commands.class).error("The view " + view + " could not be shown.", e);
		}
	}

	/** Does nothing but say so in the log when nobody brings the command. */
	static void run(IWorkbenchPartSite site, String id, Map<String, String> parameters) {
		ParameterizedCommand command = ParameterizedCommand.generateCommand(site.getService(ICommandService.class).getCommand(id), parameters);
		try {
			site.getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			ILog.of(Commands.class).error("The command " + id + " could not be run.", e);
		}
	}
}
