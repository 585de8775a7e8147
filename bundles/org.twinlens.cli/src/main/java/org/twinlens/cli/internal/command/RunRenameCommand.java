package org.twinlens.cli.internal.command;


import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.runs.StudyRunIndex;
import org.twinlens.experiments.runs.RunNotes;
import org.twinlens.experiments.runs.RunSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Names a run. */
@Command(name = "rename", description = "Give a run a name; without one it is called by its id again.")
public final class RunRenameCommand extends StudyCommand {

	@Parameters(index = "0", paramLabel = "RUN", description = "A run: its name, its id, or how the id begins.")
	private String run;

	@Parameters(index = "1", arity = "0..1", defaultValue = "", paramLabel = "NAME")
	private String name;

	@Override
	protected int run(Services services, Console console) throws Exception {
		services.studies.open(studyFolder()).close();
		RunSummary renamed = StudyRunIndex.find(studyFolder(), run);
		RunNotes notes = RunNotes.read(renamed.folder()).withName(name);
		notes.write(renamed.folder());
		console.say("Run %s is called %s.", renamed.id(), notes.name().isEmpty() ? "by its id" : notes.name());
		console.result(notes);
		return ExitCode.DONE;
	}
}
