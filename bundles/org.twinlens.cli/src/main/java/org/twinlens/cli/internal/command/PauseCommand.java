package org.twinlens.cli.internal.command;

import org.twinlens.model.TrainingControl.Wish;

import picocli.CommandLine.Command;

/** Lets a run wait. */
@Command(name = "pause", description = "Let a run that is being trained wait after its current iteration; it keeps its memory.")
public final class PauseCommand extends WishCommand {

	public PauseCommand() {
		super(Wish.PAUSE, "waits after its current iteration; it goes on with the command continue");
	}
}
