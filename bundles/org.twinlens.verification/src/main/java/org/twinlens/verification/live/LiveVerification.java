package org.twinlens.verification.live;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

import org.twinlens.verification.Decision;
import org.twinlens.verification.VerificationSession;
import org.twinlens.vision.Frame;
import org.twinlens.vision.LatestFrames;
import org.twinlens.vision.face.FaceFinder;
import org.twinlens.vision.face.Finding;
import org.twinlens.vision.face.Reason;

/**
 * Verifies who stands before a camera. Capture, detection and embedding each have their own thread, and between them the newest frame replaces one that still waits: no stage
 * waits for a slower one. A face is looked for in every frame; verdicts are given when asked for by {@link #verify}, or all the time when {@link #setContinuous}. Methods
 * return at once and may be called from any thread.
 */
public final class LiveVerification implements AutoCloseable {

	private static final System.Logger LOG = System.getLogger(LiveVerification.class.getName());

	/** How long a thread waits for a frame before it looks whether it is still wanted. */
	private static final Duration LOOK = Duration.ofMillis(200);

	private record Probe(Frame frame, Finding.Found found, VerificationSession session, long takenUp) {
	}

	private final LatestFrames frames;
	private final FaceFinder finder;
	private final LiveListener listener;
	private final Duration patience;
	private final Latencies latencies = new Latencies();
	private final Thread detection = new Thread(this::detect, "Detection of faces");
	private final Thread embedding = new Thread(this::embed, "Verification of faces");

	private VerificationSession session;
	private boolean continuous;
	/** When a verdict was asked for, nanoseconds; null when none is. */
	private Long asked;
	private Probe waiting;
	/** Whether no more probes will come. */
	private boolean over;
	private String reason = "";
	private volatile boolean closed;

	/**
	 * Begins to look for faces.
	 *
	 * @param frames   closed with this
	 * @param finder   its detector is used by one thread of this alone, and stays its owner's
	 * @param listener told of all that happens
	 * @param patience how long a verdict that was asked for waits for a frame that can be compared, before a sentence says why there is none
	 */
	public LiveVerification(LatestFrames frames, FaceFinder finder, LiveListener listener, Duration patience) {
		this.frames = frames;
		this.finder = finder;
		this.listener = listener;
		this.patience = patience;
		detection.setDaemon(true);
		embedding.setDaemon(true);
		detection.start();
		embedding.start();
	}

	/** Against whom to verify from now on, and by which rule; {@code null} for nobody, and then there are no verdicts. */
	public synchronized void setSession(VerificationSession session) {
		this.session = session;
	}

	/** Whether verdicts are given all the time. */
	public synchronized void setContinuous(boolean continuous) {
		this.continuous = continuous;
	}

	/** Asks for one verdict on the next frame that can be compared. Asked again before it is there, the waiting begins anew. */
	public synchronized void verify() {
		asked = System.nanoTime();
	}

	/** How long the stages take. */
	public Latencies latencies() {
		return latencies;
	}

	/** The frames it looks at. */
	public LatestFrames frames() {
		return frames;
	}

	private void detect() {
		String end = "";
		try {
			long index = -1;
			while (!closed && !(frames.isOver() && frames.latest().filter(newerThan(index)).isEmpty())) {
				Optional<Frame> next = frames.await(index, LOOK);
				if (next.isPresent()) {
					index = next.get().index();
					look(next.get());
				}
			}
			frames.await(index, Duration.ZERO); // throws what the source failed with
		} catch (IOException e) {
			end = e.getMessage();
		} catch (InterruptedException e) {
			// closed
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			LOG.log(Level.ERROR, "Looking for faces failed.", e);
			end = "Looking for faces ended by an unexpected error (" + e + "); the log has the details.";
		}
		finish(end);
	}

	private static Predicate<Frame> newerThan(long index) {
		return frame -> frame.index() > index;
	}

	private void look(Frame frame) {
		long takenUp = System.nanoTime();
		Finding finding = finder.find(frame.picture());
		latencies.add(Stage.DETECTION, System.nanoTime() - takenUp);
		if (closed) {
			return;
		}
		listener.seen(frame, finding);
		if (finding instanceof Finding.Found found) {
			offer(frame, found, takenUp);
		} else if (finding instanceof Finding.Refused refused && isAnswered(takenUp, refused.reason())) {
			listener.answered(new LiveAnswer.NoVerdict(frame, refused));
		}
	}

	/** Hands a face on when a verdict is wanted; it replaces one that still waits, whose verdict, if it was asked for, it then is. */
	private synchronized void offer(Frame frame, Finding.Found found, long takenUp) {
		boolean wanted = asked != null && takenUp >= asked;
		if (session != null && (continuous || wanted)) {
			waiting = new Probe(frame, found, session, takenUp);
			asked = wanted ? null : asked;
			notifyAll();
		}
	}

	/**
	 * Whether a frame that cannot be compared is an answer: always when verdicts are given all the time, else when patience has ended; at once where several stand before the
	 * camera, for waiting until the detector misses one of them would make a verdict of it.
	 */
	private synchronized boolean isAnswered(long takenUp, Reason reason) {
		boolean due = asked != null && (takenUp - asked >= patience.toNanos() || reason == Reason.SEVERAL_FACES && takenUp >= asked);
		if (due) {
			asked = null;
		}
		return session != null && (continuous || due);
	}

	private synchronized void finish(String end) {
		reason = end;
		over = true;
		notifyAll();
	}

	private void embed() {
		String failure = "";
		try {
			for (Probe probe = take(); probe != null; probe = take()) {
				decide(probe);
			}
		} catch (InterruptedException e) {
			// closed
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			LOG.log(Level.ERROR, "Verifying a face failed.", e);
			failure = e instanceof IllegalStateException ? e.getMessage() : "Verifying ended by an unexpected error (" + e + "); the log has the details.";
		}
		if (!closed) {
			close();
			listener.ended(failure.isEmpty() ? reason : failure);
		}
	}

	private synchronized Probe take() throws InterruptedException {
		while (waiting == null && !over && !closed) {
			wait();
		}
		Probe probe = closed ? null : waiting;
		waiting = null;
		return probe;
	}

	private void decide(Probe probe) {
		long start = System.nanoTime();
		Decision decision = probe.session().verify(probe.found().crop());
		long end = System.nanoTime();
		latencies.add(Stage.EMBEDDING, end - start - decision.comparisonNanos());
		latencies.add(Stage.COMPARISON, decision.comparisonNanos());
		latencies.add(Stage.WHOLE, end - probe.takenUp());
		if (!closed) {
			listener.answered(new LiveAnswer.Verdict(probe.frame(), probe.found(), decision));
		}
	}

	/** Ends all threads and closes the frames; the listener is told nothing more once the calls under way have returned. Does not wait for them. */
	@Override
	public void close() {
		closed = true;
		synchronized (this) {
			notifyAll();
		}
		frames.close();
	}

	/** Waits, after closing, until the detector and the network are no longer used, so that they may be closed. */
	public void join() throws InterruptedException {
		detection.join();
		embedding.join();
	}
}
