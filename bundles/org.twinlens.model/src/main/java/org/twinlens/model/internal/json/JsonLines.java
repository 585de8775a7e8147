package org.twinlens.model.internal.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;

/** Finds places in a document's text. Jackson forgets them while it looks for a record's kind. */
final class JsonLines {

	private static final JsonFactory FACTORY = new JsonFactory();

	private JsonLines() {
	}

	/** @return the line, from 1, of the place or of the nearest thing around it; 0 when the text cannot be read */
	static int line(String text, List<JsonMappingException.Reference> path) {
		String wanted = pointer(path);
		int line = 0;
		int matched = -1;
		try (JsonParser parser = FACTORY.createParser(text)) {
			while (parser.nextToken() != null) {
				String here = parser.getParsingContext().pathAsPointer().toString();
				if (here.length() > matched && (wanted.equals(here) || wanted.startsWith(here + "/"))) {
					matched = here.length();
					line = parser.currentTokenLocation().getLineNr();
				}
			}
		} catch (IOException e) {
			// the line found so far is the best there is
		}
		return line;
	}

	/** The names of the fields of the object at a place. */
	static List<String> fields(String text, List<JsonMappingException.Reference> path) {
		String wanted = pointer(path);
		List<String> names = new ArrayList<>();
		try (JsonParser parser = FACTORY.createParser(text)) {
			while (parser.nextToken() != null) {
				var context = parser.getParsingContext();
				if (parser.currentToken() == JsonToken.FIELD_NAME && wanted.equals(context.getParent().pathAsPointer().toString())) {
					names.add(parser.currentName());
				}
			}
		} catch (IOException e) {
			// the names found so far are the best there is
		}
		return names;
	}

	private static String pointer(List<JsonMappingException.Reference> path) {
		StringBuilder pointer = new StringBuilder();
		for (var reference : path) {
			String part = reference.getFieldName() == null ? String.valueOf(reference.getIndex()) : reference.getFieldName();
			pointer.append('/').append(part.replace("~", "~0").replace("/", "~1"));
		}
		return pointer.toString();
	}
}
