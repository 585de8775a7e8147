package org.twinlens.verification.internal.forget;

import java.util.stream.Collectors;

/** A JSON document a line. Every line stays. */
final class JsonLinesForm implements TextForm {

	@Override
	public String without(String text, Terms terms) {
		String left = text.lines().map(line -> line.isEmpty() ? line : JsonForm.line(line, terms)).collect(Collectors.joining("\n", "", text.endsWith("\n") ? "\n" : ""));
		return left.equals(text.replace("\r\n", "\n")) ? text : left;
	}
}
