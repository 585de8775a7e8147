package org.twinlens.cli.internal.command;

import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.training.SavedPairs;
import org.twinlens.dataset.Study;
import org.twinlens.pairs.file.PairSetStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Deletes saved pair sets. */
@Command(name = "delete", description = "Delete saved pair sets. The images stay.")
public final class PairsDeleteCommand extends StudyCommand {

	@Parameters(arity = "1..*", paramLabel = "NAME", description = "Of saved pair sets.")
	private List<String> names;

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Study study = openStudy(services)) {
			PairSetStore store = SavedPairs.store(study);
			for (String name : names) {
				store.delete(name);
				console.say("The pair set \"%s\" is deleted.", name);
			}
			return ExitCode.DONE;
		}
	}
}
