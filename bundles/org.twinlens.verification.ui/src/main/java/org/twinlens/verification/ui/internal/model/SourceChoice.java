package org.twinlens.verification.ui.internal.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.Picture;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.Study;
import org.twinlens.vision.FrameSource;
import org.twinlens.vision.FrameSources;
import org.twinlens.vision.SimulatedCamera;
import org.twinlens.vision.SimulationSettings;

/** Where frames are to come from. Opening one may take seconds: not on the user interface's thread. */
public sealed interface SourceChoice {

	/** @throws IOException with a sentence when there is no such source or it cannot be read */
	FrameSource open(Study study, FrameSources sources) throws IOException;

	/**
	 * Opens it as a film, which has an end.
	 *
	 * @throws IOException with a sentence when there is no such source, it cannot be read, or it has no end
	 */
	FrameSource film(Study study, FrameSources sources) throws IOException;

	/**
	 * A camera, a file, a folder or a stream.
	 *
	 * @param address as {@link FrameSources} takes it
	 * @param name    for people
	 */
	record Address(String address, String name) implements SourceChoice {

		@Override
		public FrameSource open(Study study, FrameSources sources) throws IOException {
			return sources.open(address);
		}

		@Override
		public FrameSource film(Study study, FrameSources sources) throws IOException {
			FrameSource source = sources.open(address);
			if (source.live()) {
				source.close();
				throw new IOException(name + " has no end. Choose a video file, a folder of images or the simulated camera for a test.");
			}
			return source;
		}
	}

	/**
	 * A simulated camera before which identities of the study stand.
	 *
	 * @param identities side by side; none for an empty scene
	 */
	record Simulated(List<String> identities) implements SourceChoice {

		/** So many pictures of an identity show all its variety and fit into any memory. */
		private static final int MOST_PICTURES = 24;
		/** Ten seconds. */
		private static final long FILM_FRAMES = 300;

		public Simulated {
			identities = List.copyOf(identities);
		}

		@Override
		public FrameSource open(Study study, FrameSources sources) throws IOException {
			return camera(study, SimulationSettings.USUAL);
		}

		@Override
		public FrameSource film(Study study, FrameSources sources) throws IOException {
			return camera(study, SimulationSettings.USUAL.withFrames(FILM_FRAMES));
		}

		private FrameSource camera(Study study, SimulationSettings settings) throws IOException {
			List<List<Picture>> people = new ArrayList<>();
			for (String identity : identities) {
				people.add(pictures(study, identity));
			}
			return new SimulatedCamera("Simulated camera", people, settings);
		}

		private static List<Picture> pictures(Study study, String identity) throws IOException {
			List<ImageRecord> images;
			try (var all = study.catalogue().images(ImageQuery.ofIdentity(identity))) {
				images = all.limit(MOST_PICTURES).toList();
			}
			if (images.isEmpty()) {
				throw new IOException("The study has no image of " + identity + " to show to a simulated camera. Choose another identity.");
			}
			return study.catalogue().pictures(images);
		}
	}
}
