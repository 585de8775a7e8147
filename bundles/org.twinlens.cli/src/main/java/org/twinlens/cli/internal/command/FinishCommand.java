package org.twinlens.cli.internal.command;

import org.twinlens.model.TrainingControl.Wish;

import picocli.CommandLine.Command;

/** Ends a run as if it were complete. */
@Command(name = "finish", description = "End a run that is being trained after its current iteration and keep its best epoch, as if all were done.")
public final class FinishCommand extends WishCommand {

	public FinishCommand() {
		super(Wish.FINISH, "ends after its current iteration; its best epoch is kept");
	}
}
