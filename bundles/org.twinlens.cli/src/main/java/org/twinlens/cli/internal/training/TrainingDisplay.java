package org.twinlens.cli.internal.training;

import java.util.Locale;
import java.util.function.Consumer;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.Texts;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;

/** Shows a run as it goes: a bar for the iterations, a line for each epoch; for machines every event. */
final class TrainingDisplay implements Consumer<ModelEvent> {

	private final Console console;
	private int perEpoch = 1;
	private int epochs = 1;

	TrainingDisplay(Console console) {
		this.console = console;
	}

	@Override
	public void accept(ModelEvent event) {
		console.result(event);
		if (event instanceof ModelEvent.Started started) {
			perEpoch = started.iterationsPerEpoch();
			epochs = started.epochs();
			console.say("%s, %d threads. %s", started.backend().name(), started.backend().threads(), started.backend().detail());
		} else if (event instanceof ModelEvent.Iteration iteration) {
			String task = "Epoch " + iteration.epoch() + " of " + epochs;
			console.progress().report(task, iteration.iteration() - (iteration.epoch() - 1L) * perEpoch, perEpoch);
		} else if (event instanceof ModelEvent.Epoch epoch) {
			console.say("Epoch %3d of %d: loss %.4f, %s%s; %,.0f pairs/s, %s left.", epoch.epoch(), epochs, epoch.training().loss(), metrics(epoch.training()),
					epoch.validation().map(v -> String.format(Locale.ROOT, " | validation loss %.4f, %s", v.loss(), metrics(v))).orElse(""), epoch.pairsPerSecond(),
					Texts.duration(epoch.remainingSeconds()));
		}
	}

	private static String metrics(EpochMetrics metrics) {
		return String.format(Locale.ROOT, "EER %.2f %%", 100 * metrics.eer());
	}
}
