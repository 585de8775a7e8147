package org.twinlens.cli.internal.command.label;

import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.dataset.ImageQuery.Exclusion;
import org.twinlens.dataset.Study;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says who is on images. */
@Command(name = "assign", description = "Say who is on images; makes the identity when there is none of that name.")
public final class LabelAssignCommand extends StudyCommand {

	@Parameters(index = "0", paramLabel = "IDENTITY", description = "Who is on them.")
	private String identity;

	@Parameters(index = "1..*", arity = "0..*", paramLabel = "IMAGE", description = "An image: its number, or the file it came from, such as Some_Name/0001.jpg.")
	private List<String> images;

	@Mixin
	private ImageChoice choice;

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Study study = openStudy(services)) {
			return EditAnswer.say(study.edits().assign(choice.images(study, images, Exclusion.SHOWN_TOO), identity), console);
		}
	}
}
