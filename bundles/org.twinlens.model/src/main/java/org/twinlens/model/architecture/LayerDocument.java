package org.twinlens.model.architecture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.model.internal.json.JsonProblem;
import org.twinlens.model.run.Json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Layers as JSON by themselves, as they stand in an architecture document: what goes over the clipboard. */
public final class LayerDocument {

	private static final String LAYERS = "layers";

	private LayerDocument() {
	}

	/** One layer as an object, several as a list; what stands at its default is left out. */
	public static String write(List<Layer> layers) {
		ArrayNode list = Json.compact().createArrayNode();
		layers.forEach(layer -> list.add(Json.compact().<JsonNode>valueToTree(layer)));
		ObjectNode part = Json.compact().createObjectNode();
		part.set(LAYERS, list);
		DocumentDefaults.leaveOut(part);
		return layers.size() == 1 ? list.get(0) + "\n" : Json.write(list);
	}

	/**
	 * The layers of a layer, a list of layers or a whole architecture document.
	 *
	 * @param document what users call the text
	 * @throws IOException with a sentence: what is wrong and where
	 */
	public static List<Layer> read(String text, String document) throws IOException {
		JsonNode node = Json.readTree(text, document);
		JsonNode list = node.isArray() ? node : node.path(LAYERS).isArray() ? node.get(LAYERS) : Json.compact().createArrayNode().add(node);
		ObjectNode part = Json.compact().createObjectNode();
		part.set(LAYERS, list.deepCopy());
		DocumentDefaults.fillIn(part);
		try {
			List<Layer> layers = new ArrayList<>();
			for (JsonNode layer : part.get(LAYERS)) {
				layers.add(Json.compact().treeToValue(layer, Layer.class));
			}
			return layers;
		} catch (JsonProcessingException e) {
			throw JsonProblem.of(e, "", document);
		}
	}
}
