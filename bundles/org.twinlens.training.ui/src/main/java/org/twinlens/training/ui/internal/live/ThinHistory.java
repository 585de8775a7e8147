package org.twinlens.training.ui.internal.live;

import java.util.function.Consumer;

import org.twinlens.model.ModelEvent;
import org.twinlens.model.run.RunHistory;

/** A run's history with so many iterations of each epoch as the doctor needs to judge: however long the run, it stays small. All that is no number is kept. */
final class ThinHistory implements Consumer<ModelEvent> {

	private static final int ITERATIONS_OF_EPOCH = 200;

	private final RunHistory history = new RunHistory();
	private int stride = 1;

	@Override
	public void accept(ModelEvent event) {
		if (event instanceof ModelEvent.Started started) {
			stride = Math.max(1, started.iterationsPerEpoch() / ITERATIONS_OF_EPOCH);
		}
		if (!(event instanceof ModelEvent.Iteration iteration) || iteration.iteration() % stride == 0 || !Double.isFinite(iteration.loss()) || !Double.isFinite(iteration.gradientNorm())) {
			history.accept(event);
		}
	}

	RunHistory history() {
		return history;
	}
}
