package org.twinlens.cli.internal.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.dataset.Edit;
import org.twinlens.dataset.Study;

import picocli.CommandLine.Command;

/** Lists what was changed on labels. */
@Command(name = "history", description = "List the changes of labels, newest first.")
public final class HistoryCommand extends StudyCommand {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Study study = openStudy(services)) {
			List<Edit> edits = study.edits().history();
			for (Edit edit : edits) {
				console.say("%s  %s%s", TIME.format(edit.time()), edit.sentence(), edit.undone() ? "  (undone)" : "");
			}
			if (edits.isEmpty()) {
				console.say("No label has been changed yet.");
			}
			console.result(edits);
			return ExitCode.DONE;
		}
	}
}
