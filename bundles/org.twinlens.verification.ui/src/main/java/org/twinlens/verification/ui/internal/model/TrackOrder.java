package org.twinlens.verification.ui.internal.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.twinlens.ui.study.ScoredRun;
import org.twinlens.verification.track.LabelledTrack;

/**
 * What a film is tested against.
 *
 * @param shows  who is to be seen in it
 * @param every  look at every n-th frame, at least 1
 * @param second another network laid beside the one in use, if any
 */
public record TrackOrder(Shows shows, int every, Optional<ScoredRun> second) {

	/** Who is to be seen in a film. */
	public sealed interface Shows {

		/** @throws IOException with a sentence when a file of stretches cannot be read */
		LabelledTrack track(String claimed) throws IOException;

		/** Nobody knows. */
		record Unknown() implements Shows {
			@Override
			public LabelledTrack track(String claimed) {
				return new LabelledTrack(LabelledTrack.Unit.FRAMES, List.of());
			}
		}

		/** The claimed identity, all the time. */
		record Claimed() implements Shows {
			@Override
			public LabelledTrack track(String claimed) {
				return LabelledTrack.always(claimed);
			}
		}

		/** Others or nobody, all the time. */
		record Others() implements Shows {
			@Override
			public LabelledTrack track(String claimed) {
				return LabelledTrack.always("");
			}
		}

		/** As a file of stretches says. */
		record Labelled(Path file) implements Shows {
			@Override
			public LabelledTrack track(String claimed) throws IOException {
				return LabelledTrack.read(file);
			}
		}
	}
}
