package org.twinlens.vision;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/**
 * A source read on a thread of its own, of which everybody sees the latest frame and nobody waits for another: who is slower than the source misses frames. A source
 * that is not live runs at its own pace, as a camera would. Methods may be called from any thread, those that wait not from the user interface's.
 */
public final class LatestFrames implements AutoCloseable {

	private static final System.Logger LOG = System.getLogger(LatestFrames.class.getName());

	private static final long MILLION = 1_000_000;
	/** A source that is later than this goes on from there instead of hurrying after its time. */
	private static final long MOST_LATE = 500 * MILLION;

	private final FrameSource source;
	private Frame latest;
	private boolean taken = true;
	private long captured;
	private long dropped;
	private boolean over;
	private boolean closed;
	private IOException failure;

	/** Begins to read. The source belongs to this from now on, and is closed with it. */
	public LatestFrames(FrameSource source) {
		this.source = source;
		Thread thread = new Thread(this::capture, "Frames of " + source.name());
		thread.setDaemon(true);
		thread.start();
	}

	/** What people call the source. */
	public String name() {
		return source.name();
	}

	/** Frames a second, as the source says; 0 where it does not know. */
	public double rate() {
		return source.rate();
	}

	/** The newest frame; empty before the first. */
	public synchronized Optional<Frame> latest() {
		taken = true;
		return Optional.ofNullable(latest);
	}

	/**
	 * Waits for a frame with a greater index, and gives the newest.
	 *
	 * @param index of the last frame seen, -1 for none
	 * @param most  how long to wait
	 * @return empty when there was none in that time, or there will be none, see {@link #isOver()}
	 * @throws IOException with a sentence when the source has failed and all its frames have been seen
	 */
	public synchronized Optional<Frame> await(long index, Duration most) throws IOException, InterruptedException {
		long end = System.nanoTime() + most.toNanos();
		while (!isNewer(index) && !over) {
			long left = end - System.nanoTime();
			if (left <= 0) {
				return Optional.empty();
			}
			wait(left / MILLION + 1);
		}
		if (isNewer(index)) {
			return latest();
		}
		if (failure != null) {
			throw new IOException(failure.getMessage(), failure);
		}
		return Optional.empty();
	}

	private boolean isNewer(long index) {
		return latest != null && latest.index() > index;
	}

	/** Whether no more frames will come: the source has ended, failed or was closed. */
	public synchronized boolean isOver() {
		return over;
	}

	/** Frames read so far. */
	public synchronized long captured() {
		return captured;
	}

	/** Of those, how many were replaced by a newer one before anybody saw them. */
	public synchronized long dropped() {
		return dropped;
	}

	/** Ends the reading and closes the source; whoever waits gets nothing. */
	@Override
	public void close() {
		synchronized (this) {
			closed = true;
			over = true;
			notifyAll();
		}
		source.close();
	}

	private void capture() {
		try {
			long start = System.nanoTime();
			for (Optional<Frame> next = source.next(); next.isPresent(); next = source.next()) {
				if (!source.live()) {
					start = pace(start, next.get().seconds());
				}
				if (!offer(next.get())) {
					break;
				}
			}
			end(null);
		} catch (IOException e) {
			end(e);
		} catch (InterruptedException e) {
			end(new IOException("Reading " + source.name() + " was interrupted.", e));
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			LOG.log(Level.WARNING, "Reading " + source.name() + " ended.", e);
			end(new IOException("Reading " + source.name() + " ended by an unexpected error (" + e + "); the log has the details.", e));
		} finally {
			source.close();
		}
	}

	/** Waits for a frame's time. @return the time the source began, later than said when it cannot keep up */
	private synchronized long pace(long start, double seconds) throws InterruptedException {
		long due = start + (long) (seconds * 1e9);
		for (long left = due - System.nanoTime(); left > 0 && !closed; left = due - System.nanoTime()) {
			wait(left / MILLION, (int) (left % MILLION));
		}
		long late = System.nanoTime() - due;
		return late > MOST_LATE ? start + late : start;
	}

	/** @return whether to go on */
	private synchronized boolean offer(Frame frame) {
		if (closed) {
			return false;
		}
		captured++;
		if (!taken) {
			dropped++;
		}
		latest = frame;
		taken = false;
		notifyAll();
		return true;
	}

	private synchronized void end(IOException reason) {
		if (reason != null && !closed) {
			failure = reason;
		}
		over = true;
		notifyAll();
	}
}
