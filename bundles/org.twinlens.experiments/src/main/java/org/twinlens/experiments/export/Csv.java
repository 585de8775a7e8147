package org.twinlens.experiments.export;

import java.util.List;
import java.util.stream.Collectors;

/** A table as RFC 4180 has it, with one header line. */
final class Csv {

	private Csv() {
	}

	static String of(ExportTable table) {
		StringBuilder text = new StringBuilder();
		line(table.head(), text);
		table.rows().forEach(row -> line(row, text));
		return text.toString();
	}

	private static void line(List<String> cells, StringBuilder text) {
		text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
	}

	private static String cell(String text) {
		boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') || !text.equals(text.strip());
		return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
	}
}
