package org.twinlens.cli.internal.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.gallery.PassphraseChoice;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.dataset.ExternalImages;
import org.twinlens.dataset.Study;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** With whom probes are compared. */
public final class ReferenceChoice {

	@Option(names = "--references", paramLabel = "FOLDER", description = "Reference images: a folder, a zip or one image.")
	private Path references;

	@Option(names = "--identity", paramLabel = "NAME", description = "Or an identity of the study, whose images are the references.")
	private String identity;

	@Option(names = "--enrolled", paramLabel = "NAME", description = "Or somebody who is enrolled; the verdict is written into the activity log.")
	private String enrolled;

	@Mixin
	private PassphraseChoice passphrase;

	@Option(names = "--count", defaultValue = "32", description = "References used at most, evenly spread over those there are.")
	private int count;

	/** Whether exactly one place was named. */
	private void check() {
		if (Stream.of(references, identity, enrolled).filter(Objects::nonNull).count() != 1) {
			throw new UserError("Name the references either by --references FOLDER, by --identity NAME or by --enrolled NAME.");
		}
		if (count < 1) {
			throw new UserError("At least one reference is needed; --count " + count + " asks for none.");
		}
	}

	/** @param study folder of the study, opened when an identity of it was named */
	public References open(Services services, Path study) throws IOException {
		check();
		if (enrolled != null) {
			return new EnrolledReferences(enrolled, passphrase.open(study));
		}
		return references != null ? external(services.externalImages.open(references)) : ofStudy(services.studies.open(study));
	}

	private References external(ExternalImages images) throws IOException {
		try {
			String name = references.toAbsolutePath().normalize().getFileName().toString();
			return new ImageReferences(name, Spread.of(images.images(), count), new ImageReferences.Source() {
				@Override
				public PixelSource pixels(Preprocessing preprocessing) {
					return images.pixels(preprocessing);
				}

				@Override
				public Picture picture(ImageRecord image) throws IOException {
					return images.picture(image);
				}

				@Override
				public void close() throws IOException {
					images.close();
				}
			});
		} catch (IOException | RuntimeException e) {
			images.close();
			throw e;
		}
	}

	private References ofStudy(Study study) {
		try {
			return StudyReferences.of(study, identity, count, study::close);
		} catch (RuntimeException e) {
			study.close();
			throw e;
		}
	}
}
