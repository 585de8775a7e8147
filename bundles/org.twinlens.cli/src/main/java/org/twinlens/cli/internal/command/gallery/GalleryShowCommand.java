package org.twinlens.cli.internal.command.gallery;

import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.Texts;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.gallery.PassphraseChoice;
import org.twinlens.verification.gallery.Consent;
import org.twinlens.verification.gallery.Galleries;
import org.twinlens.verification.gallery.GalleryDescription;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what is kept of an identity. */
@Command(name = "show", description = "What is kept of an identity: its gallery's versions, and consents.")
public final class GalleryShowCommand extends StudyCommand {

	@Parameters(index = "0", paramLabel = "NAME", description = "The identity's name.")
	private String identity;

	@Mixin
	private PassphraseChoice passphrase;

	/** What a machine reads of it. */
	record Shown(GalleryDescription gallery, List<Consent> consents) {
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Galleries galleries = passphrase.open(studyFolder())) {
			List<Consent> consents = galleries.consents(identity);
			GalleryDescription gallery = galleries.find(identity).orElse(null);
			if (gallery == null && consents.isEmpty()) {
				throw new UserError("Nothing is kept of \"" + identity + "\". Who is enrolled: twinlens gallery list");
			}
			for (GalleryDescription.Version version : gallery == null ? List.<GalleryDescription.Version>of() : gallery.versions()) {
				console.say("Version %d: %s, enrolled %s, %s.", version.number(), Texts.count(version.pictures(), "picture"), version.enrolled(),
						version.networks().size() == 1 ? "templates of one network" : "templates of " + version.networks().size() + " networks");
			}
			for (Consent consent : consents) {
				console.say("Consent of %s, %s: %s.", consent.person(), consent.given(), consent.purpose());
			}
			console.result(new Shown(gallery, consents));
			return ExitCode.DONE;
		}
	}
}
