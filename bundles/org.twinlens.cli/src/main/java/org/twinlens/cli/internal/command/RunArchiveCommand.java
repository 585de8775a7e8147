package org.twinlens.cli.internal.command;

import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.runs.StudyRunIndex;
import org.twinlens.experiments.runs.RunNotes;
import org.twinlens.experiments.runs.RunSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Archives runs. */
@Command(name = "archive", description = "Keep runs out of sight; they stay where they are.")
public final class RunArchiveCommand extends StudyCommand {

	@Parameters(arity = "1..*", paramLabel = "RUN", description = "Runs: names, ids, or how the ids begin.")
	private List<String> runs;

	@Option(names = "--undo", description = "Bring them into sight again.")
	private boolean undo;

	@Override
	protected int run(Services services, Console console) throws Exception {
		services.studies.open(studyFolder()).close();
		for (RunSummary run : StudyRunIndex.find(studyFolder(), runs)) {
			RunNotes.read(run.folder()).withArchived(!undo).write(run.folder());
			console.say(undo ? "Run %s is in sight again." : "Run %s is archived.", run.id());
		}
		return ExitCode.DONE;
	}
}
