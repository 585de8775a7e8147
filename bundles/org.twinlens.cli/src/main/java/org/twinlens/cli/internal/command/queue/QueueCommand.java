package org.twinlens.cli.internal.command.queue;

import org.twinlens.cli.internal.Version;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The queue of trainings; its commands do the work. */
@Command(name = "queue", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND", //
		description = "Trainings that wait for their turn: list, add, remove and retry them, set the limits, or train them one after the other.", //
		subcommands = { QueueListCommand.class, QueueAddCommand.class, QueueRemoveCommand.class, QueueRetryCommand.class, QueueLimitsCommand.class, QueueRunCommand.class })
public final class QueueCommand {

	/** The command for a command line; what follows a training's name belongs to the training. */
	public static CommandLine commandLine() {
		CommandLine line = new CommandLine(new QueueCommand());
		line.getSubcommands().get("add").setStopAtPositional(true);
		return line;
	}
}
