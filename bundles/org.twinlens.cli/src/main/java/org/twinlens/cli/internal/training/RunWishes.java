package org.twinlens.cli.internal.training;

import java.util.function.Consumer;

import org.twinlens.cli.internal.StopSignal;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.TrainingControl;
import org.twinlens.model.run.RunControl;
import org.twinlens.model.run.RunFolder;

/**
 * What is wanted of a run under way: a signal to this process goes before what other processes ask, and that before the epoch after which it was told to stop. Hears the
 * run's events to know how far it is.
 */
final class RunWishes implements TrainingControl, Consumer<ModelEvent> {

	private final StopSignal signal;
	private final RunFolder run;
	private final int stopAfter;
	private int perEpoch;
	private long iteration;

	/** @param stopAfter whole epochs after which the run stops; 0 for none */
	RunWishes(StopSignal signal, RunFolder run, int stopAfter) {
		this.signal = signal;
		this.run = run;
		this.stopAfter = stopAfter;
	}

	@Override
	public void accept(ModelEvent event) {
		if (event instanceof ModelEvent.Started started) {
			perEpoch = started.iterationsPerEpoch();
			iteration = started.afterIteration();
		} else if (event instanceof ModelEvent.Iteration done) {
			iteration = done.iteration();
		}
	}

	@Override
	public Wish wish() {
		if (signal.isRequested()) {
			return Wish.STOP;
		}
		Wish asked = RunControl.wish(run);
		if (asked != Wish.CONTINUE) {
			return asked;
		}
		return stopAfter > 0 && iteration >= (long) stopAfter * perEpoch ? Wish.STOP : Wish.CONTINUE;
	}
}
