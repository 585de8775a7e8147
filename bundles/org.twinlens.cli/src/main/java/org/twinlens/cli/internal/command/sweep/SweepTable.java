package org.twinlens.cli.internal.command.sweep;

import java.util.Locale;
import java.util.stream.Collectors;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.Texts;
import org.twinlens.experiments.sweep.Sweep;
import org.twinlens.experiments.sweep.Trial;
import org.twinlens.model.TrainingConfig.Monitor;

/** A sweep for people. */
final class SweepTable {

	private SweepTable() {
	}

	/** One line. */
	static void line(Sweep sweep, Console console) {
		long done = sweep.trials().stream().filter(trial -> trial.state() == Trial.State.DONE || trial.state() == Trial.State.DROPPED).count();
		console.say("%s  %-8s  %d of %s  %s%s", sweep.id(), sweep.stopped() ? "stopped" : sweep.isOver() ? "over" : "goes on", done, Texts.count(sweep.trials().size(), "run"), sweep.label(),
				sweep.ranking().stream().findFirst().map(best -> "; best: " + figure(sweep, best) + " of run " + best.run()).orElse(""));
	}

	/** The runs with a figure, the best first. */
	static void show(Sweep sweep, Console console) {
		for (Trial trial : sweep.ranking()) {
			console.say("%s  %-18s  %s", trial.run(), figure(sweep, trial), trial.values().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", ")));
		}
		sweep.ranking().stream().findFirst().ifPresent(best -> console.say("Best: run %s.", best.run()));
	}

	private static String figure(Sweep sweep, Trial trial) {
		return String.format(Locale.ROOT, "%s %.4f", sweep.monitor().orElse(Monitor.LOSS).name().toLowerCase(Locale.ROOT), trial.score().orElse(Double.NaN));
	}
}
