package org.twinlens.cli.internal.command;

import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.experiments.runs.RunTrash;
import org.twinlens.model.run.RunFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Restores deleted runs. */
@Command(name = "restore", description = "Bring runs back from the trash; without a run, list what lies there.")
public final class RunRestoreCommand extends StudyCommand {

	@Parameters(arity = "0..*", paramLabel = "RUN", description = "Deleted runs: ids, or how they begin.")
	private List<String> runs = List.of();

	@Option(names = "--empty", description = "Instead: delete all that lies in the trash for good.")
	private boolean empty;

	@Override
	protected int run(Services services, Console console) throws Exception {
		services.studies.open(studyFolder()).close();
		RunTrash trash = new RunTrash(studyFolder());
		if (empty) {
			trash.empty();
			console.say("The trash is empty.");
		} else if (runs.isEmpty()) {
			List<String> deleted = trash.runs().stream().map(RunFolder::id).toList();
			console.say(deleted.isEmpty() ? "The trash is empty." : "In the trash: %s.", String.join(", ", deleted));
			console.result(deleted);
		}
		for (String run : runs) {
			console.say("Run %s is back.", trash.restore(run).id());
		}
		return ExitCode.DONE;
	}
}
