package org.twinlens.model.dl4j.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The one thread that owns ND4J: OpenMP's number of threads, ND4J's work spaces and its random numbers all belong to a thread. */
final class ModelThread implements AutoCloseable {

	private volatile Thread thread;
	private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
		thread = new Thread(work, "Model");
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * Does the work on the model thread and waits for it; an interruption of the caller waits too, for the work cannot be left half-done.
	 *
	 * @throws E as the work does
	 */
	<T, E extends Exception> T call(Work<T, E> work) throws E {
		if (Thread.currentThread() == thread) {
			return work.run();
		}
		var result = executor.submit((Callable<T>) work::run);
		boolean interrupted = false;
		try {
			while (true) {
				try {
					return result.get();
				} catch (InterruptedException e) {
					interrupted = true;
				}
			}
		} catch (ExecutionException e) {
			throw Rethrown.<E>as(e.getCause());
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public void close() {
		executor.shutdown();
	}

	@FunctionalInterface
	interface Work<T, E extends Exception> {
		T run() throws E;
	}

	private static final class Rethrown {
		@SuppressWarnings("unchecked")
		static <E extends Exception> E as(Throwable cause) {
			if (cause instanceof Error error) {
				throw error;
			}
			if (cause instanceof RuntimeException runtime) {
				throw runtime;
			}
			return (E) cause;
		}
	}
}
