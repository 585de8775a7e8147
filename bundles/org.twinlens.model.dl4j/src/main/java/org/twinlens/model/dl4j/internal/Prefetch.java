package org.twinlens.model.dl4j.internal;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Makes values on a thread of its own, two ahead of their use, so that reading and varying images goes on while the network computes.
 *
 * @param <T> what is made
 */
final class Prefetch<T> implements AutoCloseable {

	/** Makes the n-th value. */
	@FunctionalInterface
	interface Source<T> {
		T make(long n) throws IOException;
	}

	/** A value, or why there is none. */
	private record Made<T>(T value, Throwable failure) {
	}

	private final BlockingQueue<Made<T>> ready = new ArrayBlockingQueue<>(2);
	private volatile boolean closed;

	/** Begins at once with value {@code first} and ends before {@code end}. */
	Prefetch(Source<T> source, long first, long end) {
		Thread maker = new Thread(() -> make(source, first, end), "Image reader");
		maker.setDaemon(true);
		maker.start();
	}

	private void make(Source<T> source, long first, long end) {
		try {
			boolean good = true;
			for (long n = first; n < end && good && !closed; n++) {
				Made<T> made = attempt(source, n);
				ready.put(made);
				good = made.failure() == null;
			}
		} catch (InterruptedException e) {
			// Nobody interrupts this thread: an interruption would close the files that others read too.
			Thread.currentThread().interrupt();
		}
	}

	private static <T> Made<T> attempt(Source<T> source, long n) {
		try {
			return new Made<>(source.make(n), null);
		} catch (IOException | RuntimeException | Error e) {
			return new Made<>(null, e);
		}
	}

	/**
	 * @return the next value; not to be called more often than there are values
	 * @throws IOException          as the source did
	 * @throws InterruptedException when interrupted while waiting
	 */
	T next() throws IOException, InterruptedException {
		Made<T> made = ready.take();
		if (made.failure() instanceof IOException e) {
			throw e;
		} else if (made.failure() instanceof RuntimeException e) {
			throw e;
		} else if (made.failure() instanceof Error e) {
			throw e;
		}
		return made.value();
	}

	@Override
	public void close() {
		closed = true;
		// Makes room, should the maker be waiting for it, so that it sees that nobody wants more.
		ready.clear();
	}
}
