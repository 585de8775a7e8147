package org.twinlens.verification.attendance;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinlens.core.AtomicFile;
import org.twinlens.core.image.Pixels;
import org.twinlens.verification.Identification;

/**
 * Notes who of the enrolled was seen when. Off until somebody says that the people know: it cannot be made otherwise. Nobody but the enrolled is noted, and no picture.
 * Somebody counts as seen once a number of frames in a row name the same identity; who is seen again soon was not away. Safe for use by several threads; not from the user
 * interface's.
 */
public final class Attendance {

	/** What must be known before it is switched on. */
	public static final String NOTICE = "Attendance notes who was seen when, by their faces. Faces are biometric data: in many countries, and in the EU by Article 9 of the GDPR, they may be "
			+ "processed so only with the explicit consent of everybody who may come before the camera, given freely and with another way open to those who refuse. Tell people before they "
			+ "are seen, what is noted, why, for how long and how to object; delete the list when it has served. The list is often wrong: it proves nothing about anybody, and a photograph "
			+ "held before the camera counts as the person.";

	/**
	 * When somebody counts as seen.
	 *
	 * @param least  frames in a row that name the same identity, at least 1
	 * @param absent time without being seen after which somebody was away
	 */
	public record Settings(int least, Duration absent) {

		/** Three frames in a row; away after half a minute. */
		public static final Settings USUAL = new Settings(3, Duration.ofSeconds(30));

		public Settings {
			if (least < 1 || absent.isNegative()) {
				throw new IllegalArgumentException("Somebody is seen in at least one frame, and away after a time that is not negative; not in " + least + " frames and after " + absent + ".");
			}
		}
	}

	private final Identification identification;
	private final Settings settings;
	private final List<Sighting> sightings = new ArrayList<>();
	/** Place of each identity's last sighting. */
	private final Map<String, Integer> last = new HashMap<>();
	/** The frames in a row that name one identity; null when the last named nobody. */
	private Sighting row;

	/**
	 * @param peopleWereTold that everybody who may be seen knows what {@link #NOTICE} says and agrees
	 * @throws IllegalArgumentException with the notice when not
	 */
	public Attendance(Identification identification, Settings settings, boolean peopleWereTold) {
		if (!peopleWereTold) {
			throw new IllegalArgumentException("Attendance is off. " + NOTICE);
		}
		this.identification = identification;
		this.settings = settings;
	}

	/**
	 * Looks who a face is and notes it.
	 *
	 * @param face prepared as the network's checkpoint says
	 * @param time it was seen; not before the last
	 * @return who it is, when an enrolled identity is accepted
	 */
	public Optional<Identification.Candidate> see(Pixels face, Instant time) {
		Optional<Identification.Candidate> seen = identification.identify(face, 1).candidates().stream().filter(Identification.Candidate::accepted).findFirst();
		note(seen, time);
		return seen;
	}

	/** Notes that a frame showed nobody who could be compared. */
	public void seeNobody(Instant time) {
		note(Optional.empty(), time);
	}

	synchronized void note(Optional<Identification.Candidate> seen, Instant time) {
		if (seen.isEmpty()) {
			row = null;
			return;
		}
		String identity = seen.get().identity();
		double score = seen.get().score();
		boolean goesOn = row != null && row.identity().equals(identity) && isSoon(row.last(), time);
		row = goesOn ? new Sighting(identity, row.first(), time, row.frames() + 1, Math.max(row.best(), score)) : new Sighting(identity, time, time, 1, score);
		if (row.frames() >= settings.least()) {
			keep(row.frames() == settings.least() ? row : new Sighting(identity, time, time, 1, score));
		}
	}

	/** Adds to the last sighting of the identity, unless it was away since. */
	private void keep(Sighting more) {
		Integer place = last.get(more.identity());
		if (place != null && isSoon(sightings.get(place).last(), more.first())) {
			Sighting before = sightings.get(place);
			sightings.set(place, new Sighting(more.identity(), before.first(), more.last(), before.frames() + more.frames(), Math.max(before.best(), more.best())));
		} else {
			last.put(more.identity(), sightings.size());
			sightings.add(more);
		}
	}

	private boolean isSoon(Instant before, Instant time) {
		return !before.plus(settings.absent()).isBefore(time);
	}

	/** Who was seen so far, by when they came. */
	public synchronized List<Sighting> sightings() {
		return List.copyOf(sightings);
	}

	/**
	 * Writes the list as CSV (RFC 4180); times are UTC in ISO 8601.
	 *
	 * @throws IOException with a sentence naming the file when it cannot be written
	 */
	public void write(Path file) throws IOException {
		List<Sighting> rows = sightings();
		try {
			AtomicFile.write(file, out -> {
				Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
				writer.write("identity,first_seen,last_seen,frames,best_score\r\n");
				for (Sighting row : rows) {
					writer.write("\"" + row.identity().replace("\"", "\"\"") + "\"," + row.first() + "," + row.last() + "," + row.frames() + "," + row.best() + "\r\n");
				}
				writer.flush();
			});
		} catch (IOException e) {
			throw new IOException("The list " + file + " could not be written: " + e.getMessage() + ". Check the space and the rights there.", e);
		}
	}
}
