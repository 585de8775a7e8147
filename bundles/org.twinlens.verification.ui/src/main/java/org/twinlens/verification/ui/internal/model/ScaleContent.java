package org.twinlens.verification.ui.internal.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.twinlens.experiments.calibration.ScoreHistogram;

/**
 * What a scale of scores shows.
 *
 * @param histogram  of the similarities of genuine and impostor pairs; empty when they are not known
 * @param threshold  on the similarity
 * @param score      of the last probe where it is a similarity, if there is one
 * @param accepted   whether that probe was accepted
 * @param references the last probe's similarity to each reference
 */
public record ScaleContent(Optional<ScoreHistogram> histogram, double threshold, OptionalDouble score, boolean accepted, List<Double> references) {

	/** A scale of a network whose calibration is not known. */
	public static final ScaleContent EMPTY = new ScaleContent(Optional.empty(), 0.5, OptionalDouble.empty(), false, List.of());

	public ScaleContent {
		references = List.copyOf(references);
	}
}
