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
import org.twinlens.dataset.Edits;
import org.twinlens.dataset.Study;

import picocli.CommandLine.Option;

/** Walks through the log of changes of labels, one way or the other. */
abstract class EditStepsCommand extends StudyCommand {

	@Option(names = "--steps", defaultValue = "1", description = "How many changes.")
	private int steps;

	/** The next step; empty at the end. */
	abstract Optional<Edit.Step> step(Edits edits);

	/** What is said of a step, before its sentence. */
	abstract String done();

	/** What is said at the end. */
	abstract String nothing();

	@Override
	protected final int run(Services services, Console console) throws Exception {
		if (steps < 1) {
			throw new UserError("--steps is a number from 1 up, not " + steps + ".");
		}
		try (Study study = openStudy(services)) {
			List<Edit.Step> done = new ArrayList<>();
			for (Optional<Edit.Step> step; done.size() < steps && (step = step(study.edits())).isPresent();) {
				done.add(step.get());
				console.say("%s: %s.", done(), step.get().edit().sentence());
				if (step.get().left() > 0) {
					console.say("  %s stayed as it was labelled since.", Texts.count(step.get().left(), "image"));
				}
			}
			if (done.size() < steps) {
				console.say("%s", nothing());
			}
			console.result(done);
			return ExitCode.DONE;
		}
	}
}
