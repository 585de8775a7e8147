package org.twinlens.cli.internal.command.label;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.UserError;
import org.twinlens.dataset.ImageQuery.Exclusion;
import org.twinlens.dataset.Study;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cuts an image to a part of it. */
@Command(name = "crop", description = "Cut an image to a part of it; the part takes its place, the original stays in the study, excluded.")
public final class LabelCropCommand extends StudyCommand {

	private static final Pattern GEOMETRY = Pattern.compile("(\\d{1,6})x(\\d{1,6})\\+(\\d{1,6})\\+(\\d{1,6})");

	@Parameters(paramLabel = "IMAGE", description = "Its number, or the file it came from, such as Some_Name/0001.jpg.")
	private String image;

	@Option(names = "--to", required = true, paramLabel = "WxH+X+Y", description = "Width and height of the part and where its upper left corner is, in pixels, such as 80x80+10+5.")
	private String part;

	@Override
	protected int run(Services services, Console console) throws Exception {
		Matcher numbers = GEOMETRY.matcher(part);
		if (!numbers.matches()) {
			throw new UserError("\"" + part + "\" is no part of an image. Write it as WIDTHxHEIGHT+X+Y in pixels, such as 80x80+10+5.");
		}
		try (Study study = openStudy(services)) {
			long id = new ImageChoice().images(study, List.of(image), Exclusion.LEFT_OUT)[0];
			return EditAnswer.say(study.edits().crop(id, number(numbers, 3), number(numbers, 4), number(numbers, 1), number(numbers, 2)), console);
		}
	}

	private static int number(Matcher numbers, int group) {
		return Integer.parseInt(numbers.group(group));
	}
}
