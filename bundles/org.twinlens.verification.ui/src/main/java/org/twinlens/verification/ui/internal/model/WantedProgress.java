package org.twinlens.verification.ui.internal.model;

import java.util.function.BooleanSupplier;

import org.twinlens.core.Progress;

/**
 * The progress of work that ends as soon as nobody waits for its result.
 *
 * @param shown  where it stands
 * @param wanted whether somebody still waits
 */
record WantedProgress(Progress shown, BooleanSupplier wanted) implements Progress {

	@Override
	public void report(String task, long done, long total) {
		shown.report(task, done, total);
	}

	@Override
	public boolean isCancelled() {
		return shown.isCancelled() || !wanted.getAsBoolean();
	}
}
