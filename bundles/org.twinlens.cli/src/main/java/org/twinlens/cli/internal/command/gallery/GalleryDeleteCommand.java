package org.twinlens.cli.internal.command.gallery;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.gallery.PassphraseChoice;
import org.twinlens.verification.gallery.Galleries;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Deletes a gallery. */
@Command(name = "delete", description = "Delete an identity's gallery: pictures and templates. The study's images stay; twinlens forget removes them too.")
public final class GalleryDeleteCommand extends StudyCommand {

	@Parameters(index = "0", paramLabel = "NAME", description = "The identity's name.")
	private String identity;

	@Mixin
	private PassphraseChoice passphrase;

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Galleries galleries = passphrase.open(studyFolder())) {
			if (!galleries.delete(identity)) {
				throw new UserError("\"" + identity + "\" is not enrolled. Who is: twinlens gallery list");
			}
			console.say("The gallery of %s is deleted.", identity);
			return ExitCode.DONE;
		}
	}
}
