package org.twinlens.verification.ui.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.twinlens.verification.DecisionRule;
import org.twinlens.verification.DecisionRules;

/**
 * How many similarities become one verdict, without the threshold on a similarity, which is moved by itself.
 *
 * @param name  of the rule, one of {@link DecisionRules#NAMES}
 * @param share of references that must reach the threshold, for the share rule
 * @param usual the threshold this choice brings with it; empty to leave it where it is
 */
public record RuleChoice(String name, double share, OptionalDouble usual) {

	/** The mean of all similarities: the seed study's. */
	public static final RuleChoice MEAN = new RuleChoice("mean", 0, OptionalDouble.empty());

	/** All there are: the rules of a single threshold, then the seed study's pairs of thresholds. */
	public static List<RuleChoice> all() {
		List<RuleChoice> all = new ArrayList<>();
		DecisionRules.NAMES.stream().filter(name -> !name.equals("share")).forEach(name -> all.add(new RuleChoice(name, 0, OptionalDouble.empty())));
		DecisionRules.SEED_SHARES.forEach(rule -> all.add(new RuleChoice(rule.name(), rule.verification(), OptionalDouble.of(rule.detection()))));
		return all;
	}

	/** What people call it. */
	public String title() {
		return usual.isEmpty() ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : String.format(Locale.ROOT, "Share %s/%s", number(usual.getAsDouble()), number(share));
	}

	private static String number(double value) {
		return Double.toString(value);
	}

	/** With a threshold on the similarity. */
	public DecisionRule rule(double threshold) {
		return DecisionRules.named(name, threshold, share);
	}

	/** Whether its score is a similarity, so that it has a place on the scale of similarities. */
	public boolean scoresSimilarity() {
		return usual.isEmpty();
	}
}
