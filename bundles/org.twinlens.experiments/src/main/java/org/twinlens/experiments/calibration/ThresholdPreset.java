package org.twinlens.experiments.calibration;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.twinlens.core.metrics.ThresholdCriterion;

/** Thresholds to choose by name. */
public enum ThresholdPreset {

	/** Where FMR and FNMR are equal. */
	EER("EER", new ThresholdCriterion.EqualError()),
	/** At most one impostor pair in 100 is accepted. */
	FMR_1("FMR 1 %", new ThresholdCriterion.FmrAtMost(0.01)),
	/** At most one impostor pair in 1,000 is accepted. */
	FMR_01("FMR 0.1 %", new ThresholdCriterion.FmrAtMost(0.001)),
	/** The threshold of the seed study, 0.5, whatever the data say. */
	SEED("Seed, 0.5", null);

	private static final double SEED_THRESHOLD = 0.5;

	private final String title;
	private final ThresholdCriterion criterion;

	ThresholdPreset(String title, ThresholdCriterion criterion) {
		this.title = title;
		this.criterion = criterion;
	}

	/** What people call it. */
	public String title() {
		return title;
	}

	/** The threshold, if it is the same whatever the data say. */
	public OptionalDouble fixed() {
		return criterion == null ? OptionalDouble.of(SEED_THRESHOLD) : OptionalDouble.empty();
	}

	/**
	 * The threshold on these calibration pairs.
	 *
	 * @throws IllegalArgumentException with a sentence when they cannot support it; see {@link #refusal}
	 */
	public double threshold(Calibration calibration) {
		return criterion == null ? SEED_THRESHOLD : criterion.choose(calibration.scored()).value();
	}

	/** Why these calibration pairs cannot support it; empty when they can. */
	public Optional<String> refusal(Calibration calibration) {
		try {
			threshold(calibration);
			return Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.of(e.getMessage());
		}
	}

	/** @throws IllegalArgumentException with a sentence naming the possible texts */
	public static ThresholdPreset parse(String text) {
		return switch (text.strip().toLowerCase(Locale.ROOT)) {
		case "eer" -> EER;
		case "fmr=0.01" -> FMR_1;
		case "fmr=0.001" -> FMR_01;
		case "seed" -> SEED;
		default -> throw new IllegalArgumentException("\"" + text + "\" is no preset of a threshold; there are eer, fmr=0.01, fmr=0.001 and seed.");
		};
	}
}
