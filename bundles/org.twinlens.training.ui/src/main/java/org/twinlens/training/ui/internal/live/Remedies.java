package org.twinlens.training.ui.internal.live;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.twinlens.experiments.doctor.Remedy;

/** Takes the user to where something is changed: the training's form, or the Architecture view. */
final class Remedies {

	private static final String CONFIGURE = "org.twinlens.training.ui.configure";
	private static final String RUN = "org.twinlens.training.ui.run";
	private static final String OPTION = "org.twinlens.training.ui.option";
	private static final String OPEN_ARCHITECTURE = "org.twinlens.model.ui.open";
	private static final String ARCHITECTURE = "org.twinlens.model.ui.architecture";

	private final IWorkbenchPartSite site;

	Remedies(IWorkbenchPartSite site) {
		this.site = site;
	}

	/** Opens what a remedy of a run's finding changes. */
	void open(FollowedRun run, Remedy remedy) {
		if (remedy instanceof Remedy.Change change) {
			configure(run, change.setting().option() + "=" + change.value());
		} else {
			run.description().ifPresent(description -> execute(OPEN_ARCHITECTURE, Map.of(ARCHITECTURE, description.architecture().name())));
		}
	}

	/** Opens the form as a run has it, with an option such as {@code --learning-rate=3e-4} changed. */
	void configure(FollowedRun run, String option) {
		execute(CONFIGURE, Map.of(RUN, run.folder().id(), OPTION, option));
	}

	/** Does nothing but say so in the log when nobody brings the command; parameters it does not know are left out. */
	private void execute(String id, Map<String, String> parameters) {
		Command command = site.getService(ICommandService.class).getCommand(id);
		try {
			Map<String, String> known = new HashMap<>(parameters);
			for (String parameter : parameters.keySet()) {
				if (command.getParameter(parameter) == null) {
					known.remove(parameter);
				}
			}
			site.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, known), null);
		} catch (CommandException e) {
			ILog.of(Remedies.class).error("The command " + id + " could not be run.", e);
		}
	}
}
