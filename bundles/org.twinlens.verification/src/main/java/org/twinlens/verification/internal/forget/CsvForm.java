package org.twinlens.verification.internal.forget;

import java.util.ArrayList;
import java.util.List;

import org.twinlens.model.run.Json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Comma-separated values (RFC 4180): a record that has an image's hash or tells of the person goes. The first record is the columns' names. A comment before it may tell, as a
 * JSON object, how many {@code pairs} there are and how many of them {@code positives}; it is set right.
 */
final class CsvForm implements TextForm {

	/**
	 * @param text   as it stands in the file, its line break included
	 * @param fields unquoted
	 */
	private record Row(String text, List<String> fields) {
	}

	@Override
	public String without(String text, Terms terms) {
		List<Row> rows = rows(text);
		int header = 0;
		while (header < rows.size() && rows.get(header).text().startsWith("#")) {
			header++;
		}
		if (header == rows.size()) {
			return new LinesForm().without(text, terms);
		}
		List<String> columns = rows.get(header).fields();
		StringBuilder left = new StringBuilder();
		int gone = 0;
		int positives = 0;
		for (Row row : rows.subList(header + 1, rows.size())) {
			if (isOfPerson(row, columns, terms)) {
				gone++;
				positives += row.fields().size() > columns.indexOf("same") && columns.contains("same") && row.fields().get(columns.indexOf("same")).equals("1") ? 1 : 0;
			} else {
				left.append(row.text());
			}
		}
		StringBuilder top = new StringBuilder();
		for (Row comment : rows.subList(0, header)) {
			top.append(terms.without(counted(comment.text(), gone, positives)));
		}
		return top.append(terms.without(rows.get(header).text())).append(left).toString();
	}

	private static boolean isOfPerson(Row row, List<String> columns, Terms terms) {
		for (int i = 0; i < row.fields().size(); i++) {
			String field = row.fields().get(i);
			if (terms.in(field) || i < columns.size() && terms.isPerson(columns.get(i), field)) {
				return true;
			}
		}
		return false;
	}

	private static String counted(String comment, int gone, int positives) {
		int brace = comment.indexOf('{');
		if (gone == 0 || brace < 0) {
			return comment;
		}
		try {
			JsonNode tree = Json.compact().readTree(comment.substring(brace).strip());
			if (tree instanceof ObjectNode object && object.path("pairs").isInt() && object.path("positives").isInt()) {
				object.put("pairs", object.get("pairs").intValue() - gone);
				object.put("positives", object.get("positives").intValue() - positives);
				return comment.substring(0, brace) + object + "\n";
			}
			return comment;
		} catch (JsonProcessingException e) {
			return comment; // somebody's own remark
		}
	}

	private static List<Row> rows(String text) {
		List<Row> rows = new ArrayList<>();
		int start = 0;
		while (start < text.length()) {
			List<String> fields = new ArrayList<>();
			StringBuilder field = new StringBuilder();
			boolean quoted = false;
			int at = start;
			for (; at < text.length(); at++) {
				char c = text.charAt(at);
				if (quoted) {
					if (c != '"') {
						field.append(c);
					} else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
						field.append(text.charAt(++at));
					} else {
						quoted = false;
					}
				} else if (c == '"' && field.isEmpty() && text.charAt(start) != '#') {
					quoted = true;
				} else if (c == ',') {
					fields.add(field.toString());
					field.setLength(0);
				} else if (c == '\n') {
					at++;
					break;
				} else if (c != '\r') {
					field.append(c);
				}
			}
			fields.add(field.toString());
			rows.add(new Row(text.substring(start, at), fields));
			start = at;
		}
		return rows;
	}
}
