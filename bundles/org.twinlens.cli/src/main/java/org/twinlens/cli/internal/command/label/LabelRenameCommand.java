package org.twinlens.cli.internal.command.label;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.dataset.Study;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Renames an identity. */
@Command(name = "rename", description = "Give an identity another name.")
public final class LabelRenameCommand extends StudyCommand {

	@Parameters(index = "0", paramLabel = "IDENTITY", description = "As it is called now.")
	private String identity;

	@Parameters(index = "1", paramLabel = "NAME", description = "From now on; one another identity has is refused.")
	private String name;

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Study study = openStudy(services)) {
			return EditAnswer.say(study.edits().rename(identity, name), console);
		}
	}
}
