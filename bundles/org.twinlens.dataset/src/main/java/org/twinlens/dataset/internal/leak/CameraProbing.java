package org.twinlens.dataset.internal.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinlens.core.metrics.AreaUnderCurve;
import org.twinlens.core.metrics.Roc;
import org.twinlens.core.metrics.ScoredPairs;
import org.twinlens.dataset.internal.leak.ProbePairs.ProbePair;
import org.twinlens.dataset.leak.CameraProbe;
import org.twinlens.dataset.leak.CameraProbe.Verdict;

/** Carries out the {@link CameraProbe}. */
final class CameraProbing {

	private static final double RIDGE = 1;
	/** Sessions count as known when so many of the images have one. */
	private static final double KNOWN = 0.9;

	private CameraProbing() {
	}

	/** @param images of the part that is trained on */
	static CameraProbe of(List<SplitImage> images) {
		ProbePairs pairs = new ProbePairs(images);
		List<ProbePair> all = pairs.folds().stream().flatMap(List::stream).toList();
		int genuine = (int) all.stream().filter(ProbePair::genuine).count();
		int impostors = all.size() - genuine;
		if (pairs.identities() < CameraProbe.FEWEST_IDENTITIES) {
			return new CameraProbe(Double.NaN, genuine, impostors, Double.NaN, Double.NaN, Double.NaN, Verdict.UNKNOWN,
					"The training part has too few identities with two measured images to tell whether the camera gives them away: " + pairs.identities() + " of at least "
							+ CameraProbe.FEWEST_IDENTITIES + ".");
		}
		double auc = auc(pairs.folds());
		boolean known = images.stream().filter(image -> !image.session().isEmpty()).count() >= KNOWN * images.size();
		double together = known ? together(all, true) : Double.NaN;
		double apart = known ? together(all, false) : Double.NaN;
		double other = known ? otherSessions(images) : Double.NaN;
		Verdict verdict = auc < CameraProbe.SEPARABLE ? Verdict.FAIR
				: !known ? Verdict.SUSPECT : together - apart >= CameraProbe.DIFFERENT || other >= CameraProbe.DIFFERENT ? Verdict.LEAK : Verdict.FAIR;
		return new CameraProbe(auc, genuine, impostors, together, apart, other, verdict, sentence(auc, known, together, apart, other, verdict));
	}

	/** Mean over the folds, each scored by a model of the others. */
	private static double auc(List<List<ProbePair>> folds) {
		double sum = 0;
		int scored = 0;
		for (int out = 0; out < folds.size(); out++) {
			List<ProbePair> held = folds.get(out);
			List<ProbePair> rest = new ArrayList<>();
			for (int i = 0; i < folds.size(); i++) {
				rest.addAll(i == out ? List.of() : folds.get(i));
			}
			if (hasBoth(held) && hasBoth(rest)) {
				LogisticRegression model = LogisticRegression.fit(features(rest), labels(rest), RIDGE);
				double[] scores = held.stream().mapToDouble(pair -> model.probability(features(pair))).toArray();
				sum += AreaUnderCurve.of(Roc.of(new ScoredPairs(scores, labels(held))));
				scored++;
			}
		}
		return sum / scored;
	}

	private static boolean hasBoth(List<ProbePair> pairs) {
		return pairs.stream().anyMatch(ProbePair::genuine) && pairs.stream().anyMatch(pair -> !pair.genuine());
	}

	private static double[][] features(List<ProbePair> pairs) {
		return pairs.stream().map(CameraProbing::features).toArray(double[][]::new);
	}

	private static double[] features(ProbePair pair) {
		double[] first = pair.first().statistics();
		double[] second = pair.second().statistics();
		double[] features = new double[2 * first.length];
		for (int i = 0; i < first.length; i++) {
			features[i] = Math.abs(first[i] - second[i]);
			features[first.length + i] = (first[i] + second[i]) / 2;
		}
		return features;
	}

	private static boolean[] labels(List<ProbePair> pairs) {
		boolean[] labels = new boolean[pairs.size()];
		for (int i = 0; i < labels.length; i++) {
			labels[i] = pairs.get(i).genuine();
		}
		return labels;
	}

	private static double together(List<ProbePair> pairs, boolean genuine) {
		return pairs.stream().filter(pair -> pair.genuine() == genuine).mapToInt(pair -> pair.first().session().equals(pair.second().session()) ? 1 : 0).average().orElse(Double.NaN);
	}

	/**
	 * Of the expected shares of sessions, so that the draw has no say: genuine pairs take each identity with two images or more alike, impostor pairs each identity.
	 */
	private static double otherSessions(List<SplitImage> images) {
		List<SplitImage> measured = images.stream().filter(image -> image.statistics() != null).toList();
		Map<String, Long> sizes = measured.stream().collect(Collectors.groupingBy(SplitImage::identity, Collectors.counting()));
		Map<String, Double> genuine = sessions(measured.stream().filter(image -> sizes.get(image.identity()) > 1).toList());
		Map<String, Double> impostors = sessions(measured);
		return Stream.concat(genuine.keySet().stream(), impostors.keySet().stream()).distinct()
				.mapToDouble(session -> Math.abs(genuine.getOrDefault(session, 0.0) - impostors.getOrDefault(session, 0.0))).sum() / 2;
	}

	/** Share of each session, each identity counting alike. */
	private static Map<String, Double> sessions(List<SplitImage> images) {
		Map<String, Long> sizes = new HashMap<>();
		images.forEach(image -> sizes.merge(image.identity(), 1L, Long::sum));
		Map<String, Double> shares = new HashMap<>();
		images.forEach(image -> shares.merge(image.session(), 1.0 / sizes.get(image.identity()) / sizes.size(), Double::sum));
		return shares;
	}

	private static String sentence(double auc, boolean known, double together, double apart, double other, Verdict verdict) {
		String figure = String.format(Locale.ROOT, "%.2f", auc);
		if (verdict == Verdict.LEAK) {
			return "Brightness, colour, sharpness and size alone tell genuine from impostor pairs (AUC " + figure + " on identities held out), and "
					+ (together - apart >= CameraProbe.DIFFERENT ? percent(together) + " of the genuine pairs but only " + percent(apart) + " of the impostor pairs are of one session"
							: "genuine pairs come from other sessions than impostor pairs (" + percent(other) + " of their images)")
					+ ": a network may learn the camera and not the person.";
		}
		if (verdict == Verdict.SUSPECT) {
			return "Brightness, colour, sharpness and size alone tell genuine from impostor pairs (AUC " + figure
					+ " on identities held out). It may be the camera or the people: the images' sessions are unknown. Import them with their session to find out.";
		}
		if (auc < CameraProbe.SEPARABLE) {
			return "Brightness, colour, sharpness and size hardly tell genuine from impostor pairs (AUC " + figure + " on identities held out; 0.50 is guessing).";
		}
		return "Brightness, colour, sharpness and size tell genuine from impostor pairs (AUC " + figure + " on identities held out), but not by the camera: " + percent(together)
				+ " of the genuine and " + percent(apart) + " of the impostor pairs are of one session. What tells them is who is shown.";
	}

	private static String percent(double share) {
		return Math.round(100 * share) + " %";
	}
}
