package org.twinlens.cli.internal.command.gallery;

import java.io.IOException;
import java.util.Optional;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.Texts;
import org.twinlens.cli.internal.gallery.PassphraseChoice;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.StudyLock;
import org.twinlens.verification.forget.Forgetting;
import org.twinlens.verification.forget.ForgettingReport;
import org.twinlens.verification.gallery.Galleries;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Forgets a person. */
@Command(name = "forget", description = "Forget a person: remove every trace from the study, and read all its files to prove it. Cannot be undone.")
public final class ForgetCommand extends StudyCommand {

	@Parameters(index = "0", paramLabel = "NAME", description = "The identity's name.")
	private String identity;

	@Option(names = "--yes", description = "Do it; left out: only say what would be removed.")
	private boolean yes;

	@Mixin
	private PassphraseChoice passphrase;

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (StudyLock lock = services.locks.take(studyFolder()); Study study = openStudy(services)) {
			if (!Galleries.exist(studyFolder())) {
				return forget(study, Optional.empty(), console);
			}
			try (Galleries galleries = passphrase.open(studyFolder())) {
				return forget(study, Optional.of(galleries), console);
			}
		}
	}

	private int forget(Study study, Optional<Galleries> galleries, Console console) throws IOException {
		Forgetting forgetting = new Forgetting(study, galleries);
		ForgettingReport report = yes ? forgetting.forget(identity, console.progress()) : forgetting.rehearse(identity, console.progress());
		console.say(yes ? "Removed:" : "Would be removed:");
		report.removed().forEach(removal -> console.say("  %s: %,d", removal.what(), removal.count()));
		report.remains().forEach(sentence -> console.say("%s", sentence));
		if (yes) {
			ForgettingReport.Scan scan = report.scan();
			console.say("Read %s of %,d bytes for %,d names, hashes and images: %s", Texts.count(scan.files(), "file"), scan.bytes(), scan.lookedFor(),
					scan.clean() ? "nothing is left." : "something is left.");
			scan.found().forEach(found -> console.say("  %s", found));
		} else {
			console.say("Nothing was changed. To do it, add --yes.");
		}
		console.result(report);
		return report.scan().clean() ? ExitCode.DONE : ExitCode.INPUT;
	}
}
