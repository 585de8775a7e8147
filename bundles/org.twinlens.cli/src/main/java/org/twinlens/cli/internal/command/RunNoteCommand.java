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

/** Notes something on a run. */
@Command(name = "note", description = "Note something on a run; without a text the note is removed.")
public final class RunNoteCommand extends StudyCommand {

	@Parameters(index = "0", paramLabel = "RUN", description = "A run: its name, its id, or how the id begins.")
	private String run;

	@Parameters(index = "1", arity = "0..1", defaultValue = "", paramLabel = "TEXT")
	private String text;

	@Override
	protected int run(Services services, Console console) throws Exception {
		services.studies.open(studyFolder()).close();
		RunSummary noted = StudyRunIndex.find(studyFolder(), run);
		RunNotes notes = RunNotes.read(noted.folder()).withNote(text);
		notes.write(noted.folder());
		console.say(text.isEmpty() ? "The note on run %s is removed." : "Noted on run %s.", noted.id());
		console.result(notes);
		return ExitCode.DONE;
	}
}
