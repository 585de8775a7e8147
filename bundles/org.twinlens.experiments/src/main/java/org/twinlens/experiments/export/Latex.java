package org.twinlens.experiments.export;

import java.util.List;
import java.util.stream.Collectors;

/** The tables of a document for a paper: LaTeX with the package booktabs, UTF-8. Whatever comes from outside is escaped; sentences become comments. */
final class Latex {

	private Latex() {
	}

	static String of(ExportDocument document) {
		StringBuilder text = new StringBuilder("% ").append(comment(document.title())).append("\n% \\usepackage{booktabs}\n");
		for (ExportDocument.Section section : document.sections()) {
			section.sentences().forEach(sentence -> text.append("% ").append(comment(sentence)).append('\n'));
			section.tables().forEach(table -> table(table, text));
		}
		return text.toString();
	}

	private static void table(ExportTable table, StringBuilder text) {
		text.append("\n\\begin{table}\n\\centering\n\\caption{").append(escape(table.caption())).append("}\n");
		text.append("\\begin{tabular}{").append("l".repeat(table.head().size())).append("}\n\\toprule\n");
		line(table.head(), text);
		text.append("\\midrule\n");
		table.rows().forEach(row -> line(row, text));
		text.append("\\bottomrule\n\\end{tabular}\n\\end{table}\n");
	}

	private static void line(List<String> cells, StringBuilder text) {
		text.append(cells.stream().map(Latex::escape).collect(Collectors.joining(" & "))).append(" \\\\\n");
	}

	/** A comment ends with its line. */
	private static String comment(String text) {
		return text.replaceAll("\\R", " ");
	}

	static String escape(String text) {
		StringBuilder escaped = new StringBuilder();
		for (char c : text.strip().toCharArray()) {
			escaped.append(switch (c) {
			case '\\' -> "\\textbackslash{}";
			case '&', '%', '$', '#', '_', '{', '}' -> "\\" + c;
			case '~' -> "\\textasciitilde{}";
			case '^' -> "\\textasciicircum{}";
			case '<' -> "\\textless{}";
			case '>' -> "\\textgreater{}";
			case '|' -> "\\textbar{}";
			case '"' -> "\\textquotedbl{}";
			case '[', ']' -> "{" + c + "}";
			case '±' -> "$\\pm$";
			case '×' -> "$\\times$";
			case '\u2212' -> "$-$";
			case '\u00A0', '\u202F' -> "~";
			case '\u2060' -> "";
			case '\n', '\r', '\t' -> " ";
			default -> String.valueOf(c);
			});
		}
		return escaped.toString();
	}
}
