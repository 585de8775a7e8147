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

/** Undoes changes of labels. */
@Command(name = "undo", description = "Undo the last change of labels; also after a restart, and what the window did.")
public final class UndoCommand extends StudyCommand {

	@Option(names = "--steps", defaultValue = "1", description = "How many changes.")
	private int steps;

	@Override
	protected int run(Services services, Console console) throws Exception {
		if (steps < 1) {
			throw new UserError("--steps is a number from 1 up, not " + steps + ".");
		}
		try (Study study = openStudy(services)) {
			List<Edit.Step> done = new ArrayList<>();
			for (Optional<Edit.Step> step; done.size() < steps && (step = study.edits().undo()).isPresent();) {
				done.add(step.get());
				console.say("Undone: %s.", step.get().edit().sentence());
				if (step.get().left() > 0) {
					console.say("  %s stayed as it was labelled since.", Texts.count(step.get().left(), "image"));
				}
			}
			if (done.size() < steps) {
				console.say("There is nothing to undo.");
			}
			console.result(done);
			return ExitCode.DONE;
		}
	}
}
