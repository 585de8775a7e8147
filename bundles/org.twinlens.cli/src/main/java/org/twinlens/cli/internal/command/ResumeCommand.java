package org.twinlens.cli.internal.command;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.training.CheckpointChoice;
import org.twinlens.cli.internal.training.Training;
import org.twinlens.dataset.Study;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Goes on with a run that was stopped, killed or failed. */
@Command(name = "resume", description = "Go on with a run from its last checkpoint, as if it had never been interrupted.")
public final class ResumeCommand extends StudyCommand {

	@Parameters(paramLabel = "RUN", description = "The run's id, or how it begins.")
	private String run;

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Study study = openStudy(services)) {
			return new Training(services, study, console, arguments()).resume(CheckpointChoice.run(studyFolder(), run)).exitCode();
		}
	}
}
