package org.twinlens.experiments.runs;

import java.util.OptionalDouble;

import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelEvent.Outcome;

/**
 * Where a run stands, folded from its events.
 *
 * @param iterations       in all, or 0 before the run began
 * @param iteration        whole iterations done
 * @param epochs           in all
 * @param epoch            whole epochs done
 * @param eer              equal error rate on the calibration pairs after the newest epoch that has one
 * @param remainingSeconds as the newest epoch estimates it, or NaN
 * @param outcome          how it ended, or {@code null} while it has not
 * @param message          the sentence it ended with, or the empty string
 */
public record RunProgress(long iterations, long iteration, int epochs, int epoch, OptionalDouble eer, double remainingSeconds, Outcome outcome, String message) {

	/** A run of which nothing is known yet. */
	public static final RunProgress NONE = new RunProgress(0, 0, 0, 0, OptionalDouble.empty(), Double.NaN, null, "");

	/** The progress after one more event. */
	public RunProgress after(ModelEvent event) {
		if (event instanceof ModelEvent.Started e) {
			int done = e.iterationsPerEpoch() == 0 ? 0 : (int) (e.afterIteration() / e.iterationsPerEpoch());
			return new RunProgress((long) e.iterationsPerEpoch() * e.epochs(), e.afterIteration(), e.epochs(), done, eer, Double.NaN, null, "");
		}
		if (event instanceof ModelEvent.Iteration e) {
			return new RunProgress(iterations, e.iteration(), epochs, epoch, eer, remainingSeconds, outcome, message);
		}
		if (event instanceof ModelEvent.Epoch e) {
			OptionalDouble measured = e.validation().map(v -> OptionalDouble.of(v.eer())).filter(v -> !Double.isNaN(v.getAsDouble())).orElse(eer);
			return new RunProgress(iterations, iteration, epochs, e.epoch(), measured, e.remainingSeconds(), outcome, message);
		}
		if (event instanceof ModelEvent.Ended e) {
			return new RunProgress(iterations, iteration, epochs, epoch, eer, Double.NaN, e.outcome(), e.message());
		}
		return this;
	}
}
