package org.twinlens.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinlens.core.PairSet;
import org.twinlens.experiments.internal.TestedIdentities;

/** What a reader must know before believing the figures. */
final class Warnings {

	/** Below this number of identities a bootstrap over them gives intervals that are clearly too narrow. */
	private static final int FEW_IDENTITIES = 20;

	private Warnings() {
	}

	static List<String> of(EvaluationRequest request, TestedIdentities tested) {
		List<String> warnings = new ArrayList<>();
		if (request.leaks()) {
			warnings.add("The split \"" + request.split() + "\" leaks. " + String.join(" ", request.leakReasons()));
		}
		trained(request, tested, warnings);
		calibration(request, tested, warnings);
		pairs(request.pairs(), warnings);
		if (tested.count() < FEW_IDENTITIES) {
			warnings.add("The test holds only " + counted(tested.count(), "identity", "identities") + ": the intervals are too narrow and the figures hardly carry over to others.");
		}
		if (tested.unlabelled() > 0) {
			warnings.add(counted(tested.unlabelled(), "image has", "images have")
					+ " no identity and counts as an identity of its own, which makes the intervals narrower than they should be.");
		}
		return warnings;
	}

	private static void trained(EvaluationRequest request, TestedIdentities tested, List<String> warnings) {
		if (request.trainedIdentities() == null) {
			return;
		}
		int pairs = tested.among(request.trainedIdentities());
		if (pairs > 0) {
			warnings.add("Also trained on: " + counted(pairs, "identity", "identities") + " of the " + number(tested.count()) + " tested. The figures do not describe unseen identities.");
		}
		Set<String> episodes = request.episodes().stream().flatMap(set -> set.episodes().stream()).flatMap(e -> Stream.concat(e.support().stream(), e.query().stream()))
				.map(image -> image.identity()).filter(Objects::nonNull).filter(request.trainedIdentities()::contains).collect(Collectors.toSet());
		if (!episodes.isEmpty()) {
			warnings.add("Also trained on: " + counted(episodes.size(), "class", "classes") + " of the one-shot episodes. Their accuracy does not describe unseen classes.");
		}
	}

	private static void calibration(EvaluationRequest request, TestedIdentities tested, List<String> warnings) {
		if (request.threshold() instanceof ThresholdSource.Calibration calibration) {
			int shared = tested.among(new TestedIdentities(calibration.pairs()).names());
			if (shared > 0) {
				warnings.add("The threshold was chosen on pairs that show " + number(shared) + " of the " + number(tested.count()) + " identities tested: it has seen part of the test.");
			}
		}
	}

	private static void pairs(PairSet pairs, List<String> warnings) {
		int itself = 0;
		int contradictory = 0;
		for (int i = 0; i < pairs.size(); i++) {
			var first = pairs.images().get(pairs.first(i));
			var second = pairs.images().get(pairs.second(i));
			itself += first.hash().equals(second.hash()) ? 1 : 0;
			boolean labelled = first.identity() != null && second.identity() != null;
			contradictory += labelled && pairs.same(i) != first.sameIdentity(second) ? 1 : 0;
		}
		if (itself > 0) {
			warnings.add(counted(itself, "pair compares an image with itself, byte by byte, and is", "pairs compare an image with itself, byte by byte, and are") + " no test at all.");
		}
		if (contradictory > 0) {
			warnings.add(counted(contradictory, "pair is", "pairs are") + " labelled against the identities of the images.");
		}
	}

	private static String counted(int n, String one, String many) {
		return number(n) + " " + (n == 1 ? one : many);
	}

	private static String number(int n) {
		return String.format(Locale.ROOT, "%,d", n);
	}
}
