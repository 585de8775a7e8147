package org.twinlens.core;

import java.util.concurrent.CancellationException;

/** How long work tells where it stands and learns that it should stop. Callable from any thread. */
public interface Progress {

	/** Reports nothing and is never cancelled. */
	Progress NONE = new Progress() {
		@Override
		public void report(String task, long done, long total) {
			// nobody listens
		}

		@Override
		public boolean isCancelled() {
			return false;
		}
	};

	/**
	 * @param task  what is being done, in a few words a user understands
	 * @param done  units of work done so far
	 * @param total units of work in all, or -1 while unknown
	 */
	void report(String task, long done, long total);

	/** Whether the user asked to stop; the work then stops soon and leaves nothing half-done. */
	boolean isCancelled();

	/** @throws CancellationException when the user asked to stop */
	default void checkCancelled() {
		if (isCancelled()) {
			throw new CancellationException("Cancelled.");
		}
	}
}
