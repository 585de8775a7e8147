package org.twinlens.experiments.calibration;

import java.util.Locale;
import java.util.Optional;

import org.twinlens.core.metrics.Interval;

/**
 * An error rate as counted on calibration pairs, and how much may be claimed from it.
 *
 * @param kind       which error
 * @param errors     pairs decided wrongly
 * @param trials     pairs of the kind that can be decided wrongly so
 * @param identities on the pairs
 * @param interval   of 95 % confidence, over identities; {@code null} without any pair
 */
public record ErrorRate(Kind kind, long errors, long trials, int identities, Interval interval) {

	/** Errors to be seen before a rate is known to within 30 % with 90 % confidence ("rule of 30", Doddington et al. 2000, "The NIST speaker recognition evaluation"). */
	public static final long RULE_OF_30 = 30;

	/** With no error in n independent trials the rate lies below 3/n with 95 % confidence ("rule of three", Hanley and Lippman-Hand 1983). */
	private static final double RULE_OF_3 = 3;

	/** The two errors of verification (ISO/IEC 19795-1). */
	public enum Kind {
		/** False match rate: share of impostor pairs accepted. */
		FMR("impostor", "accepted"),
		/** False non-match rate: share of genuine pairs rejected. */
		FNMR("genuine", "rejected");

		private final String pairs;
		private final String wrong;

		Kind(String pairs, String wrong) {
			this.pairs = pairs;
			this.wrong = wrong;
		}
	}

	/** How much the pairs support. */
	public enum Support {
		/** At least 30 errors were seen. */
		FIRM,
		/** Fewer than 30 errors were seen: the interval counts, not the figure. */
		ROUGH,
		/** No error was seen, or there is no pair: no rate can be claimed. */
		REFUSED
	}

	/** The share of pairs decided wrongly, in 0..1; NaN without any pair. Not to be shown when {@link #refusal} says so. */
	public double value() {
		return (double) errors / trials;
	}

	public Support support() {
		return errors == 0 ? Support.REFUSED : errors < RULE_OF_30 ? Support.ROUGH : Support.FIRM;
	}

	/** One sentence or two on why no figure can be given, and what can be said instead; empty when one can. */
	public Optional<String> refusal() {
		if (trials == 0) {
			return Optional.of(format("There are no %s pairs to tell the %s from.", kind.pairs, kind));
		}
		if (errors > 0) {
			return Optional.empty();
		}
		if (trials < RULE_OF_3) {
			return Optional.of(format("Too few %s pairs (%,d) to tell the %s from.", kind.pairs, trials, kind));
		}
		return Optional.of(format("None of %,d %s pairs is %s here. That shows an %s below %s %% at best, no lower one (rule of three).", trials, kind.pairs, kind.wrong, kind,
				percent(RULE_OF_3 / trials)));
	}

	/** What a reader should bear in mind about the figure; empty when it is refused or firm. */
	public Optional<String> remark() {
		return support() == Support.ROUGH ? Optional.of(format("Only %,d of %,d %s pairs %s wrongly %s here: read the interval, not the figure (rule of 30).", errors, trials, kind.pairs,
				errors == 1 ? "is" : "are", kind.wrong)) : Optional.empty();
	}

	/** Such as {@code FMR 1.2 % [0.8, 1.9]}, or {@code FMR below 0.25 %} where none can be given. */
	public String text() {
		if (trials < RULE_OF_3 && errors == 0) {
			return kind + " unknown";
		}
		if (errors == 0) {
			return format("%s below %s %% at best", kind, percent(RULE_OF_3 / trials));
		}
		return format("%s %s %% [%s, %s]", kind, percent(value()), percent(interval.lower()), percent(interval.upper()));
	}

	/** A share in per cent with two figures that count, never as if it were exactly nothing. */
	private static String percent(double share) {
		double percent = 100 * share;
		return percent == 0 ? "0" : percent >= 10 ? format("%.0f", percent) : percent >= 1 ? format("%.1f", percent) : percent >= 0.1 ? format("%.2f", percent) : format("%.2g", percent);
	}

	private static String format(String format, Object... arguments) {
		return String.format(Locale.ROOT, format, arguments);
	}
}
