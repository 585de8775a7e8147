package org.twinlens.experiments;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.twinlens.core.metrics.ConfusionMatrix;
import org.twinlens.core.metrics.Figure;

/**
 * What a network achieved on a set of pairs at a threshold frozen before.
 *
 * @param protocol  what the test is called
 * @param created   when
 * @param network   what was tested
 * @param data      what it was tested on
 * @param threshold the frozen threshold and where it comes from
 * @param figures   every figure with its 95 % interval, or why there is none
 * @param decisions at the threshold
 * @param intervals how the intervals were made
 * @param oneShot   results on episodes; may be empty
 * @param warnings  sentences a reader must see before the figures; may be empty
 */
public record VerificationReport(String protocol, Instant created, Network network, Data data, Threshold threshold, Map<Term, Figure> figures, ConfusionMatrix decisions,
		Intervals intervals, List<OneShotResult> oneShot, List<String> warnings) {

	public VerificationReport {
		figures = Collections.unmodifiableMap(new EnumMap<>(figures));
		oneShot = List.copyOf(oneShot);
		warnings = List.copyOf(warnings);
	}

	/**
	 * The network tested.
	 *
	 * @param architecture its name
	 * @param input        shape of an image: width×height×channels
	 * @param epoch        whole epochs trained
	 * @param provenance   the checkpoint's facts, such as run id and data set fingerprint
	 */
	public record Network(String architecture, String input, int epoch, Map<String, String> provenance) {
		public Network {
			provenance = Map.copyOf(provenance);
		}
	}

	/**
	 * The data tested on.
	 *
	 * @param dataset           name or fingerprint
	 * @param split             name of the split, or the empty string
	 * @param leaks             whether the split is known to leak
	 * @param genuine           genuine pairs
	 * @param impostors         impostor pairs
	 * @param images            distinct images
	 * @param identities        distinct identities
	 * @param trainedIdentities how many of the identities were trained on too, or {@code null} when unknown
	 */
	public record Data(String dataset, String split, boolean leaks, int genuine, int impostors, int images, int identities, Integer trainedIdentities) {
	}

	/**
	 * The frozen threshold.
	 *
	 * @param value     pairs with at least this similarity are accepted
	 * @param criterion how it was chosen
	 * @param chosenOn  on which split and pairs
	 * @param genuine   genuine pairs it was chosen on, 0 when it was chosen before
	 * @param impostors impostor pairs it was chosen on, 0 when it was chosen before
	 */
	public record Threshold(double value, String criterion, String chosenOn, long genuine, long impostors) {
	}

	/**
	 * How the intervals were made.
	 *
	 * @param resamples  of identities; 0 without intervals
	 * @param identities that were drawn from
	 * @param seed       of the draws
	 */
	public record Intervals(int resamples, int identities, long seed) {
	}
}
