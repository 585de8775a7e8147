package org.twinlens.cli.internal.command.label;

import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.dataset.ImageQuery.Exclusion;
import org.twinlens.dataset.Study;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps images out of splits, pairs and training. */
@Command(name = "exclude", description = "Keep images out of splits, pairs and training; they stay in the study.")
public final class LabelExcludeCommand extends StudyCommand {

	@Option(names = "--because", paramLabel = "REASON", required = true, description = "Why, in a few words.")
	private String reason;

	@Parameters(index = "0..*", arity = "0..*", paramLabel = "IMAGE", description = "An image: its number, or the file it came from, such as Some_Name/0001.jpg.")
	private List<String> images;

	@Mixin
	private ImageChoice choice;

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Study study = openStudy(services)) {
			return EditAnswer.say(study.edits().exclude(choice.images(study, images, Exclusion.LEFT_OUT), reason), console);
		}
	}
}
