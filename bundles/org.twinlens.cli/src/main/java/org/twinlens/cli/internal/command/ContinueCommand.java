package org.twinlens.cli.internal.command;

import org.twinlens.model.TrainingControl.Wish;

import picocli.CommandLine.Command;

/** Lets a paused run go on. */
@Command(name = "continue", description = "Let a paused run go on, or take back what was asked of one and has not happened yet.")
public final class ContinueCommand extends WishCommand {

	public ContinueCommand() {
		super(Wish.CONTINUE, "goes on");
	}
}
