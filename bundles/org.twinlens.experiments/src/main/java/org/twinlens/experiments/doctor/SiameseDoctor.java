package org.twinlens.experiments.doctor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.twinlens.model.Purpose;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunHistory;

/**
 * Looks for what commonly goes wrong in the training of twin networks. Judges by the events alone, so a run can be examined while it trains and long after; runs of earlier
 * versions, which say less about themselves, are judged by what they say. Each sign has its threshold and its source in the class that looks for it.
 */
public final class SiameseDoctor {

	private static final List<Sign> SIGNS = List.of(new CollapseSign(), new SaturationSign(), new DeadUnitsSign(), new GradientSign(), new OverfittingSign(), new LearningRateSign(),
			new BalanceSign(), new ChanceSign(), new ValidationSign());

	/** Something that can be seen in a run. */
	interface Sign {
		Stream<Finding> look(Evidence run);
	}

	private SiameseDoctor() {
	}

	/**
	 * What is wrong with a run, the worst first; nothing in a healthy one, in one that has not trained for an epoch, and in a search for a learning rate, which is meant to go
	 * wrong.
	 */
	public static List<Finding> examine(RunDescription run, RunHistory history) {
		if (run.purpose() == Purpose.RATE_FINDER) {
			return List.of();
		}
		Evidence evidence = new Evidence(run, history);
		return SIGNS.stream().flatMap(sign -> sign.look(evidence)).sorted(Comparator.comparing(Finding::severity)).toList();
	}
}
