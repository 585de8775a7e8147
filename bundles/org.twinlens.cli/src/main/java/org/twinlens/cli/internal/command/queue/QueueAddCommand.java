package org.twinlens.cli.internal.command.queue;

import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.training.TrainingWords;
import org.twinlens.experiments.queue.QueuedRun;
import org.twinlens.experiments.queue.RunQueue;

import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a training into the queue. */
@Command(name = "add", description = "Put a training at the end of the queue. It begins with queue run, or while a window has the study open.")
final class QueueAddCommand extends StudyCommand {

	@Option(names = "--label", description = "What people call it; left out: its words.", showDefaultValue = Visibility.NEVER)
	private String label;

	@Parameters(arity = "1..*", paramLabel = "WORDS", description = "train or resume with their options, without the study; such as: train --epochs 20 --evaluate")
	private List<String> words;

	@Override
	protected int run(Services services, Console console) throws Exception {
		services.studies.open(studyFolder()).close();
		long memory = new TrainingWords(studyFolder(), words).check().memoryBytes(services);
		QueuedRun run = new RunQueue(studyFolder()).add(label == null ? String.join(" ", words) : label, "", words, memory);
		console.say("Run %s waits for its turn.", run.id());
		console.result(run);
		return ExitCode.DONE;
	}
}
