package org.twinlens.dataset.internal.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated values (RFC 4180): quoted fields may hold commas, quotes written twice and line breaks. Lines end in LF, CR or both; blank ones are skipped. */
final class Csv {

	/**
	 * @param line   the record begins on, from 1
	 * @param fields of the record
	 */
	record Line(int line, List<String> fields) {
	}

	private final String text;
	private int at;
	private int line = 1;

	private Csv(String text) {
		this.text = text;
	}

	/** @throws IOException with a sentence and the line number when quotes are amiss */
	static List<Line> parse(String text) throws IOException {
		Csv csv = new Csv(text);
		List<Line> lines = new ArrayList<>();
		while (csv.at < text.length()) {
			int begin = csv.line;
			List<String> fields = csv.fields();
			if (fields.size() > 1 || !fields.get(0).isEmpty()) {
				lines.add(new Line(begin, List.copyOf(fields)));
			}
		}
		return lines;
	}

	private List<String> fields() throws IOException {
		List<String> fields = new ArrayList<>();
		fields.add(field());
		while (at < text.length() && text.charAt(at) == ',') {
			at++;
			fields.add(field());
		}
		endLine();
		return fields;
	}

	private String field() throws IOException {
		if (at < text.length() && text.charAt(at) == '"') {
			return quoted();
		}
		int begin = at;
		while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
			at++;
		}
		return text.substring(begin, at);
	}

	private String quoted() throws IOException {
		int begin = line;
		StringBuilder field = new StringBuilder();
		for (at++; at < text.length(); at++) {
			char c = text.charAt(at);
			if (c == '"') {
				at++;
				if (at == text.length() || ",\r\n".indexOf(text.charAt(at)) >= 0) {
					return field.toString();
				}
				if (text.charAt(at) != '"') {
					throw new IOException("Line " + line + " has text after a closing quote; a quote within quotes is written twice.");
				}
			} else if (c == '\n' || c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n')) {
				line++;
			}
			field.append(c);
		}
		throw new IOException("The quote that opens on line " + begin + " is never closed.");
	}

	private void endLine() {
		if (at < text.length() && text.charAt(at) == '\r') {
			at++;
			if (at < text.length() && text.charAt(at) == '\n') {
				at++;
			}
			line++;
		} else if (at < text.length() && text.charAt(at) == '\n') {
			at++;
			line++;
		}
	}
}
