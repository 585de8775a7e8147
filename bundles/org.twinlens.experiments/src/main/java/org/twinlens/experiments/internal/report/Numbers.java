package org.twinlens.experiments.internal.report;

import java.util.Locale;

import org.twinlens.core.metrics.Figure;
import org.twinlens.core.metrics.Interval;

/** Numbers as the report prints them, with a no-break space before the per cent sign. */
final class Numbers {

	private Numbers() {
	}

	static String count(long n) {
		return String.format(Locale.ROOT, "%,d", n);
	}

	/** Three decimals, more where they would all be the same. */
	static String similarity(double value) {
		return String.format(Locale.ROOT, Math.abs(value) < 0.001 || Math.abs(1 - value) < 0.001 ? "%.6f" : "%.3f", value);
	}

	static String percent(double share) {
		return format(share, true, decimals(share, true)) + "\u00A0%";
	}

	static String plain(double value) {
		return format(value, false, decimals(value, false));
	}

	/** In the two largest units that matter. */
	static String duration(double seconds) {
		long s = Math.round(seconds);
		if (s < 60) {
			return s + " s";
		}
		return s < 3600 ? s / 60 + " min " + s % 60 + " s" : s / 3600 + " h " + s % 3600 / 60 + " min";
	}

	static String value(Figure.Measured figure, boolean share) {
		return format(figure.value(), share, decimals(figure.value(), share)) + (share ? "\u00A0%" : "");
	}

	/** With as many decimals as the value, or the empty string without an interval. */
	static String interval(Figure.Measured figure, boolean share) {
		return figure.interval() == null ? "" : interval(figure.interval(), figure.value(), share);
	}

	static String interval(Interval interval, double value, boolean share) {
		int decimals = decimals(value, share);
		return format(interval.lower(), share, decimals) + "\u202F–\u2060\u202F" + format(interval.upper(), share, decimals) + (share ? "\u00A0%" : "");
	}

	private static String format(double value, boolean share, int decimals) {
		return String.format(Locale.ROOT, "%." + decimals + "f", share ? 100 * value : value);
	}

	/** Close to 0 and to 100 % a tenth of a per cent matters. */
	private static int decimals(double value, boolean share) {
		if (!share) {
			return 4;
		}
		return value < 0.1 || value > 0.9 ? 2 : 1;
	}
}
