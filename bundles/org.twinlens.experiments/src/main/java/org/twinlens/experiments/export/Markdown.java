package org.twinlens.experiments.export;

import java.util.List;
import java.util.stream.Collectors;

/** A document as CommonMark with the tables of GitHub's dialect; charts are left out. Whatever comes from outside is escaped. */
final class Markdown {

	private static final String MEANINGFUL = "\\`*_{}[]<>#|~!&";

	private Markdown() {
	}

	static String of(ExportDocument document) {
		StringBuilder text = new StringBuilder("# ").append(escape(document.title())).append("\n");
		for (ExportDocument.Section section : document.sections()) {
			if (section.sentences().isEmpty() && section.tables().isEmpty()) {
				continue;
			}
			text.append("\n## ").append(escape(section.heading())).append("\n");
			section.sentences().forEach(sentence -> text.append('\n').append(escape(sentence)).append('\n'));
			section.tables().forEach(table -> table(table, text));
		}
		return text.toString();
	}

	private static void table(ExportTable table, StringBuilder text) {
		text.append('\n');
		line(table.head(), text);
		text.append("|").append(" --- |".repeat(table.head().size())).append('\n');
		table.rows().forEach(row -> line(row, text));
	}

	private static void line(List<String> cells, StringBuilder text) {
		text.append("| ").append(cells.stream().map(Markdown::escape).collect(Collectors.joining(" | "))).append(" |\n");
	}

	static String escape(String text) {
		StringBuilder escaped = new StringBuilder();
		for (char c : text.strip().toCharArray()) {
			if (c == '\n' || c == '\r' || c == '\t') {
				escaped.append(' ');
			} else {
				escaped.append(MEANINGFUL.indexOf(c) >= 0 ? "\\" : "").append(c);
			}
		}
		return escaped.toString();
	}
}
