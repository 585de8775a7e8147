package org.twinlens.cli.internal.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.command.ResumeCommand;
import org.twinlens.cli.internal.command.TrainCommand;
import org.twinlens.experiments.queue.RunMemory;
import org.twinlens.model.architecture.TrainingMemory;
import org.twinlens.model.run.RunFolder;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The words of a training that is to begin later: looked at before, so that what cannot be understood is told at once.
 *
 * @param study its folder
 * @param words {@code train …} or {@code resume RUN …}, without the study
 */
public record TrainingWords(Path study, List<String> words) {

	/** @throws UserError with a sentence when they are no such command */
	public TrainingWords {
		words = List.copyOf(words);
		String command = words.isEmpty() ? "" : words.get(0);
		if (!command.equals("train") && !command.equals("resume")) {
			throw new UserError("Only train and resume can wait for their turn, not \"" + command + "\". Write the words as for the command itself, such as: train --epochs 20");
		}
	}

	/** Whether a run goes on. */
	private boolean resumes() {
		return words.get(0).equals("resume");
	}

	/** @throws UserError with a sentence when an option or its value is wrong */
	public TrainingWords check() {
		parse(resumes() ? new ResumeCommand() : new TrainCommand());
		return this;
	}

	/** What the training needs, estimated in bytes; 0 when nothing is known of it. */
	public long memoryBytes(Services services) throws IOException {
		if (resumes()) {
			return RunMemory.bytes(new RunFolder(study.resolve("runs").resolve(words.get(1))));
		}
		RunPlan plan = plan(services);
		return TrainingMemory.bytes(plan.architecture(), plan.batches().imagesPerBatch(), plan.config().optimiser());
	}

	/** What a new run is to do. */
	public RunPlan plan(Services services) throws IOException {
		TrainCommand command = new TrainCommand();
		parse(command);
		return command.plan(services);
	}

	private void parse(Object command) {
		List<String> line = new ArrayList<>(words.subList(1, words.size()));
		line.addAll(0, List.of("-s", study.toString()));
		try {
			new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(line.toArray(String[]::new));
		} catch (ParameterException e) {
			throw new UserError(words.get(0) + ": " + e.getMessage() + (e.getMessage().endsWith(".") ? "" : "."));
		}
	}
}
