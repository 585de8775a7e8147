package org.twinlens.cli.internal.command;

import java.util.Optional;

import org.twinlens.dataset.Edit;
import org.twinlens.dataset.Edits;

import picocli.CommandLine.Command;

/** Does undone changes of labels again. */
@Command(name = "redo", description = "Do again what was undone last.")
public final class RedoCommand extends EditStepsCommand {

	@Override
	Optional<Edit.Step> step(Edits edits) {
		return edits.redo();
	}

	@Override
	String done() {
		return "Done again";
	}

	@Override
	String nothing() {
		return "There is nothing to redo.";
	}
}
