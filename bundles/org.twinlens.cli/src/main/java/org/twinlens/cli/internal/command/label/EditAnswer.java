package org.twinlens.cli.internal.command.label;

import java.util.Optional;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.dataset.Edit;

/** What is said of an edit. */
final class EditAnswer {

	private EditAnswer() {
	}

	/** @return the exit code */
	static int say(Optional<Edit> edit, Console console) {
		console.say("%s", edit.map(made -> made.sentence() + ".").orElse("Nothing was changed: it is so already."));
		console.result(edit.orElse(null));
		return ExitCode.DONE;
	}
}
