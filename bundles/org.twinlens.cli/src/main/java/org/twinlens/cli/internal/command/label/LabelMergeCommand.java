package org.twinlens.cli.internal.command.label;

import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.dataset.Study;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes several identities one. */
@Command(name = "merge", description = "Make several identities one.")
public final class LabelMergeCommand extends StudyCommand {

	@Parameters(arity = "1..*", paramLabel = "IDENTITY", description = "The identities.")
	private List<String> identities;

	@Option(names = "--into", paramLabel = "NAME", required = true, description = "What they are called together; one of them, another one, or a new name.")
	private String into;

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Study study = openStudy(services)) {
			return EditAnswer.say(study.edits().merge(identities, into), console);
		}
	}
}
