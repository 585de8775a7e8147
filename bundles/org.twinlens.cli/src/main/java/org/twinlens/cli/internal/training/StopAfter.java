package org.twinlens.cli.internal.training;

import org.twinlens.cli.internal.UserError;

import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The option of a run that is to stop on its way. */
public final class StopAfter {

	@Option(names = "--stop-after", paramLabel = "EPOCHS", description = "Stop after so many epochs in all, counted from the run's beginning; it can be resumed.",
			showDefaultValue = Visibility.NEVER)
	private Integer epochs;

	/** Whole epochs; 0 for none. */
	public int epochs() {
		if (epochs != null && epochs < 1) {
			throw new UserError("--stop-after takes a number of epochs from 1 on, not " + epochs + ".");
		}
		return epochs == null ? 0 : epochs;
	}
}
