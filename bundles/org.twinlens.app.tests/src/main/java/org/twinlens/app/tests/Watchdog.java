package org.twinlens.app.tests;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.widgets.Display;

/**
 * Measures for how long the user interface's thread did not answer, and where it was the longest time. Measures only: how long something takes depends on what else the machine does.
 */
final class Watchdog implements AutoCloseable {

	private static final long LOOK_MILLIS = 20;
	private static final long NOTICEABLE_MILLIS = 100;

	private final Display display;
	private final Thread watcher = new Thread(this::watch, "Watchdog");
	private volatile boolean closed;
	private long longest;
	private int noticeable;
	private String where = "";

	Watchdog(Display display) {
		this.display = display;
		watcher.setDaemon(true);
		watcher.start();
	}

	private void watch() {
		try {
			while (!closed && !display.isDisposed()) {
				CountDownLatch answered = new CountDownLatch(1);
				long asked = System.nanoTime();
				display.asyncExec(answered::countDown);
				String busy = answered.await(NOTICEABLE_MILLIS, TimeUnit.MILLISECONDS) ? "" : place();
				answered.await();
				record((System.nanoTime() - asked) / 1_000_000, busy);
				Thread.sleep(LOOK_MILLIS);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** The frame of ours the thread is in, else the platform's. */
	private String place() {
		StackTraceElement[] frames = display.getThread().getStackTrace();
		return Arrays.stream(frames).filter(frame -> frame.getClassName().startsWith("org.twinlens")).findFirst().or(() -> Arrays.stream(frames).findFirst()).map(Object::toString).orElse("");
	}

	private synchronized void record(long millis, String busy) {
		noticeable += millis > NOTICEABLE_MILLIS ? 1 : 0;
		if (millis > longest) {
			longest = millis;
			where = busy;
		}
	}

	/** Stops and says what was measured. */
	@Override
	public synchronized void close() {
		closed = true;
		System.out.printf("The window did not answer for more than %d ms %d times, at most for %d ms%s%n", NOTICEABLE_MILLIS, noticeable, longest, where.isEmpty() ? "" : " in " + where);
	}
}
