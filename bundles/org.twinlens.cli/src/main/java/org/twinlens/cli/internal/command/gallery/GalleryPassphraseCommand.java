package org.twinlens.cli.internal.command.gallery;

import java.nio.file.Path;
import java.util.Arrays;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.gallery.NextPassphrase;
import org.twinlens.cli.internal.gallery.PassphraseChoice;
import org.twinlens.verification.gallery.Galleries;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes the passphrase of the galleries. */
@Command(name = "passphrase", description = "Give the galleries another passphrase. An old copy of the study still opens with the old one.")
public final class GalleryPassphraseCommand extends StudyCommand {

	@Mixin
	private PassphraseChoice passphrase;

	@Option(names = "--new-passphrase-file", paramLabel = "FILE", description = "A file whose first line is the new passphrase; left out: you are asked.")
	private Path next;

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Galleries galleries = passphrase.open(studyFolder())) {
			char[] before = passphrase.passphrase();
			char[] after = NextPassphrase.of(next);
			try {
				galleries.changePassphrase(before, after);
			} finally {
				Arrays.fill(before, '\0');
				Arrays.fill(after, '\0');
			}
			console.say("The galleries have a new passphrase.");
			return ExitCode.DONE;
		}
	}
}
