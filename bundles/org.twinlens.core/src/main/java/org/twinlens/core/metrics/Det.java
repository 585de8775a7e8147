package org.twinlens.core.metrics;

import java.util.Arrays;

/**
 * Detection error trade-off (Martin et al. 1997): FNMR against FMR on axes stretched by the normal quantile, on which normally distributed scores give a straight line.
 * Only points where both rates lie strictly between 0 and 1 have a place on such axes.
 *
 * @param fmr  false match rates, ascending
 * @param fnmr the false non-match rate at each
 */
public record Det(double[] fmr, double[] fnmr) {

	/** @return no points without genuine or impostor pairs, or when they are perfectly parted */
	public static Det of(Roc roc) {
		double[] fmr = new double[roc.size()];
		double[] fnmr = new double[roc.size()];
		int n = 0;
		for (int i = 0; i < roc.size(); i++) {
			fmr[n] = roc.fmr(i);
			fnmr[n] = roc.fnmr(i);
			if (fmr[n] > 0 && fmr[n] < 1 && fnmr[n] > 0 && fnmr[n] < 1) {
				n++;
			}
		}
		return new Det(Arrays.copyOf(fmr, n), Arrays.copyOf(fnmr, n));
	}

	/** Where a rate lies on an axis: its {@link NormalQuantile}. */
	public static double deviate(double rate) {
		return NormalQuantile.of(rate);
	}
}
