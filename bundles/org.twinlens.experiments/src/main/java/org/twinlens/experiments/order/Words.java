package org.twinlens.experiments.order;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers as people write them on a command line, and back. */
final class Words {

	private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");
	private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]{1,30}(\\.[0-9]{0,30})?|\\.[0-9]{1,30})([eE][+-]?[0-9]{1,3})?");

	private Words() {
	}

	static String of(long value) {
		return Long.toString(value);
	}

	/** The shortest decimal that gives the same number: {@code 1e-4}, {@code 0.002}, {@code 1}. */
	static String of(double value) {
		return Double.toString(value).replaceFirst("\\.0(?=E|$)", "").replace('E', 'e');
	}

	/** Empty for what is no whole number. */
	static OptionalLong whole(String word) {
		return WHOLE.matcher(word.strip()).matches() ? OptionalLong.of(Long.parseLong(word.strip())) : OptionalLong.empty();
	}

	/** Empty for what is no number, infinite ones included. */
	static OptionalDouble number(String word) {
		if (!NUMBER.matcher(word.strip()).matches()) {
			return OptionalDouble.empty();
		}
		double value = Double.parseDouble(word.strip());
		return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
	}
}
