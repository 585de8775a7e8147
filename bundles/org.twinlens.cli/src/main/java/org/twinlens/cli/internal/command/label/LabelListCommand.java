package org.twinlens.cli.internal.command.label;

import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.Texts;
import org.twinlens.dataset.ImageDetails;
import org.twinlens.dataset.ImageQuery.Exclusion;
import org.twinlens.dataset.Study;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists images with their numbers. */
@Command(name = "list", description = "List images with their numbers and labels.")
public final class LabelListCommand extends StudyCommand {

	@Mixin
	private ImageChoice choice;

	@Option(names = "--excluded", description = "Those that are excluded, instead of those that are not.")
	private boolean excluded;

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Study study = openStudy(services)) {
			long[] ids = study.catalogue().ids(choice.query(excluded ? Exclusion.ONLY : Exclusion.LEFT_OUT));
			List<ImageDetails> images = study.catalogue().details(ids);
			for (ImageDetails each : images) {
				console.say("%8d  %-24s  %-16s  %s%s", each.image().id(), each.image().identity() == null ? "-" : each.image().identity(), each.image().session(), each.image().name(),
						each.excluded().map(reason -> "  excluded: " + reason).orElse(""));
			}
			console.say("%s.", Texts.count(images.size(), "image"));
			console.result(images);
			return ExitCode.DONE;
		}
	}
}
