package org.twinlens.ui;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Brings changes that come thick and fast, from any thread, to a control at a rate the eye can follow: the first at once, then at most one in each interval, and always one
 * after the last change.
 */
public final class Throttle implements Runnable {

	/** About ten times a second. */
	public static final int INTERVAL_MILLIS = 100;

	private final Control control;
	private final Display display;
	private final Runnable paint;
	private final AtomicBoolean pending = new AtomicBoolean();
	/** When the last painting ended, by {@link System#nanoTime}; on the user interface's thread. */
	private long last = System.nanoTime() - INTERVAL_MILLIS * 1_000_000L;

	/**
	 * @param control after whose end nothing is painted
	 * @param paint   shows the state as it is when called, on the user interface's thread
	 */
	public Throttle(Control control, Runnable paint) {
		this.control = control;
		this.paint = paint;
		display = control.getDisplay();
	}

	/** Says that something changed; returns at once. */
	@Override
	public void run() {
		if (pending.compareAndSet(false, true) && !display.isDisposed()) {
			display.asyncExec(this::arrange);
		}
	}

	private void arrange() {
		int rest = (int) (INTERVAL_MILLIS - (System.nanoTime() - last) / 1_000_000L);
		if (rest > 0) {
			display.timerExec(rest, this::show);
		} else {
			show();
		}
	}

	private void show() {
		pending.set(false);
		if (!control.isDisposed()) {
			paint.run();
			last = System.nanoTime();
		}
	}
}
