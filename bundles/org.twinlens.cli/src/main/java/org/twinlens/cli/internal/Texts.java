package org.twinlens.cli.internal;

import java.util.Locale;

/** How numbers are written for people. */
public final class Texts {

	private Texts() {
	}

	/** {@link String#format} with a point for the decimals; a text without arguments is left as it is. */
	public static String format(String format, Object... arguments) {
		return arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments);
	}

	/** {@code 1 image}, {@code 1,200 images}. */
	public static String count(long n, String noun) {
		String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
		return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? noun : plural);
	}

	/** Seconds as people say them, such as {@code 3 min 20 s}. */
	public static String duration(double seconds) {
		long s = Math.round(seconds);
		if (s < 60) {
			return s + " s";
		}
		return s < 3600 ? s / 60 + " min " + s % 60 + " s" : s / 3600 + " h " + s % 3600 / 60 + " min";
	}
}
