package org.twinlens.cli.internal.training;

import java.util.Locale;
import java.util.function.Consumer;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.Texts;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.Purpose;
import org.twinlens.model.run.RunDescription;

/** Shows a run as it goes: a bar for the iterations, a line for each epoch; for machines every event. */
final class TrainingDisplay implements Consumer<ModelEvent> {

	private final Console console;
	private final RunDescription run;
	private int perEpoch = 1;
	private int epochs = 1;

	TrainingDisplay(Console console, RunDescription run) {
		this.console = console;
		this.run = run;
	}

	@Override
	public void accept(ModelEvent event) {
		console.result(event);
		if (event instanceof ModelEvent.Started started) {
			perEpoch = started.iterationsPerEpoch();
			epochs = started.epochs();
			console.say("%s, %d threads. %s", started.backend().name(), started.backend().threads(), started.backend().detail());
		} else if (event instanceof ModelEvent.Iteration iteration) {
			String task = run.purpose() == Purpose.RATE_FINDER ? "Learning rates" : "Epoch " + iteration.epoch() + " of " + epochs;
			console.progress().report(task, iteration.iteration() - (iteration.epoch() - 1L) * perEpoch, perEpoch);
		} else if (event instanceof ModelEvent.Paused paused) {
			console.say("Paused after iteration %d. Go on with: twinlens continue %s", paused.iteration(), run.id());
		} else if (event instanceof ModelEvent.Continued) {
			console.say("Goes on.");
		} else if (event instanceof ModelEvent.Epoch epoch) {
			console.say("Epoch %3d of %d: loss %.4f, %s%s; %,.0f pairs/s%s, %s left.", epoch.epoch(), epochs, epoch.training().loss(), metrics(epoch.training()),
					epoch.validation().map(v -> String.format(Locale.ROOT, " | validation loss %.4f, %s", v.loss(), metrics(v))).orElse(""), epoch.pairsPerSecond(), idle(epoch.idleShare()),
					Texts.duration(epoch.remainingSeconds()));
		}
	}

	private static String idle(double share) {
		return Double.isNaN(share) ? "" : String.format(Locale.ROOT, " (%.1f %% of the time waiting for images)", 100 * share);
	}

	private static String metrics(EpochMetrics metrics) {
		return String.format(Locale.ROOT, "EER %.2f %%", 100 * metrics.eer());
	}
}
