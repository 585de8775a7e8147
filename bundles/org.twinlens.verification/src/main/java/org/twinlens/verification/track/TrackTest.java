package org.twinlens.verification.track;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinlens.core.Progress;
import org.twinlens.verification.Decision;
import org.twinlens.verification.VerificationSession;
import org.twinlens.vision.Frame;
import org.twinlens.vision.FrameSource;
import org.twinlens.vision.face.FaceFinder;
import org.twinlens.vision.face.Finding;

/**
 * Runs whole films through detection and verification, every frame or every n-th, as fast as the machine can; several checkpoints see the very same frames and crops. Exact:
 * the same films give the same rows. Not for the user interface's thread; one thread at a time.
 */
public final class TrackTest {

	private final FaceFinder finder;
	private final List<Contender> contenders;
	private final int every;
	private final List<TrackRow> rows = new ArrayList<>();
	private int stretches;

	/**
	 * A checkpoint that is tested.
	 *
	 * @param name    what it is called in the report
	 * @param session its gallery and rule
	 */
	public record Contender(String name, VerificationSession session) {
	}

	/**
	 * @param contenders at least one; all against galleries of the same identity
	 * @param every      look at every n-th frame, at least 1
	 */
	public TrackTest(FaceFinder finder, List<Contender> contenders, int every) {
		if (contenders.isEmpty() || every < 1) {
			throw new IllegalArgumentException("A test needs at least one checkpoint and looks at every n-th frame, n at least 1; not at " + contenders.size() + " and " + every + ".");
		}
		if (contenders.stream().map(contender -> contender.session().identity()).distinct().count() > 1) {
			throw new IllegalArgumentException("Checkpoints are compared on one identity; their galleries are of several.");
		}
		this.finder = finder;
		this.contenders = List.copyOf(contenders);
		this.every = every;
	}

	/**
	 * Runs a film to its end; several may follow one another.
	 *
	 * @param film     with an end; closed by whoever opened it
	 * @param track    who is to be seen in it
	 * @param progress counts frames; when cancelled, what was seen so far stays
	 * @throws IOException                                with a sentence when the film cannot be read
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	public void run(FrameSource film, LabelledTrack track, Progress progress) throws IOException {
		for (Optional<Frame> next = film.next(); next.isPresent(); next = film.next()) {
			progress.checkCancelled();
			Frame frame = next.get();
			if (frame.index() % every == 0) {
				rows.add(row(film.name(), frame, track));
				progress.report("Looking at frames of " + film.name(), frame.index() + 1, -1);
			}
		}
		stretches += track.stretches().size();
	}

	private TrackRow row(String film, Frame frame, LabelledTrack track) {
		Optional<LabelledTrack.Stretch> stretch = track.at(frame);
		int number = stretch.map(s -> stretches + track.stretches().indexOf(s)).orElse(-1);
		Finding finding = finder.find(frame.picture());
		List<Decision> decisions = new ArrayList<>();
		if (finding instanceof Finding.Found found) {
			contenders.forEach(contender -> decisions.add(contender.session().verify(found.crop())));
		}
		return new TrackRow(film, frame.index(), frame.seconds(), number, stretch.map(LabelledTrack.Stretch::identity), finding instanceof Finding.Refused refused ? Optional.of(refused) : Optional.empty(),
				decisions);
	}

	/** What was found so far. */
	public TrackReport report() {
		return new TrackReport(contenders.get(0).session().identity(), contenders.stream().map(Contender::name).toList(), rows);
	}
}
