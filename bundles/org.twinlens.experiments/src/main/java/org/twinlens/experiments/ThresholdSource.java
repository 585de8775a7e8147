package org.twinlens.experiments;

import org.twinlens.core.PairSet;
import org.twinlens.core.metrics.ChosenThreshold;
import org.twinlens.core.metrics.ThresholdCriterion;

/** Where the threshold of an evaluation comes from; never from the pairs it is applied to. */
public sealed interface ThresholdSource {

	/**
	 * Chosen now.
	 *
	 * @param pairs     calibration pairs, of identities that are neither trained nor tested on
	 * @param criterion how to choose
	 * @param where     which split and pairs these are, for the report
	 */
	record Calibration(PairSet pairs, ThresholdCriterion criterion, String where) implements ThresholdSource {
	}

	/**
	 * Chosen before, such as the one stored in a checkpoint.
	 *
	 * @param threshold the threshold
	 * @param where     on which split and pairs it was chosen, for the report
	 * @param pairs     calibration pairs to tell what a threshold costs; {@code null} when there are none
	 */
	record Frozen(ChosenThreshold threshold, String where, PairSet pairs) implements ThresholdSource {

		/** Without calibration pairs. */
		public Frozen(ChosenThreshold threshold, String where) {
			this(threshold, where, null);
		}
	}

	/** The calibration pairs, or {@code null}. */
	PairSet pairs();
}
