package org.twinlens.model.dl4j.internal;

import java.io.IOException;
import java.time.Instant;

import org.twinlens.model.ModelEvent;
import org.twinlens.model.TrainingControl;
import org.twinlens.model.TrainingControl.Wish;

/** Asks what is wanted of a training, and waits as long as that is a pause. */
record Wishes(TrainingControl control, Announcer announcer, TrainingClock clock) {

	/** How soon a paused run sees another wish. */
	private static final long LOOK_MILLIS = 100;

	/** What is done before the training waits. */
	@FunctionalInterface
	interface Preparation {
		void prepare() throws IOException, InterruptedException, DivergedException;
	}

	/**
	 * @param iteration   whole iterations done
	 * @param preparation for a pause, which may last until the machine is switched off
	 * @return anything but a pause
	 */
	Wish next(long iteration, Preparation preparation) throws IOException, InterruptedException, DivergedException {
		Wish wish = control.wish();
		if (wish != Wish.PAUSE) {
			return wish;
		}
		preparation.prepare();
		long began = System.nanoTime();
		announcer.announce(new ModelEvent.Paused(Instant.now(), iteration));
		do {
			Thread.sleep(LOOK_MILLIS);
			wish = control.wish();
		} while (wish == Wish.PAUSE);
		clock.turnBack(System.nanoTime() - began);
		announcer.announce(new ModelEvent.Continued(Instant.now(), iteration));
		return wish;
	}
}
