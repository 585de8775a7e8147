package org.twinlens.model.architecture;

import java.util.regex.Pattern;

/** What every part of an architecture holds to, whoever makes it. */
final class Require {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

	private Require() {
	}

	static void that(boolean holds, String sentence) {
		if (!holds) {
			throw new IllegalArgumentException(sentence);
		}
	}

	static void name(String name) {
		that(name != null && NAME.matcher(name).matches(), "A layer's name consists of 1 to 100 letters, digits, _, - and ., unlike \"" + name + "\".");
		that(!name.equals("head"), "No layer can be called \"head\": the network's head is.");
	}

	static void atLeastOne(String field, int value, String layer) {
		that(value >= 1, "The " + field + " of the layer \"" + layer + "\" must be at least 1, not " + value + ".");
	}

	static void given(String field, Object value, String layer) {
		that(value != null, "The layer \"" + layer + "\" needs a value for " + field + ".");
	}
}
