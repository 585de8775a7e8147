package org.twinlens.cli.internal.command.queue;

import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.experiments.queue.QueueLimits;
import org.twinlens.experiments.queue.QueuedRun;
import org.twinlens.experiments.queue.RunQueue;
import org.twinlens.experiments.queue.StartedRun;

import picocli.CommandLine.Command;

/** Lists the queue. */
@Command(name = "list", description = "List what is being trained from the queue and what waits, in its order.")
final class QueueListCommand extends StudyCommand {

	/** The queue as a machine reads it. */
	record Answer(QueueLimits limits, List<StartedRun> started, List<QueuedRun> waiting) {
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		services.studies.open(studyFolder()).close();
		RunQueue queue = new RunQueue(studyFolder());
		List<StartedRun> started = queue.started();
		List<QueuedRun> waiting = queue.list().stream().filter(run -> started.stream().noneMatch(s -> s.id().equals(run.id()))).toList();
		started.forEach(run -> console.say("%s  under way  %s", run.id(), run.label()));
		waiting.forEach(run -> console.say("%s  %-9s  %s: %s", run.id(), run.problem().isPresent() ? "problem" : "waits", run.label(),
				run.problem().orElse("twinlens " + String.join(" ", run.arguments()))));
		console.say("%s", started.isEmpty() && waiting.isEmpty() ? "Nothing waits." : QueueTexts.limits(queue.limits()));
		console.result(new Answer(queue.limits(), started, waiting));
		return ExitCode.DONE;
	}
}
