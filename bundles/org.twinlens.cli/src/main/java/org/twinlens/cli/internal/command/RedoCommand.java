package org.twinlens.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.Texts;
import org.twinlens.cli.internal.UserError;
import org.twinlens.dataset.Edit;
import org.twinlens.dataset.Study;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Does undone changes of labels again. */
@Command(name = "redo", description = "Do again what was undone last.")
public final class RedoCommand extends StudyCommand {

	@Option(names = "--steps", defaultValue = "1", description = "How many changes.")
	private int steps;

	@Override
	protected int run(Services services, Console console) throws Exception {
		if (steps < 1) {
			throw new UserError("--steps is a number from 1 up, not " + steps + ".");
		}
		try (Study study = openStudy(services)) {
			List<Edit.Step> done = new ArrayList<>();
			for (Optional<Edit.Step> step; done.size() < steps && (step = study.edits().redo()).isPresent();) {
				done.add(step.get());
				console.say("Done again: %s.", step.get().edit().sentence());
				if (step.get().left() > 0) {
					console.say("  %s stayed as it was labelled since.", Texts.count(step.get().left(), "image"));
				}
			}
			if (done.size() < steps) {
				console.say("There is nothing to redo.");
			}
			console.result(done);
			return ExitCode.DONE;
		}
	}
}
