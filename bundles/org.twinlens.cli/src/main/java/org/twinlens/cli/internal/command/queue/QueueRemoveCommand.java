package org.twinlens.cli.internal.command.queue;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.experiments.queue.QueuedRun;
import org.twinlens.experiments.queue.RunQueue;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a run off the queue. */
@Command(name = "remove", description = "Take a run off the queue.")
final class QueueRemoveCommand extends StudyCommand {

	@Parameters(paramLabel = "RUN", description = "The waiting run's id, or how it begins.")
	private String id;

	@Override
	protected int run(Services services, Console console) throws Exception {
		services.studies.open(studyFolder()).close();
		RunQueue queue = new RunQueue(studyFolder());
		QueuedRun run = QueuedChoice.find(queue, id);
		queue.remove(run.id());
		console.say("Run %s is no longer in the queue.", run.id());
		console.result(run);
		return ExitCode.DONE;
	}
}
