package org.twinlens.verification.ui.internal.model;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;
import org.twinlens.verification.VerificationSession;
import org.twinlens.verification.live.Latencies;
import org.twinlens.verification.live.LiveAnswer;
import org.twinlens.verification.live.LiveListener;
import org.twinlens.verification.live.LiveVerification;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.vision.Frame;
import org.twinlens.vision.FrameSource;
import org.twinlens.vision.LatestFrames;
import org.twinlens.vision.face.Box;
import org.twinlens.vision.face.Face;
import org.twinlens.vision.face.Finding;
import org.twinlens.vision.face.PresentationCheck;

/** The source that runs, and what is seen of it. Starting and stopping wait for threads: not on the user interface's. All else comes at once, from any thread. */
public final class LiveModel implements AutoCloseable {

	/** So long a verdict waits for a good frame. */
	private static final Duration PATIENCE = Duration.ofSeconds(1);
	private static final Duration LOOK = Duration.ofMillis(200);
	/** Frames between two collected ones, so that they differ. */
	private static final int APART = 4;

	/** Told on threads of the source; returns soon. */
	public interface Told {

		/** There is another picture to be painted. */
		void painted();

		void answered(LiveAnswer answer);

		/** The source has come to its end. @param reason what went wrong, or the empty string */
		void ended(String reason);
	}

	private final Told told;
	private final Object collecting = new Object();
	private LiveVerification live;
	private Sources.Faces faces;
	private Thread painter;
	private volatile Frame newest;
	private volatile Finding found;
	/** Off while {@code null}. */
	private volatile PresentationCheck presentation;
	private volatile String remark = "";
	private volatile Consumer<Finding> watcher = finding -> {
	};
	private List<Picture> collected;
	private long lastCollected;

	public LiveModel(Told told) {
		this.told = told;
	}

	/** Starts a source in place of the one that runs. Both source and detector belong to this from now on. */
	public void start(FrameSource source, Sources.Faces finding) {
		stop();
		synchronized (this) {
			faces = finding;
			Optional.ofNullable(presentation).ifPresent(PresentationCheck::reset);
			LatestFrames frames = new LatestFrames(source);
			live = new LiveVerification(frames, finding.finder(), new Seen(), PATIENCE);
			painter = new Thread(() -> paint(frames), "Painting of " + source.name());
			painter.setDaemon(true);
			painter.start();
		}
	}

	/** Ends the source and waits until neither detector nor network is in use. */
	public void stop() {
		LiveVerification ending;
		Sources.Faces used;
		synchronized (this) {
			ending = live;
			used = faces;
			live = null;
			faces = null;
			painter = null;
		}
		if (ending != null) {
			ending.close();
			try {
				ending.join();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			used.close();
		}
		newest = null;
		found = null;
		synchronized (collecting) {
			collecting.notifyAll();
		}
		told.painted();
	}

	public synchronized boolean isRunning() {
		return live != null;
	}

	/** How long the stages of the running source take. */
	public synchronized Optional<Latencies> latencies() {
		return Optional.ofNullable(live).map(LiveVerification::latencies);
	}

	/** @param other told of whatever is seen, by whichever source; on the detection's thread, returns soon */
	public void setWatcher(Consumer<Finding> other) {
		watcher = other;
	}

	/** Against whom to verify from now on; {@code null} for nobody. */
	public synchronized void setSession(VerificationSession session) {
		if (live != null) {
			live.setSession(session);
		}
	}

	public synchronized void setContinuous(boolean continuous) {
		if (live != null) {
			live.setContinuous(continuous);
		}
	}

	/**
	 * Switches the experimental look for pictures held before the camera on or off. It remarks on what it sees, and changes no verdict. Loads native code.
	 *
	 * @throws IOException with a sentence when that cannot be loaded
	 */
	public void checkPresentation(boolean on) throws IOException {
		presentation = on ? new PresentationCheck() : null;
		remark = "";
	}

	/** Whether it looks for pictures held before the camera. */
	public boolean checksPresentation() {
		return presentation != null;
	}

	/** Asks for a verdict. */
	public synchronized void verify() {
		if (live != null) {
			live.verify();
		}
	}

	/** What is to be painted, or {@code null}. */
	public LiveImage image() {
		Frame frame = newest;
		Finding finding = found;
		if (frame == null) {
			return null;
		}
		if (finding == null) {
			return new LiveImage(frame.picture(), List.of(), false, "");
		}
		List<Box> faces = finding.faces().stream().map(Face::box).toList();
		return finding instanceof Finding.Refused refused ? new LiveImage(frame.picture(), faces, false, refused.sentence()) : new LiveImage(frame.picture(), faces, true, remark);
	}

	/** The newest face that may be compared, as the network is given it; empty when the newest frame has none. */
	public Optional<Picture> crop() {
		return found instanceof Finding.Found good ? Optional.of(good.crop()) : Optional.empty();
	}

	/** As {@link #crop()}, but waits a moment for one: a face is not found in each frame. Not on the user interface's thread. */
	public Optional<Picture> awaitCrop() throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		synchronized (collecting) {
			for (long left = PATIENCE.toMillis(); crop().isEmpty() && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
				collecting.wait(left);
			}
		}
		return crop();
	}

	/**
	 * Waits for faces that may be compared.
	 *
	 * @param count how many
	 * @return their crops
	 * @throws IOException                                with a sentence when the source ends before
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	public List<Picture> collect(int count, Progress progress, String task) throws IOException {
		synchronized (collecting) {
			collected = new ArrayList<>();
			lastCollected = -APART;
			try {
				while (collected.size() < count) {
					progress.report(task, collected.size(), count);
					progress.checkCancelled();
					if (!isRunning()) {
						throw new IOException("The source ended after " + collected.size() + " of " + count + " good frames. Start it again, or ask for fewer.");
					}
					collecting.wait(LOOK.toMillis());
				}
				return List.copyOf(collected.subList(0, count));
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new IOException("Waiting for good frames was interrupted.", e);
			} finally {
				collected = null;
			}
		}
	}

	private void paint(LatestFrames frames) {
		try {
			long index = -1;
			while (isPainter()) {
				Optional<Frame> next = frames.await(index, LOOK);
				if (next.isPresent()) {
					index = next.get().index();
					show(next.get());
				} else if (frames.isOver()) {
					return;
				}
			}
		} catch (IOException | InterruptedException e) {
			// the verification's thread tells it
		}
	}

	private synchronized boolean isPainter() {
		return painter == Thread.currentThread();
	}

	private synchronized void show(Frame frame) {
		if (isPainter()) {
			newest = frame;
			told.painted();
		}
	}

	@Override
	public void close() {
		stop();
	}

	private final class Seen implements LiveListener {

		@Override
		public void seen(Frame frame, Finding finding) {
			found = finding;
			remark = remark(frame, finding);
			watcher.accept(finding);
			synchronized (collecting) {
				if (finding instanceof Finding.Found good) {
					if (collected != null && frame.index() - lastCollected >= APART) {
						collected.add(good.crop());
						lastCollected = frame.index();
					}
					collecting.notifyAll();
				}
			}
		}

		private String remark(Frame frame, Finding finding) {
			PresentationCheck check = presentation;
			return check != null && finding instanceof Finding.Found good ? NLS.bind(Messages.presentation_remark, check.look(frame.picture(), good.face()).sentence()) : "";
		}

		@Override
		public void answered(LiveAnswer answer) {
			told.answered(answer);
		}

		@Override
		public void ended(String reason) {
			told.ended(reason);
		}
	}
}
