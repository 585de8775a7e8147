package org.twinlens.cli.internal.command;

import java.nio.file.Files;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.training.CheckpointChoice;
import org.twinlens.cli.internal.training.StandardTest;
import org.twinlens.cli.internal.training.StopAfter;
import org.twinlens.cli.internal.training.Training;
import org.twinlens.dataset.Study;
import org.twinlens.model.ModelEvent.Outcome;

import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes on with a run that was stopped, killed or failed. */
@Command(name = "resume", description = "Go on with a run from its last checkpoint, as if it had never been interrupted.")
public final class ResumeCommand extends StudyCommand {

	@Parameters(paramLabel = "RUN", description = "The run's id, or how it begins.")
	private String run;

	@Mixin
	private StopAfter stopAfter;

	@Option(names = "--evaluate", description = "After training, measure the best checkpoint on the test part, as evaluate does.", showDefaultValue = Visibility.NEVER)
	private boolean evaluate;

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Study study = openStudy(services)) {
			Training.Result result = new Training(services, study, console, arguments()).resume(CheckpointChoice.run(studyFolder(), run), stopAfter.epochs());
			if (evaluate && result.outcome() == Outcome.COMPLETED && Files.exists(result.folder().best())) {
				StandardTest.run(services, study, result.folder(), console);
			}
			return result.exitCode();
		}
	}
}
