package org.twinlens.cli.internal.command;

import java.io.IOException;
import java.util.Locale;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.training.CheckpointChoice;
import org.twinlens.model.TrainingControl.Wish;
import org.twinlens.model.run.RunControl;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunStatus;

import picocli.CommandLine.Parameters;

/** Asks something of a run that another process trains. */
abstract class WishCommand extends StudyCommand {

	@Parameters(paramLabel = "RUN", description = "The run's id, or how it begins.")
	private String run;

	private final Wish wish;
	private final String answer;

	/** @param answer what the run will do, behind its name */
	WishCommand(Wish wish, String answer) {
		this.wish = wish;
		this.answer = answer;
	}

	/** For machines. */
	record Asked(String run, Wish asked) {
	}

	@Override
	protected final int run(Services services, Console console) throws IOException {
		RunFolder folder = CheckpointChoice.run(studyFolder(), run);
		RunStatus status = RunStatus.of(folder);
		if (!status.isUnderWay()) {
			throw new UserError("Nobody trains the run " + folder.id() + "; it is " + status.name().toLowerCase(Locale.ROOT)
					+ (status == RunStatus.COMPLETED ? "." : ". Go on with it with: twinlens resume " + folder.id() + " -s " + studyFolder()));
		}
		RunControl.ask(folder, wish);
		console.say("Run %s %s.", folder.id(), answer);
		console.result(new Asked(folder.id(), wish));
		return ExitCode.DONE;
	}
}
