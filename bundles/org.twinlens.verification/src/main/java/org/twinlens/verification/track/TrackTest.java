package org.twinlens.verification.track;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.twinlens.core.Progress;
import org.twinlens.verification.Decision;
import org.twinlens.verification.VerificationSession;
import org.twinlens.verification.live.Latencies;
import org.twinlens.verification.live.Stage;
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
	private final Consumer<TrackRow> listener;
	private final Latencies latencies = new Latencies();
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
	 * @param listener   told of each row, on the thread that runs
	 */
	public TrackTest(FaceFinder finder, List<Contender> contenders, int every, Consumer<TrackRow> listener) {
		if (contenders.isEmpty() || every < 1) {
			throw new IllegalArgumentException("A test needs at least one checkpoint and looks at every n-th frame, n at least 1; not at " + contenders.size() + " and " + every + ".");
		}
		if (contenders.stream().map(contender -> contender.session().identity()).distinct().count() > 1) {
			throw new IllegalArgumentException("Checkpoints are compared on one identity; their galleries are of several.");
		}
		this.finder = finder;
		this.contenders = List.copyOf(contenders);
		this.every = every;
		this.listener = listener;
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
				TrackRow row = row(film.name(), frame, track);
				rows.add(row);
				listener.accept(row);
				progress.report("Looking at frames of " + film.name(), frame.index() + 1, -1);
			}
		}
		stretches += track.stretches().size();
	}

	private TrackRow row(String film, Frame frame, LabelledTrack track) {
		int stretch = track.at(frame);
		long start = System.nanoTime();
		Finding finding = finder.find(frame.picture());
		latencies.add(Stage.DETECTION, System.nanoTime() - start);
		List<Decision> decisions = new ArrayList<>();
		if (finding instanceof Finding.Found found) {
			contenders.forEach(contender -> decisions.add(decide(contender, found)));
		}
		latencies.add(Stage.WHOLE, System.nanoTime() - start);
		return new TrackRow(film, frame.index(), frame.seconds(), stretch < 0 ? -1 : stretches + stretch, stretch < 0 ? Optional.empty() : Optional.of(track.stretches().get(stretch).identity()),
				finding instanceof Finding.Refused refused ? Optional.of(refused) : Optional.empty(), decisions);
	}

	private Decision decide(Contender contender, Finding.Found found) {
		long start = System.nanoTime();
		Decision decision = contender.session().verify(found.crop());
		latencies.add(Stage.EMBEDDING, System.nanoTime() - start - decision.comparisonNanos());
		latencies.add(Stage.COMPARISON, decision.comparisonNanos());
		return decision;
	}

	/** How long the stages take; the embedding by each checkpoint counts for itself. */
	public Latencies latencies() {
		return latencies;
	}

	/** What was found so far. */
	public TrackReport report() {
		return new TrackReport(contenders.get(0).session().identity(), contenders.stream().map(Contender::name).toList(), rows);
	}
}
