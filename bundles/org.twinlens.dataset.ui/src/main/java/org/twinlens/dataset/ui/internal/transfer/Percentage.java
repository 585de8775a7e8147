package org.twinlens.dataset.ui.internal.transfer;

import java.util.function.IntConsumer;

import org.twinlens.core.Progress;

/** Tells whole percents as they are reached, so that a label can follow 100,000 files. */
final class Percentage implements Progress {

	private final Progress progress;
	private final IntConsumer reached;
	private int last = -1;

	/** @param progress is told everything */
	Percentage(Progress progress, IntConsumer reached) {
		this.progress = progress;
		this.reached = reached;
	}

	@Override
	public void report(String what, long done, long total) {
		progress.report(what, done, total);
		int percent = total <= 0 ? last : (int) (100 * done / total);
		if (percent > last) {
			last = percent;
			reached.accept(percent);
		}
	}

	@Override
	public boolean isCancelled() {
		return progress.isCancelled();
	}
}
