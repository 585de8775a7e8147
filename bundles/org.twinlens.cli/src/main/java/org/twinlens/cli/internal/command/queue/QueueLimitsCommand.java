package org.twinlens.cli.internal.command.queue;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.experiments.queue.QueueLimits;
import org.twinlens.experiments.queue.RunQueue;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows or sets the limits. */
@Command(name = "limits", description = "Show how much may be trained at once, or set it.")
final class QueueLimitsCommand extends StudyCommand {

	@Mixin
	private LimitOptions options;

	@Override
	protected int run(Services services, Console console) throws Exception {
		services.studies.open(studyFolder()).close();
		QueueLimits limits = options.apply(new RunQueue(studyFolder()));
		console.say("%s", QueueTexts.limits(limits));
		console.result(limits);
		return ExitCode.DONE;
	}
}
