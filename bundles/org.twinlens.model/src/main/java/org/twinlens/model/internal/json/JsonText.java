package org.twinlens.model.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON laid out for people: what fits stands on one line, the rest is indented with two spaces. */
public final class JsonText {

	private static final int LINE = 150;

	private final ObjectMapper mapper;

	private JsonText(ObjectMapper mapper) {
		this.mapper = mapper;
	}

	/** @param mapper writes scalars */
	public static String of(JsonNode node, ObjectMapper mapper) {
		JsonText text = new JsonText(mapper);
		return (node.isContainerNode() && !node.isEmpty() ? text.broken(node, "") : text.inline(node)) + "\n";
	}

	private String text(JsonNode node, String indent) {
		String line = inline(node);
		return line.length() + indent.length() <= LINE || !node.isContainerNode() || node.isEmpty() ? line : broken(node, indent);
	}

	private String broken(JsonNode node, String indent) {
		String deeper = indent + "  ";
		return enclose(node, parts(node, deeper).stream().collect(Collectors.joining(",\n" + deeper, "\n" + deeper, "\n" + indent)));
	}

	private String inline(JsonNode node) {
		return node.isContainerNode() ? enclose(node, String.join(", ", parts(node, null))) : scalar(node);
	}

	/** @param indent of the parts' own lines, or null for one line */
	private List<String> parts(JsonNode node, String indent) {
		List<String> parts = new ArrayList<>();
		if (node.isObject()) {
			node.properties().forEach(field -> parts.add(scalar(mapper.getNodeFactory().textNode(field.getKey())) + ": " + part(field.getValue(), indent)));
		} else {
			node.forEach(element -> parts.add(part(element, indent)));
		}
		return parts;
	}

	private String part(JsonNode node, String indent) {
		return indent == null ? inline(node) : text(node, indent);
	}

	private static String enclose(JsonNode node, String content) {
		return node.isObject() ? "{" + content + "}" : "[" + content + "]";
	}

	private String scalar(JsonNode node) {
		try {
			return mapper.writeValueAsString(node);
		} catch (JsonProcessingException e) {
			throw new IllegalArgumentException(e);
		}
	}
}
