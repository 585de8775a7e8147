package org.twinlens.cli.internal.verification;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.twinlens.cli.internal.UserError;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.Study;

/** References from an open study. */
public final class StudyReferences {

	private StudyReferences() {
	}

	/**
	 * @param count      images at most, evenly spread
	 * @param whenClosed what to do when the references are no longer needed; the study must be open until then
	 */
	public static References of(Study study, String identity, int count, Runnable whenClosed) {
		if (count < 1) {
			throw new UserError("At least one reference is needed; --count " + count + " asks for none.");
		}
		try (Stream<ImageRecord> images = study.catalogue().images(ImageQuery.ofIdentity(identity))) {
			List<ImageRecord> all = images.toList();
			if (all.isEmpty()) {
				throw new UserError("The study \"" + study.name() + "\" has no image of " + identity + ".");
			}
			return new ImageReferences(identity, Spread.of(all, count), new ImageReferences.Source() {
				@Override
				public PixelSource pixels(Preprocessing preprocessing) {
					return study.keptPixels(preprocessing);
				}

				@Override
				public Picture picture(ImageRecord image) throws IOException {
					return study.catalogue().picture(image);
				}

				@Override
				public void close() {
					whenClosed.run();
				}
			});
		}
	}
}
