package org.twinlens.experiments.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.twinlens.core.metrics.Interval;

/** How values are written for people. */
public final class ValueTexts {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
	private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);
	private static final String MINUS = "\u2212";

	private ValueTexts() {
	}

	/** The value, of a mean with its interval and n, of a figure with its interval; the empty string for none. */
	public static String text(Column column, Value value) {
		if (value instanceof Value.Number number) {
			String text = number(column, number.number());
			if (number.n() > 0) {
				return text + (number.interval() == null ? "" : " ± " + bare(column, half(number.interval()), number.number())) + " (n\u00A0" + number.n() + ")";
			}
			return number.interval() == null ? text : text + " [" + bare(column, number.interval().lower(), number.number()) + ", " + bare(column, number.interval().upper(), number.number()) + "]";
		}
		if (value instanceof Value.Text text) {
			return column.name().equals("dataset") && text.text().matches("[0-9a-f]{16,}") ? text.text().substring(0, 8) : text.text();
		}
		if (value instanceof Value.Words words) {
			return String.join(", ", words.words());
		}
		if (value instanceof Value.Time time) {
			return TIME.format(time.instant().atZone(ZoneId.systemDefault()));
		}
		return value instanceof Value.Several several ? several.different() + " values" : "";
	}

	private static double half(Interval interval) {
		return (interval.upper() - interval.lower()) / 2;
	}

	/** A number as the column has it, with its unit. */
	public static String number(Column column, double number) {
		return switch (column.kind()) {
		case SHARE -> bare(column, number, number) + "\u00A0%";
		case DURATION -> duration(number);
		default -> bare(column, number, number);
		};
	}

	/** How far a number lies from a baseline's, with its sign; per cent become percentage points. */
	public static String delta(Column column, double difference, double number) {
		if (difference == 0) {
			return "±0";
		}
		String size = column.kind() == Column.Kind.DURATION ? duration(Math.abs(difference)) : bare(column, Math.abs(difference), number);
		return (difference < 0 ? MINUS : "+") + size;
	}

	/** @param near the number whose decimals it takes */
	private static String bare(Column column, double number, double near) {
		return switch (column.kind()) {
		case SHARE -> String.format(Locale.ROOT, near < 0.1 || near > 0.9 ? "%.2f" : "%.1f", 100 * number);
		case COUNT -> number == Math.rint(number) ? String.format(Locale.ROOT, "%,d", Math.round(number)) : String.format(Locale.ROOT, "%.1f", number);
		case DURATION -> duration(number);
		default -> column.told() ? plain(number) : String.format(Locale.ROOT, Math.abs(near) < 0.001 && near != 0 ? "%.2e" : "%.4f", number);
		};
	}

	/** As short as ten digits allow: {@code 32}, {@code 0.9}, {@code 1e-4}. */
	static String plain(double number) {
		if (number == 0) {
			return "0";
		}
		BigDecimal digits = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
		int exponent = digits.precision() - digits.scale() - 1;
		if (exponent >= -3 && exponent < 9) {
			return digits.toPlainString();
		}
		return digits.movePointLeft(exponent).toPlainString() + "e" + exponent;
	}

	/** In the two largest units that matter. */
	private static String duration(double seconds) {
		long s = Math.round(seconds);
		if (s < 60) {
			return seconds < 10 && seconds != Math.rint(seconds) ? String.format(Locale.ROOT, "%.1f\u00A0s", seconds) : s + "\u00A0s";
		}
		return s < 3600 ? s / 60 + "\u00A0min " + s % 60 + "\u00A0s" : s / 3600 + "\u00A0h " + s % 3600 / 60 + "\u00A0min";
	}
}
