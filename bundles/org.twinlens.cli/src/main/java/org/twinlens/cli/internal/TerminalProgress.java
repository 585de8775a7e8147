package org.twinlens.cli.internal;

import java.io.PrintStream;
import java.util.Locale;

import org.twinlens.core.Progress;

/** A progress bar on the terminal's error stream; without a terminal a line now and then, and nothing at all when quiet. */
final class TerminalProgress implements Progress {

	private static final int BAR = 28;
	private static final long TERMINAL_NANOS = 100_000_000L;
	private static final long LINES_NANOS = 10_000_000_000L;

	private final PrintStream err;
	private final boolean terminal;
	private final boolean quiet;
	private final StopSignal stop;
	private String task = "";
	private long began;
	private long shown;
	private int width;

	TerminalProgress(PrintStream err, boolean terminal, boolean quiet, StopSignal stop) {
		this.err = err;
		this.terminal = terminal;
		this.quiet = quiet;
		this.stop = stop;
	}

	@Override
	public synchronized void report(String newTask, long done, long total) {
		if (quiet) {
			return;
		}
		long now = System.nanoTime();
		if (!newTask.equals(task)) {
			clear();
			task = newTask;
			began = now;
			shown = terminal ? 0 : now;
		}
		boolean complete = total >= 0 && done >= total;
		if (now - shown < (terminal ? TERMINAL_NANOS : LINES_NANOS) && !(complete && terminal)) {
			return;
		}
		shown = now;
		String line = line(done, total, (now - began) / 1e9);
		if (terminal) {
			err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
			width = line.length();
			if (complete) {
				clear();
			}
			err.flush();
		} else {
			err.println(line);
		}
	}

	private String line(long done, long total, double seconds) {
		if (total <= 0) {
			return task + " … " + done;
		}
		double share = Math.min(1, (double) done / total);
		int filled = (int) Math.round(share * BAR);
		String remaining = share > 0.01 && share < 1 ? ", " + Texts.duration(seconds * (1 - share) / share) + " left" : "";
		return String.format(Locale.ROOT, "%s [%s%s] %d/%d%s", task, "=".repeat(filled), " ".repeat(BAR - filled), done, total, remaining);
	}

	/** Wipes the bar so that the next output begins on a clean line. */
	synchronized void clear() {
		if (width > 0) {
			err.print("\r" + " ".repeat(width) + "\r");
			err.flush();
			width = 0;
		}
	}

	@Override
	public boolean isCancelled() {
		return stop.isRequested();
	}
}
