package org.twinlens.cli.internal.command;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.training.SavedPairs;
import org.twinlens.dataset.Study;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives a saved pair set another name. */
@Command(name = "rename", description = "Give a saved pair set another name.")
public final class PairsRenameCommand extends StudyCommand {

	@Parameters(index = "0", paramLabel = "NAME", description = "Of a saved pair set.")
	private String name;

	@Parameters(index = "1", paramLabel = "NEW", description = "What it is called from now on.")
	private String newName;

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Study study = openStudy(services)) {
			SavedPairs.store(study).rename(name, newName);
			console.say("The pair set \"%s\" is now called \"%s\".", name, newName);
			return ExitCode.DONE;
		}
	}
}
