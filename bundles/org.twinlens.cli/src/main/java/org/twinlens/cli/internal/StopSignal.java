package org.twinlens.cli.internal;

import java.util.concurrent.CountDownLatch;

/**
 * Turns SIGINT and SIGTERM into a request to stop: the Java machine's shutdown waits until the command has put everything in order. The exit status is then the
 * system's, 130 or 143.
 */
public final class StopSignal implements AutoCloseable {

	private final CountDownLatch finished = new CountDownLatch(1);
	private volatile boolean requested;
	private final Thread hook = new Thread(this::stopAndWait, "stop on signal");

	public StopSignal() {
		Runtime.getRuntime().addShutdownHook(hook);
	}

	private void stopAndWait() {
		requested = true;
		try {
			finished.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	public boolean isRequested() {
		return requested;
	}

	/** The command is done; a shutdown under way goes on. */
	@Override
	public void close() {
		finished.countDown();
		if (!requested) {
			try {
				Runtime.getRuntime().removeShutdownHook(hook);
			} catch (IllegalStateException e) {
				// the shutdown began this moment; the hook finds the latch open
			}
		}
	}
}
