package org.twinlens.verification.internal.forget;

import java.util.stream.Collectors;

/** Lines: one with the hash of an image goes, and names are replaced. */
final class LinesForm implements TextForm {

	@Override
	public String without(String text, Terms terms) {
		return terms.in(text) ? text.lines().filter(line -> !terms.hasHash(line)).map(line -> terms.without(line) + "\n").collect(Collectors.joining()) : text;
	}
}
