package org.twinlens.app.internal.command;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** The window's commands, by id, and how to give them from anywhere. */
public final class Commands {

	public static final String NEW_STUDY = "org.twinlens.app.newStudy";
	public static final String OPEN_STUDY = "org.twinlens.app.openStudy";
	/** Parameter of {@link #OPEN_STUDY}: the folder; without it the user is asked. */
	public static final String FOLDER = "org.twinlens.app.openStudy.folder";
	public static final String OPEN_EXAMPLE = "org.twinlens.app.openExampleStudy";

	private Commands() {
	}

	public static void run(IServiceLocator site, String id) {
		run(site, id, Map.of());
	}

	public static void open(IServiceLocator site, Path study) {
		run(site, OPEN_STUDY, Map.of(FOLDER, study.toString()));
	}

	private static void run(IServiceLocator site, String id, Map<String, String> parameters) {
		Command command = site.getService(ICommandService.class).getCommand(id);
		try {
			site.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
		} catch (CommandException e) {
			ILog.of(Commands.class).error("The command " + id + " could not be executed.", e);
		}
	}
}
