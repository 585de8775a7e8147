package org.twinlens.cli.internal.command.gallery;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.Texts;
import org.twinlens.cli.internal.gallery.ConsentChoice;
import org.twinlens.cli.internal.gallery.PassphraseChoice;
import org.twinlens.cli.internal.gallery.PictureChoice;
import org.twinlens.cli.internal.training.CheckpointChoice;
import org.twinlens.dataset.Study;
import org.twinlens.verification.gallery.Consent;
import org.twinlens.verification.gallery.EnrolledPicture;
import org.twinlens.verification.gallery.Enrolment;
import org.twinlens.verification.gallery.Galleries;
import org.twinlens.verification.gallery.GalleryDescription;
import org.twinlens.verification.gallery.Network;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Enrols an identity. */
@Command(name = "enrol", description = "Enrol an identity: keep its pictures and templates, encrypted, to compare probes with.")
public final class EnrolCommand extends StudyCommand {

	@Parameters(index = "0", paramLabel = "NAME", description = "The identity's name.")
	private String identity;

	@Mixin
	private PictureChoice pictures;

	@Mixin
	private ConsentChoice consent;

	@Mixin
	private CheckpointChoice checkpoint;

	@Mixin
	private PassphraseChoice passphrase;

	@Override
	protected int run(Services services, Console console) throws Exception {
		Optional<Consent> given = consent.consent();
		Path file = checkpoint.file(this::studyFolder);
		try (Study study = openStudy(services); Network network = Network.open(services.models, file)) {
			List<EnrolledPicture> enrolled = pictures.pictures(identity, study, services, console);
			try (Galleries galleries = passphrase.openOrCreate(studyFolder())) {
				GalleryDescription gallery = galleries.enrol(new Enrolment(identity, enrolled, given), network, console.progress());
				console.say("Enrolled %s with %s, version %d of the gallery, for the network %s.", gallery.identity(), Texts.count(gallery.newest().pictures(), "picture"),
						gallery.newest().number(), network.shortName());
				console.result(gallery);
			}
		}
		return ExitCode.DONE;
	}
}
