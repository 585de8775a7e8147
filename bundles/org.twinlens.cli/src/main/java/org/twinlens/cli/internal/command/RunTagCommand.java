package org.twinlens.cli.internal.command;

import java.util.ArrayList;
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

/** Tags a run. */
@Command(name = "tag", description = "Give a run tags, or take them away.")
public final class RunTagCommand extends StudyCommand {

	@Parameters(index = "0", paramLabel = "RUN", description = "A run: its name, its id, or how the id begins.")
	private String run;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "TAG", description = "Tags; one of several words in quotes.")
	private List<String> tags;

	@Option(names = "--remove", description = "Take the tags away.")
	private boolean remove;

	@Override
	protected int run(Services services, Console console) throws Exception {
		services.studies.open(studyFolder()).close();
		RunSummary tagged = StudyRunIndex.find(studyFolder(), run);
		List<String> all = new ArrayList<>(tagged.notes().tags());
		if (remove) {
			all.removeAll(tags);
		} else {
			all.addAll(tags);
		}
		RunNotes notes = RunNotes.read(tagged.folder()).withTags(all);
		notes.write(tagged.folder());
		console.say("Run %s: %s.", tagged.id(), notes.tags().isEmpty() ? "no tags" : String.join(", ", notes.tags()));
		console.result(notes);
		return ExitCode.DONE;
	}
}
