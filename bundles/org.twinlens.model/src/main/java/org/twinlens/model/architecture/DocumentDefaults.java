package org.twinlens.model.architecture;

import java.util.Map;
import java.util.Map.Entry;
import java.util.function.BiConsumer;

import org.twinlens.model.run.Json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an architecture document may leave out. Part of format 1: a changed default needs a new format. */
final class DocumentDefaults {

	private static final Map<String, ObjectNode> LAYERS = Map.of( //
			"convolution", tree(Map.of("stride", 1, "padding", Layer.Padding.VALID, "activation", Layer.Activation.IDENTITY, "tuning", Tuning.DEFAULT)), //
			"pooling", tree(Map.of("kind", Layer.Pooling.Kind.MAX, "padding", Layer.Padding.VALID)), //
			"batchNormalisation", tree(Map.of("activation", Layer.Activation.IDENTITY)), //
			"dense", tree(Map.of("activation", Layer.Activation.IDENTITY, "tuning", Tuning.DEFAULT)), //
			"add", tree(Map.of("activation", Layer.Activation.IDENTITY)));

	private static final ObjectNode HEAD = tree(Map.of("tuning", Tuning.DEFAULT));

	private DocumentDefaults() {
	}

	private static ObjectNode tree(Map<String, Object> defaults) {
		return Json.compact().valueToTree(defaults);
	}

	static void fillIn(ObjectNode architecture) {
		eachPart(architecture, DocumentDefaults::fillIn);
	}

	static void leaveOut(ObjectNode architecture) {
		eachPart(architecture, DocumentDefaults::leaveOut);
	}

	private static void eachPart(ObjectNode architecture, BiConsumer<ObjectNode, ObjectNode> action) {
		for (JsonNode layer : architecture.path("layers")) {
			ObjectNode defaults = LAYERS.get(layer.path("type").asText());
			if (layer instanceof ObjectNode object && defaults != null) {
				action.accept(object, defaults);
			}
		}
		if (architecture.get("head") instanceof ObjectNode head) {
			action.accept(head, HEAD);
		}
	}

	private static void fillIn(ObjectNode part, ObjectNode defaults) {
		for (Entry<String, JsonNode> field : defaults.properties()) {
			JsonNode present = part.get(field.getKey());
			if (present == null) {
				part.set(field.getKey(), field.getValue().deepCopy());
			} else if (present instanceof ObjectNode object && field.getValue() instanceof ObjectNode inner) {
				fillIn(object, inner);
			}
		}
	}

	private static void leaveOut(ObjectNode part, ObjectNode defaults) {
		for (Entry<String, JsonNode> field : defaults.properties()) {
			JsonNode present = part.get(field.getKey());
			if (field.getValue().equals(present)) {
				part.remove(field.getKey());
			} else if (present instanceof ObjectNode object && field.getValue() instanceof ObjectNode inner) {
				leaveOut(object, inner);
			}
		}
	}
}
