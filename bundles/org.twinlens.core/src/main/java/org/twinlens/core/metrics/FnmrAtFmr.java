package org.twinlens.core.metrics;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * FNMR at a given FMR: the false non-match rate at the lowest threshold whose false match rate is at most the target (ISO/IEC 19795-1; no interpolation, so the figure
 * is reached by a threshold that exists). With fewer than 3/FMR impostor pairs not even an error-free test would show that the rate is met with 95 % confidence
 * (rule of three, Hanley and Lippman-Hand 1983), and the figure is refused.
 */
public final class FnmrAtFmr {

	private FnmrAtFmr() {
	}

	/**
	 * @param fmr in (0, 1]
	 * @return 0..1; NaN without genuine or impostor pairs, however few there are
	 */
	public static double of(Roc roc, double fmr) {
		return roc.impostors() == 0 ? Double.NaN : roc.fnmr(roc.lastWithin(fmr));
	}

	/** Why the pairs cannot show this FMR; empty when they can. */
	public static Optional<String> refusal(Roc roc, double fmr) {
		if (roc.genuine() == 0) {
			return Optional.of("There are no genuine pairs.");
		}
		long needed = impostorsNeeded(fmr);
		if (roc.impostors() < needed) {
			String sentence = "An FMR of %s %% needs at least %,d impostor pairs to be shown; there are %,d.";
			return Optional.of(String.format(Locale.ROOT, sentence, percent(fmr), needed, roc.impostors()));
		}
		return Optional.empty();
	}

	/** 3/FMR, rounded up. */
	public static long impostorsNeeded(double fmr) {
		return (long) Math.ceil(3 / fmr - 1e-9);
	}

	/** 0.001 as 0.1, 0.1 as 10. */
	static String percent(double share) {
		return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
	}
}
