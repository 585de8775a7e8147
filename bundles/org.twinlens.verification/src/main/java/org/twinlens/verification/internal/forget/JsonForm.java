package org.twinlens.verification.internal.forget;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.twinlens.core.Mentions;
import org.twinlens.model.run.Json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * A JSON document. Of lists those elements go that are an image's hash or an object that has one, or that is of the person; elsewhere names and hashes are replaced.
 */
final class JsonForm implements TextForm {

	@Override
	public String without(String text, Terms terms) {
		JsonNode tree = tree(text);
		if (tree == null) {
			return new LinesForm().without(text, terms);
		}
		JsonNode left = clean(tree.deepCopy(), "", terms);
		return left.equals(tree) ? text : left.toPrettyString() + "\n";
	}

	/** On one line. */
	static String line(String text, Terms terms) {
		JsonNode tree = tree(text);
		if (tree == null) {
			return terms.without(text);
		}
		JsonNode left = clean(tree.deepCopy(), "", terms);
		return left.equals(tree) ? text : left.toString();
	}

	private static JsonNode tree(String text) {
		try {
			return Json.readTree(text, "a document");
		} catch (IOException e) {
			return null; // damaged: its lines are looked at as they are
		}
	}

	private static JsonNode clean(JsonNode node, String field, Terms terms) {
		if (node instanceof TextNode value) {
			return terms.isPerson(field, value.textValue()) ? TextNode.valueOf(Mentions.REPLACEMENT) : TextNode.valueOf(terms.without(value.textValue()));
		}
		if (node instanceof ArrayNode list) {
			List<JsonNode> left = new ArrayList<>();
			list.forEach(element -> {
				if (!isOfPerson(element, terms)) {
					left.add(clean(element, field, terms));
				}
			});
			return list.removeAll().addAll(left);
		}
		if (node instanceof ObjectNode object) {
			List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
			object.removeAll();
			fields.forEach(entry -> object.set(terms.without(entry.getKey()), clean(entry.getValue(), entry.getKey(), terms)));
			return object;
		}
		return node;
	}

	private static boolean isOfPerson(JsonNode element, Terms terms) {
		if (element.isTextual()) {
			return terms.hashes().contains(element.textValue());
		}
		return element.isObject() && element.properties().stream().anyMatch(entry -> entry.getValue().isTextual()
				&& (terms.hashes().contains(entry.getValue().textValue()) || terms.isPerson(entry.getKey(), entry.getValue().textValue())));
	}
}
