package org.twinlens.model.dl4j.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes values on threads of its own, ahead of their use, so that reading and varying images goes on while the network computes. Several are made at once when one thread does not
 * keep up; they are handed out in order all the same. At most {@link #PLACES} are there at a time, the one in use included, so that what they are made in can be used again: the
 * n-th value in place {@code n % PLACES}.
 *
 * @param <T> what is made
 */
final class Prefetch<T> implements AutoCloseable {

	private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());
	/** One in use, one that is ready, and one in each thread's hands. */
	static final int PLACES = THREADS + 2;

	/** Makes the n-th value, on any thread. What it is made in is free then: value {@code n - PLACES} is no longer used. */
	@FunctionalInterface
	interface Source<T> {
		T make(long n) throws IOException;
	}

	private final Source<T> source;
	private final long end;
	private final ExecutorService makers;
	private final Queue<Future<T>> ahead = new ArrayDeque<>();
	private long next;
	private long used;
	private volatile boolean closed;

	/** Begins at once with value {@code first} and ends before {@code end}. */
	Prefetch(Source<T> source, long first, long end) {
		this.source = source;
		this.end = end;
		next = first;
		used = first;
		makers = Executors.newFixedThreadPool(THREADS, work -> {
			Thread maker = new Thread(work, "Image reader");
			maker.setDaemon(true);
			return maker;
		});
		order();
	}

	private void order() {
		for (; next < end && next < used + PLACES; next++) {
			long n = next;
			ahead.add(makers.submit(() -> closed ? null : source.make(n)));
		}
	}

	/**
	 * @return the next value, to be used until the next call; not to be called more often than there are values
	 * @throws IOException          as the source did
	 * @throws InterruptedException when interrupted while waiting
	 */
	T next() throws IOException, InterruptedException {
		order();
		used++;
		try {
			return ahead.remove().get();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof IOException cause) {
				throw cause;
			} else if (e.getCause() instanceof RuntimeException cause) {
				throw cause;
			} else if (e.getCause() instanceof Error cause) {
				throw cause;
			}
			throw new IllegalStateException(e.getCause());
		}
	}

	/** Nobody interrupts the makers: an interruption would close the files that others read too. */
	@Override
	public void close() {
		closed = true;
		makers.shutdown();
	}
}
