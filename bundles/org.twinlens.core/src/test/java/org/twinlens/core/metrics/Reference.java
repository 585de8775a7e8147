package org.twinlens.core.metrics;

import java.util.Arrays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The definitions, spelled out pair by pair without sorting, and random pairs to compare with. */
final class Reference {

	record Pairs(double[] similarity, boolean[] same) {
		ScoredPairs scored() {
			return new ScoredPairs(similarity, same);
		}

		@Override
		public String toString() {
			return Arrays.toString(similarity) + Arrays.toString(same);
		}
	}

	private Reference() {
	}

	/** 2 to 40 pairs of both kinds with many ties. */
	static Arbitrary<Pairs> pairs() {
		return Arbitraries.integers().between(2, 40).flatMap(n -> Combinators.combine(Arbitraries.integers().between(0, 12).array(int[].class).ofSize(n),
				Arbitraries.of(true, false).array(Boolean[].class).ofSize(n)).as((levels, labels) -> {
					boolean[] same = new boolean[n];
					for (int i = 0; i < n; i++) {
						same[i] = i == 0 || i > 1 && labels[i];
					}
					return new Pairs(Arrays.stream(levels).mapToDouble(l -> l / 12.0).toArray(), same);
				}));
	}

	static double auc(Pairs pairs) {
		double wins = 0;
		long comparisons = 0;
		for (int i = 0; i < pairs.same.length; i++) {
			for (int j = 0; j < pairs.same.length; j++) {
				if (pairs.same[i] && !pairs.same[j]) {
					wins += pairs.similarity[i] > pairs.similarity[j] ? 1 : pairs.similarity[i] == pairs.similarity[j] ? 0.5 : 0;
					comparisons++;
				}
			}
		}
		return wins / comparisons;
	}

	static double fmr(Pairs pairs, double threshold) {
		return accepted(pairs, threshold, false);
	}

	static double fnmr(Pairs pairs, double threshold) {
		return 1 - accepted(pairs, threshold, true);
	}

	private static double accepted(Pairs pairs, double threshold, boolean label) {
		double accepted = 0;
		double all = 0;
		for (int i = 0; i < pairs.same.length; i++) {
			if (pairs.same[i] == label) {
				all++;
				accepted += pairs.similarity[i] >= threshold ? 1 : 0;
			}
		}
		return accepted / all;
	}

	/** Walks down all thresholds until FMR reaches FNMR. */
	static double eer(Pairs pairs) {
		double fmrBefore = 0;
		double fnmrBefore = 1;
		for (double threshold : thresholds(pairs)) {
			double fmr = fmr(pairs, threshold);
			double fnmr = fnmr(pairs, threshold);
			if (fmr >= fnmr - 1e-12) {
				double share = (fnmrBefore - fmrBefore) / (fnmrBefore - fmrBefore + fmr - fnmr);
				return fmrBefore + share * (fmr - fmrBefore);
			}
			fmrBefore = fmr;
			fnmrBefore = fnmr;
		}
		throw new AssertionError("no crossing");
	}

	static double fnmrAtFmr(Pairs pairs, double target) {
		double lowest = 1;
		for (double threshold : thresholds(pairs)) {
			if (fmr(pairs, threshold) <= target) {
				lowest = Math.min(lowest, fnmr(pairs, threshold));
			}
		}
		return lowest;
	}

	/** The distinct similarities, descending. */
	static double[] thresholds(Pairs pairs) {
		return Arrays.stream(pairs.similarity).map(s -> -s).distinct().sorted().map(s -> -s).toArray();
	}
}
