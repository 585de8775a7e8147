package org.twinlens.cli.internal.command;

import org.twinlens.model.TrainingControl.Wish;

import picocli.CommandLine.Command;

/** Stops a run. */
@Command(name = "stop", description = "Stop a run that is being trained, paused or not, after its current iteration; it can be resumed.")
public final class StopCommand extends WishCommand {

	public StopCommand() {
		super(Wish.STOP, "stops after its current iteration; it goes on with the command resume");
	}
}
