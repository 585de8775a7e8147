package org.twinlens.verification.ui.internal.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.twinlens.core.image.Picture;
import org.twinlens.core.image.Png;
import org.twinlens.dataset.ImportSource;

/** Images captured in one sitting, as an import brings them into the study: PNG files, which lose nothing. */
public final class CapturedImages implements ImportSource {

	/** What an image was taken as. */
	public enum Kind {
		ANCHOR, POSITIVE;

		String folder() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	private record Shot(Kind kind, Picture picture) {
	}

	private final String identity;
	private final String session;
	private final List<Shot> shots = new ArrayList<>();

	/**
	 * @param identity whose images they are
	 * @param session  the sitting: one camera, one time
	 */
	public CapturedImages(String identity, String session) {
		this.identity = identity;
		this.session = session;
	}

	public synchronized void take(Kind kind, Picture picture) {
		shots.add(new Shot(kind, picture));
	}

	/** How many of a kind. */
	public synchronized int count(Kind kind) {
		return (int) shots.stream().filter(shot -> shot.kind() == kind).count();
	}

	public String identity() {
		return identity;
	}

	@Override
	public String description() {
		return "Capture of " + identity + ", " + session;
	}

	@Override
	public synchronized long size() {
		return shots.size();
	}

	@Override
	public synchronized void forEach(CandidateConsumer consumer) throws IOException {
		int[] numbers = new int[Kind.values().length];
		for (Shot shot : List.copyOf(shots)) {
			String folder = shot.kind().folder();
			String path = String.format(Locale.ROOT, "%s/%s-%04d.png", folder, folder, ++numbers[shot.kind().ordinal()]);
			consumer.accept(new Candidate(path, identity, session, Optional.empty(), () -> Png.encode(shot.picture())));
		}
	}

	@Override
	public void close() {
		// holds nothing but memory
	}
}
