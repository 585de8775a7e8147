package org.twinlens.verification;

import java.util.List;
import java.util.Locale;

import org.twinlens.verification.DecisionRule.Centroid;
import org.twinlens.verification.DecisionRule.Max;
import org.twinlens.verification.DecisionRule.Mean;
import org.twinlens.verification.DecisionRule.Median;
import org.twinlens.verification.DecisionRule.Share;

/** The rules there are, for those who choose one. */
public final class DecisionRules {

	/** What the rules are called, the usual one first. */
	public static final List<String> NAMES = List.of("mean", "median", "max", "centroid", "share");

	/** The seed study's pairs of thresholds: lenient, and two stricter ones. */
	public static final List<Share> SEED_SHARES = List.of(new Share(0.5, 0.5), new Share(0.9, 0.7), new Share(0.99, 0.8));

	private DecisionRules() {
	}

	/**
	 * @param name       one of {@link #NAMES}, in letters of any case
	 * @param similarity the threshold on a similarity
	 * @param share      for the share rule, the share of references that must reach it, in 0..1; other rules do not look at it
	 * @throws IllegalArgumentException with a sentence when there is no such rule, or a threshold is none
	 */
	public static DecisionRule named(String name, double similarity, double share) {
		return switch (name.toLowerCase(Locale.ROOT)) {
		case "mean" -> new Mean(similarity);
		case "median" -> new Median(similarity);
		case "max" -> new Max(similarity);
		case "centroid" -> new Centroid(similarity);
		case "share" -> new Share(similarity, share);
		default -> throw new IllegalArgumentException("There is no decision rule \"" + name + "\". Known: " + String.join(", ", NAMES) + ".");
		};
	}
}
