package org.twinlens.cli.internal.command.queue;

import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.experiments.queue.RunQueue;
import org.twinlens.model.run.RunStatus;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Trains what waits. */
@Command(name = "run", description = "Train what waits, in its order and within the limits, until nothing is left. Interrupted, it leaves the runs that have begun alone.")
final class QueueRunCommand extends StudyCommand {

	@Mixin
	private LimitOptions limits;

	@Override
	protected int run(Services services, Console console) throws Exception {
		services.studies.open(studyFolder()).close();
		RunQueue queue = new RunQueue(studyFolder());
		limits.apply(queue);
		List<QueueLoop.Result> results = new QueueLoop(studyFolder(), console).run(() -> false);
		if (console.stop().isRequested()) {
			return ExitCode.STOPPED;
		}
		boolean problems = !queue.list().isEmpty();
		return problems || results.stream().anyMatch(r -> r.status() == RunStatus.FAILED || r.status() == RunStatus.INTERRUPTED) ? ExitCode.RUN_FAILED : ExitCode.DONE;
	}
}
