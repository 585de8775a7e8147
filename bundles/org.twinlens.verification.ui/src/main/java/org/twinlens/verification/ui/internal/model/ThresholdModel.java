package org.twinlens.verification.ui.internal.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.twinlens.experiments.calibration.Calibration;
import org.twinlens.experiments.calibration.ErrorRates;
import org.twinlens.experiments.calibration.ScoreHistogram;
import org.twinlens.experiments.calibration.ThresholdPreset;

/** The threshold, and what it costs. {@link #state()} and {@link #move} come at once, from any thread; what says so computes: not on the user interface's thread. */
public final class ThresholdModel {

	/** Bins of the scale's distributions. */
	static final int BINS = 50;

	private static final double FIRST = 0.5;

	/**
	 * @param threshold from which similarity on a probe is accepted
	 * @param histogram of the calibration pairs' similarities, where they are known
	 * @param rates     of this very threshold, as soon as they are computed
	 * @param presets   the thresholds that can be chosen by name
	 * @param refusals  why the others cannot
	 * @param absence   why there are no rates, or the empty string
	 */
	public record State(double threshold, Optional<ScoreHistogram> histogram, Optional<ErrorRates> rates, Map<ThresholdPreset, Double> presets, Map<ThresholdPreset, String> refusals,
			String absence) {

		public State {
			presets = Map.copyOf(presets);
			refusals = Map.copyOf(refusals);
		}

		/** Another threshold, whose rates are not known yet. */
		State at(double other) {
			return new State(other, histogram, Optional.empty(), presets, refusals, absence);
		}

		State with(ErrorRates computed) {
			return new State(threshold, histogram, Optional.of(computed), presets, refusals, absence);
		}

		/** The preset this threshold is. */
		public Optional<ThresholdPreset> preset() {
			return presets.entrySet().stream().filter(entry -> entry.getValue() == threshold).map(Map.Entry::getKey).sorted().findFirst();
		}
	}

	private final Runnable schedule;
	private final Runnable changed;
	private volatile State state = new State(FIRST, Optional.empty(), Optional.empty(), Map.of(), Map.of(), "");
	private Calibration calibration;

	/**
	 * @param schedule has {@link #compute()} called soon on another thread; may be asked again before it was
	 * @param changed  told when the state is another
	 */
	public ThresholdModel(Runnable schedule, Runnable changed) {
		this.schedule = schedule;
		this.changed = changed;
	}

	public State state() {
		return state;
	}

	/**
	 * Another network's calibration; computes.
	 *
	 * @param scores    where they are known
	 * @param absence   why they are not, or the empty string
	 * @param threshold the network's own
	 */
	public void calibrate(Optional<Calibration> scores, String absence, double threshold) {
		Map<ThresholdPreset, Double> presets = new EnumMap<>(ThresholdPreset.class);
		Map<ThresholdPreset, String> refusals = new EnumMap<>(ThresholdPreset.class);
		for (ThresholdPreset preset : ThresholdPreset.values()) {
			Optional<String> refusal = scores.isEmpty() && preset != ThresholdPreset.SEED ? Optional.of(absence) : scores.flatMap(preset::refusal);
			refusal.ifPresentOrElse(sentence -> refusals.put(preset, sentence), () -> presets.put(preset, preset.threshold(scores.orElse(null))));
		}
		synchronized (this) {
			calibration = scores.orElse(null);
			state = new State(threshold, scores.map(known -> known.histogram(BINS)), Optional.empty(), presets, refusals, absence);
		}
		compute();
		changed.run();
	}

	/** @param threshold in 0..1 */
	public void move(double threshold) {
		synchronized (this) {
			if (threshold == state.threshold()) {
				return;
			}
			state = state.at(threshold);
		}
		changed.run();
		schedule.run();
	}

	/** Does nothing for a preset that is refused. */
	public void choose(ThresholdPreset preset) {
		Optional.ofNullable(state.presets().get(preset)).ifPresent(this::move);
	}

	/** Computes the rates of the threshold as it is now. */
	public void compute() {
		Calibration scores;
		double threshold;
		synchronized (this) {
			scores = calibration;
			threshold = state.threshold();
		}
		if (scores == null) {
			return;
		}
		ErrorRates rates = scores.ratesAt(threshold);
		synchronized (this) {
			if (calibration != scores || state.threshold() != threshold) {
				return; // moved meanwhile: who moved it has asked for more
			}
			state = state.with(rates);
		}
		changed.run();
	}
}
