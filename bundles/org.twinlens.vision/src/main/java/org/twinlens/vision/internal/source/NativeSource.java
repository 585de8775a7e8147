package org.twinlens.vision.internal.source;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.twinlens.vision.Frame;
import org.twinlens.vision.FrameSource;

/** A source that holds a device or native memory: given free once, at the end, after a failure or when closed, but never under a thread that reads. */
abstract class NativeSource implements FrameSource {

	private final ReentrantLock use = new ReentrantLock();
	private volatile boolean closed;
	private boolean free;

	/** The next frame; only called while the source is open, by one thread at a time. */
	abstract Optional<Frame> read() throws IOException;

	/** Gives everything back; called once. */
	abstract void release();

	/** Whether somebody has closed it: what {@link #read()} waits for is then no longer wanted. */
	final boolean isClosed() {
		return closed;
	}

	@Override
	public final Optional<Frame> next() throws IOException {
		boolean open = false;
		use.lock();
		try {
			if (closed) {
				return Optional.empty();
			}
			Optional<Frame> frame = read();
			open = frame.isPresent();
			return frame;
		} catch (IOException e) {
			if (closed) {
				return Optional.empty();
			}
			throw e;
		} finally {
			closed |= !open;
			use.unlock();
			if (closed) {
				releaseUnlessInUse();
			}
		}
	}

	@Override
	public final void close() {
		closed = true;
		releaseUnlessInUse();
	}

	/** Where a thread is reading, that thread does it when it is done. */
	private void releaseUnlessInUse() {
		if (use.tryLock()) {
			try {
				if (!free) {
					free = true;
					release();
				}
			} finally {
				use.unlock();
			}
		}
	}
}
