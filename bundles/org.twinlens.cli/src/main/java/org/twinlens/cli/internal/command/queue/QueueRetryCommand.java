package org.twinlens.cli.internal.command.queue;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.experiments.queue.QueuedRun;
import org.twinlens.experiments.queue.RunQueue;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives a run another chance. */
@Command(name = "retry", description = "Give a run that could not be started another chance.")
final class QueueRetryCommand extends StudyCommand {

	@Parameters(paramLabel = "RUN", description = "The waiting run's id, or how it begins.")
	private String id;

	@Override
	protected int run(Services services, Console console) throws Exception {
		services.studies.open(studyFolder()).close();
		RunQueue queue = new RunQueue(studyFolder());
		QueuedRun run = QueuedChoice.find(queue, id);
		queue.retry(run.id());
		console.say("Run %s waits for its turn again.", run.id());
		console.result(run);
		return ExitCode.DONE;
	}
}
