package org.twinlens.dataset;

import java.util.Optional;

/** What identities may be called and why images are excluded: one line, so that every list and file that has it can be read again. */
final class ShortTexts {

	private ShortTexts() {
	}

	static Optional<String> name(String name) {
		Optional<String> problem = line("An identity's name", name);
		if (problem.isEmpty() && name.strip().endsWith("/")) {
			return Optional.of("An identity's name must not end with /: that names a group of identities.");
		}
		return problem;
	}

	static Optional<String> reason(String reason) {
		return line("The reason", reason);
	}

	/** Whether a text is one short line. */
	private static Optional<String> line(String what, String text) {
		String name = text == null ? "" : text.strip();
		if (name.isEmpty()) {
			return Optional.of(what + " must not be empty.");
		}
		if (name.length() > Edits.LONGEST_NAME) {
			return Optional.of(what + " has at most " + Edits.LONGEST_NAME + " characters; this has " + name.length() + ". Shorten it.");
		}
		if (name.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
			return Optional.of(what + " is one line without tabs or other control characters.");
		}
		if (name.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
			return Optional.of(what + " has half a character in it that cannot be stored. Type it anew.");
		}
		return Optional.empty();
	}
}
