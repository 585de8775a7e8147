package org.twinlens.verification.internal.gallery;

import java.util.Locale;
import java.util.Map;

import org.twinlens.verification.Decision;
import org.twinlens.verification.DecisionRule;
import org.twinlens.verification.Identification;
import org.twinlens.verification.gallery.Enrolment;
import org.twinlens.verification.gallery.Network;

/** What the log says of an action: numbers and marks of networks, never a name. */
public final class ActivityFacts {

	private ActivityFacts() {
	}

	public static Map<String, String> enrolment(Enrolment enrolment, int version, Network network) {
		return Map.of("pictures", Integer.toString(enrolment.pictures().size()), "version", Integer.toString(version), "consent", enrolment.consent().isPresent() ? "given" : "no person",
				"network", network.shortName());
	}

	public static Map<String, String> decision(Decision decision, Network network) {
		return Map.of("verdict", decision.verified() ? "verified" : "not verified", "score", number(decision.score()), "threshold", number(decision.threshold()), "rule",
				decision.rule().name(), "references", Integer.toString(decision.references().size()), "network", network.shortName());
	}

	public static Map<String, String> candidate(Identification.Candidate best, DecisionRule rule, Network network) {
		return Map.of("verdict", best.accepted() ? "accepted" : "not accepted", "score", number(best.score()), "threshold", number(rule.threshold()), "rule", rule.name(), "network",
				network.shortName());
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.6f", value);
	}
}
