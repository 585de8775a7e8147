package org.twinlens.verification.internal.forget;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The forms of text there are, by the ending of a file's name. */
final class TextForms {

	private static final Map<String, TextForm> FORMS = Map.of("json", new JsonForm(), "jsonl", new JsonLinesForm(), "csv", new CsvForm(), "html", new HtmlForm(), "htm", new HtmlForm(), "txt",
			new LinesForm(), "md", new LinesForm());

	private TextForms() {
	}

	/** Nothing where a file is no text. */
	static Optional<TextForm> of(String fileName) {
		return Optional.ofNullable(FORMS.get(fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
	}
}
