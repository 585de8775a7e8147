package org.twinlens.verification;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** How the similarities of a probe to the references become one score, and from which score on the probe is accepted. All bounds count as reached ("at least"). */
public sealed interface DecisionRule {

	/** What the command line calls it, such as {@code mean}. */
	String name();

	/** The score that is enough. */
	double threshold();

	/**
	 * @param similarities to each reference, at least one; not changed
	 * @param centroid     gives the similarity to the references' {@linkplain ReferenceGallery#centroid() centroid}; asked by the rule that needs it alone
	 */
	double score(double[] similarities, DoubleSupplier centroid);

	default boolean accepts(double score) {
		return score >= threshold();
	}

	/** Half a sentence that tells people how a score of some references came about. */
	String describe(double score, int references);

	/** The mean similarity to all references. */
	record Mean(double threshold) implements DecisionRule {
		public Mean {
			check(threshold);
		}

		@Override
		public String name() {
			return "mean";
		}

		@Override
		public double score(double[] similarities, DoubleSupplier centroid) {
			return Arrays.stream(similarities).average().orElseThrow();
		}

		@Override
		public String describe(double score, int references) {
			return similarity("mean", score, references);
		}
	}

	/** The median similarity: between two middle ones their mean. A few poor references do not change it. */
	record Median(double threshold) implements DecisionRule {
		public Median {
			check(threshold);
		}

		@Override
		public String name() {
			return "median";
		}

		@Override
		public double score(double[] similarities, DoubleSupplier centroid) {
			double[] sorted = similarities.clone();
			Arrays.sort(sorted);
			int n = sorted.length;
			return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
		}

		@Override
		public String describe(double score, int references) {
			return similarity("median", score, references);
		}
	}

	/** The similarity to the most alike reference. More references make false accepts likelier. */
	record Max(double threshold) implements DecisionRule {
		public Max {
			check(threshold);
		}

		@Override
		public String name() {
			return "max";
		}

		@Override
		public double score(double[] similarities, DoubleSupplier centroid) {
			return Arrays.stream(similarities).max().orElseThrow();
		}

		@Override
		public String describe(double score, int references) {
			return similarity("highest", score, references);
		}
	}

	/** The similarity to the mean of the references' embeddings (Snell et al. 2017, "Prototypical networks"): what the references have in common counts, not each of them. */
	record Centroid(double threshold) implements DecisionRule {
		public Centroid {
			check(threshold);
		}

		@Override
		public String name() {
			return "centroid";
		}

		@Override
		public double score(double[] similarities, DoubleSupplier centroid) {
			return centroid.getAsDouble();
		}

		@Override
		public String describe(double score, int references) {
			return String.format(Locale.ROOT, "the similarity to the centroid of %d %s is %.3f", references, references == 1 ? "reference" : "references", score);
		}
	}

	/**
	 * The seed study's two thresholds: a reference is detected when its similarity reaches the one, and the probe is accepted when the share of detected references
	 * reaches the other. The score is that share.
	 *
	 * @param detection    similarity from which on a reference is detected
	 * @param verification share of references that must be detected, in 0..1
	 */
	record Share(double detection, double verification) implements DecisionRule {
		public Share {
			check(detection);
			if (!(verification >= 0 && verification <= 1)) {
				throw new IllegalArgumentException("The share of references that must be detected lies in 0..1, not at " + verification + ".");
			}
		}

		@Override
		public String name() {
			return "share";
		}

		@Override
		public double threshold() {
			return verification;
		}

		/** How many references are detected. */
		public int detections(double[] similarities) {
			return (int) Arrays.stream(similarities).filter(similarity -> similarity >= detection).count();
		}

		@Override
		public double score(double[] similarities, DoubleSupplier centroid) {
			return detections(similarities) / (double) similarities.length;
		}

		@Override
		public String describe(double score, int references) {
			return String.format(Locale.ROOT, "%d of %d references are at least %.3f alike, a share of %.3f", Math.round(score * references), references, detection, score);
		}
	}

	private static String similarity(String which, double score, int references) {
		return String.format(Locale.ROOT, "the %s similarity to %d %s is %.3f", which, references, references == 1 ? "reference" : "references", score);
	}

	private static void check(double threshold) {
		if (Double.isNaN(threshold)) {
			throw new IllegalArgumentException("A threshold must be a number.");
		}
	}
}
