package org.twinlens.cli.internal.command.gallery;

import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.Texts;
import org.twinlens.cli.internal.gallery.PassphraseChoice;
import org.twinlens.verification.gallery.Galleries;
import org.twinlens.verification.gallery.GalleryDescription;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the galleries. */
@Command(name = "list", description = "Who is enrolled.")
public final class GalleryListCommand extends StudyCommand {

	@Mixin
	private PassphraseChoice passphrase;

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Galleries galleries = passphrase.open(studyFolder())) {
			List<GalleryDescription> all = galleries.list();
			for (GalleryDescription gallery : all) {
				console.say("%s: %s, version %d, enrolled %s, %s", gallery.identity(), Texts.count(gallery.newest().pictures(), "picture"), gallery.newest().number(),
						gallery.newest().enrolled(), gallery.newest().consent().isPresent() ? "with consent" : "no person");
			}
			if (all.isEmpty()) {
				console.say("Nobody is enrolled.");
			}
			console.result(all);
			return ExitCode.DONE;
		}
	}
}
