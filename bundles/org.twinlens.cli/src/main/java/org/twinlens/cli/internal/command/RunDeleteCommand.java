package org.twinlens.cli.internal.command;

import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.runs.StudyRunIndex;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.experiments.runs.RunTrash;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Deletes runs. */
@Command(name = "delete", description = "Move runs to the study's trash, from where they can be restored.")
public final class RunDeleteCommand extends StudyCommand {

	@Parameters(arity = "1..*", paramLabel = "RUN", description = "Runs: names, ids, or how the ids begin.")
	private List<String> runs;

	@Override
	protected int run(Services services, Console console) throws Exception {
		services.studies.open(studyFolder()).close();
		RunTrash trash = new RunTrash(studyFolder());
		for (RunSummary run : StudyRunIndex.find(studyFolder(), runs)) {
			trash.delete(run.folder());
			console.say("Run %s lies in the trash; it comes back with: twinlens runs restore %s", run.id(), run.id());
		}
		return ExitCode.DONE;
	}
}
