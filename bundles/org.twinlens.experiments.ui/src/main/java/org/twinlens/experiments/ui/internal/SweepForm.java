package org.twinlens.experiments.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.twinlens.experiments.sweep.SearchSpace;
import org.twinlens.experiments.sweep.SearchSpace.Hyperparameter;
import org.twinlens.experiments.sweep.Strategy;
import org.twinlens.experiments.sweep.Sweep;

/**
 * A sweep as somebody fills it in.
 *
 * @param label       what it is called
 * @param space       one hyperparameter a line, such as {@code learning-rate=1e-5..1e-2:log}
 * @param kind        how combinations are chosen
 * @param runs        at random, or in the first rung
 * @param firstEpochs of the first rung
 * @param epochs      of a run that reaches the last rung
 * @param factor      by which rungs become smaller
 * @param seed        of the draws
 */
record SweepForm(String label, String space, Kind kind, String runs, String firstEpochs, String epochs, String factor, String seed) {

	/** How combinations are chosen. */
	enum Kind {
		GRID, RANDOM, HALVING
	}

	/** The search space. @throws IllegalArgumentException with a sentence */
	SearchSpace searchSpace() {
		List<Hyperparameter> all = new ArrayList<>();
		space.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> all.add(Hyperparameter.parse(line)));
		return new SearchSpace(all);
	}

	/** The strategy. @throws IllegalArgumentException with a sentence */
	Strategy strategy() {
		return switch (kind) {
		case GRID -> new Strategy.Grid();
		case RANDOM -> new Strategy.Random(whole(Messages.sweep_runs, runs), whole(Messages.sweep_seed, seed));
		case HALVING -> new Strategy.SuccessiveHalving(whole(Messages.sweep_runs, runs), whole(Messages.sweep_seed, seed), whole(Messages.sweep_firstEpochs, firstEpochs),
				whole(Messages.sweep_epochs, epochs), whole(Messages.sweep_factor, factor));
		};
	}

	private static int whole(String what, String text) {
		try {
			return Integer.parseInt(text.strip());
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException(NLS.bind(Messages.sweep_noNumber, what, text), e);
		}
	}

	/** How many runs there will be in all. @throws IllegalArgumentException with a sentence when the form cannot be used */
	int count() {
		if (label.isBlank()) {
			throw new IllegalArgumentException(Messages.sweep_noLabel);
		}
		SearchSpace searched = searchSpace();
		Strategy chosen = strategy();
		if (chosen instanceof Strategy.Random random) {
			return random.runs();
		}
		if (chosen instanceof Strategy.SuccessiveHalving halving) {
			return halving.runs();
		}
		long runs = 1;
		for (Hyperparameter varied : searched.hyperparameters()) {
			runs *= varied.values().grid().size();
			if (runs > Sweep.MOST_RUNS) {
				throw new IllegalArgumentException(NLS.bind(Messages.sweep_tooMany, Sweep.MOST_RUNS));
			}
		}
		return (int) runs;
	}
}
