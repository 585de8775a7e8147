package org.twinlens.cli.internal.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.UserError;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.Picture;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.Study;
import org.twinlens.vision.FrameSource;
import org.twinlens.vision.SimulatedCamera;
import org.twinlens.vision.SimulationSettings;

/** A simulated camera before which identities of a study stand. */
final class SimulatedPeople {

	/** How its addresses begin; names follow, separated by commas, none for an empty scene. */
	static final String SCHEME = "simulated:";

	/** Pictures of each, changed once a second. */
	private static final int PICTURES = 8;
	/** Three seconds of film. */
	private static final long FRAMES = 90;

	private SimulatedPeople() {
	}

	static FrameSource open(Services services, Path study, String address) throws IOException {
		String names = address.substring(SCHEME.length());
		List<List<Picture>> people = new ArrayList<>();
		if (!names.isEmpty()) {
			try (Study open = services.studies.open(study)) {
				for (String name : names.split(",")) {
					people.add(pictures(open, name.strip()));
				}
			}
		}
		return new SimulatedCamera("Simulated camera", people, SimulationSettings.USUAL.withFrames(FRAMES));
	}

	private static List<Picture> pictures(Study study, String name) throws IOException {
		List<ImageRecord> images;
		try (Stream<ImageRecord> all = study.catalogue().images(ImageQuery.ofIdentity(name))) {
			images = Spread.of(all.toList(), PICTURES);
		}
		if (images.isEmpty()) {
			throw new UserError("The study \"" + study.name() + "\" has no image of " + name + " to stand before the simulated camera.");
		}
		return study.catalogue().pictures(images);
	}
}
