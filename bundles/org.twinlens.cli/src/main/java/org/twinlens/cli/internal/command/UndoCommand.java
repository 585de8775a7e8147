package org.twinlens.cli.internal.command;

import java.util.Optional;

import org.twinlens.dataset.Edit;
import org.twinlens.dataset.Edits;

import picocli.CommandLine.Command;

/** Undoes changes of labels. */
@Command(name = "undo", description = "Undo the last change of labels; also after a restart, and what the window did.")
public final class UndoCommand extends EditStepsCommand {

	@Override
	Optional<Edit.Step> step(Edits edits) {
		return edits.undo();
	}

	@Override
	String done() {
		return "Undone";
	}

	@Override
	String nothing() {
		return "There is nothing to undo.";
	}
}
