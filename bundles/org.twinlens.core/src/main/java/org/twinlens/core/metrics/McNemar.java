package org.twinlens.core.metrics;

/**
 * McNemar's test (McNemar 1947) of two verifiers' decisions on the same pairs: only pairs that one decides rightly and the other wrongly tell them apart, and without a
 * difference either is as likely to be the right one. The p value is the two-sided mid-p of the exact binomial test (Fagerland, Lydersen and Laake 2013), which is less
 * cautious than the exact one and holds its level in practice. It takes the pairs as independent; pairs that share identities are not, which makes it too small.
 *
 * @param onlyFirst  pairs only the first decides rightly
 * @param onlySecond pairs only the second decides rightly
 * @param exact      two-sided exact p value
 * @param midP       two-sided mid-p value
 */
public record McNemar(long onlyFirst, long onlySecond, double exact, double midP) {

	public static McNemar of(long onlyFirst, long onlySecond) {
		long n = onlyFirst + onlySecond;
		long few = Math.min(onlyFirst, onlySecond);
		double below = 0;
		double at = 0;
		double logOfTerm = -n * Math.log(2);
		for (long k = 0; k <= few; k++) {
			at = Math.exp(logOfTerm);
			below += k < few ? at : 0;
			logOfTerm += Math.log((double) (n - k) / (k + 1));
		}
		return new McNemar(onlyFirst, onlySecond, Math.min(1, 2 * (below + at)), onlyFirst == onlySecond ? 1 - at / 2 : 2 * below + at);
	}

	/**
	 * @param same   whether each pair is genuine
	 * @param first  whether the first verifier accepts it
	 * @param second whether the second does
	 */
	public static McNemar of(boolean[] same, boolean[] first, boolean[] second) {
		long onlyFirst = 0;
		long onlySecond = 0;
		for (int i = 0; i < same.length; i++) {
			if (first[i] != second[i]) {
				onlyFirst += first[i] == same[i] ? 1 : 0;
				onlySecond += second[i] == same[i] ? 1 : 0;
			}
		}
		return of(onlyFirst, onlySecond);
	}
}
