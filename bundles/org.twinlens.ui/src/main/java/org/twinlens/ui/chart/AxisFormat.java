package org.twinlens.ui.chart;

import java.util.Locale;

/** How the numbers of an axis are written. */
public enum AxisFormat {

	NUMBER {
		@Override
		String tick(double value, double step) {
			double size = Math.max(Math.abs(value), step);
			if (value != 0 && (size < 1e-3 || size >= 1e6)) {
				return shortened(String.format(Locale.ROOT, "%." + Math.min(6, Math.max(0, exponent(value) - exponent(step))) + "e", value));
			}
			return fixed(value, step);
		}

		@Override
		public String value(double value) {
			double size = Math.abs(value);
			if (size != 0 && (size < 1e-3 || size >= 1e6)) {
				return shortened(String.format(Locale.ROOT, "%.3e", value));
			}
			return String.format(Locale.ROOT, "%." + Math.min(6, Math.max(0, 4 - Math.max(0, exponent(value) + 1))) + "f", value);
		}
	},

	/** Shares, in per cent. */
	PERCENT {
		@Override
		String tick(double value, double step) {
			return fixed(100 * value, 100 * step) + "\u00A0%";
		}

		@Override
		public String value(double value) {
			return String.format(Locale.ROOT, "%.2f\u00A0%%", 100 * value);
		}
	},

	/** Counts. */
	WHOLE {
		@Override
		String tick(double value, double step) {
			return value(value);
		}

		@Override
		public String value(double value) {
			return String.format(Locale.ROOT, "%,d", Math.round(value));
		}
	},

	/** Seconds, as hours, minutes and seconds. */
	DURATION {
		@Override
		String tick(double value, double step) {
			return value(value);
		}

		@Override
		public String value(double value) {
			long seconds = Math.round(value);
			if (Math.abs(seconds) < 60) {
				return seconds + "\u00A0s";
			}
			return seconds < 3600 ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
					: String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds % 3600 / 60, seconds % 60);
		}
	};

	/** At a tick whose neighbours are a step away. */
	abstract String tick(double value, double step);

	/** A value on its own. */
	public abstract String value(double value);

	private static String fixed(double value, double step) {
		int decimals = (int) Math.min(10, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
		String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
		return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
	}

	private static int exponent(double value) {
		return value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9);
	}

	/** 1e-4 instead of 1e-04. */
	private static String shortened(String text) {
		return text.replaceFirst("e([+-])0", "e$1").replace("e+", "e");
	}
}
