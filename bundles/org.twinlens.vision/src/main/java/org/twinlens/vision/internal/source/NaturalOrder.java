package org.twinlens.vision.internal.source;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in the order people expect: 2 before 10. */
final class NaturalOrder implements Comparator<String> {

	static final Comparator<String> NAMES = new NaturalOrder().thenComparing(Comparator.naturalOrder());

	private static final Pattern PART = Pattern.compile("\\d+|\\D+");

	private NaturalOrder() {
	}

	@Override
	public int compare(String first, String second) {
		Matcher a = PART.matcher(first);
		Matcher b = PART.matcher(second);
		while (true) {
			boolean more = a.find();
			if (!b.find()) {
				return more ? 1 : 0;
			}
			if (!more) {
				return -1;
			}
			int order = parts(a.group(), b.group());
			if (order != 0) {
				return order;
			}
		}
	}

	private static int parts(String first, String second) {
		if (!isNumber(first) || !isNumber(second)) {
			return first.compareTo(second);
		}
		String a = first.replaceFirst("^0+(?=.)", "");
		String b = second.replaceFirst("^0+(?=.)", "");
		return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
	}

	private static boolean isNumber(String part) {
		return part.charAt(0) >= '0' && part.charAt(0) <= '9';
	}
}
