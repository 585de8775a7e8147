package org.twinlens.model.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

import org.twinlens.model.run.Json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What stands where in a safetensors file. The header is a JSON object, {@code name: {"dtype": "F32", "shape": [..], "data_offsets": [begin, end]}}, offsets counted from
 * the end of the header, preceded by its length as eight bytes, low byte first, and padded with spaces so that the numbers start at a multiple of eight.
 *
 * @param places   in the order of their data, without gap or overlap
 * @param metadata free texts
 */
record SafetensorsHeader(List<Place> places, Map<String, String> metadata) {

	/** Thousands of tensors need less. */
	static final int LARGEST = 8 << 20;

	private static final String METADATA = "__metadata__";

	/** A tensor's place: bytes {@code begin} to {@code end} of the data. */
	record Place(String name, List<Long> shape, long begin, long end) {
		int bytes() {
			return (int) (end - begin);
		}
	}

	/** Lays out tensors by name, so that equal tensors give equal files. */
	static SafetensorsHeader of(Map<String, Tensor> tensors, Map<String, String> metadata) {
		List<Place> places = new ArrayList<>();
		long begin = 0;
		for (Entry<String, Tensor> tensor : new TreeMap<>(tensors).entrySet()) {
			if (tensor.getKey().equals(METADATA)) {
				throw new IllegalArgumentException("No tensor can be called " + METADATA + ".");
			}
			long bytes = 4L * tensor.getValue().data().remaining();
			if (bytes > Integer.MAX_VALUE) {
				throw new IllegalArgumentException("The tensor \"" + tensor.getKey() + "\" needs " + bytes + " bytes; at most " + Integer.MAX_VALUE + " are possible.");
			}
			long end = begin + bytes;
			places.add(new Place(tensor.getKey(), tensor.getValue().shape(), begin, end));
			begin = end;
		}
		return new SafetensorsHeader(places, metadata);
	}

	long dataSize() {
		return places.isEmpty() ? 0 : places.get(places.size() - 1).end();
	}

	/** Length, JSON and padding. */
	byte[] bytes() {
		ObjectNode tree = Json.compact().createObjectNode();
		if (!metadata.isEmpty()) {
			ObjectNode texts = tree.putObject(METADATA);
			new TreeMap<>(metadata).forEach(texts::put);
		}
		for (Place place : places) {
			ObjectNode tensor = tree.putObject(place.name()).put("dtype", "F32");
			place.shape().forEach(tensor.putArray("shape")::add);
			tensor.putArray("data_offsets").add(place.begin()).add(place.end());
		}
		byte[] json = tree.toString().getBytes(StandardCharsets.UTF_8);
		byte[] bytes = new byte[8 + (json.length + 7) / 8 * 8];
		Arrays.fill(bytes, (byte) ' ');
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(bytes.length - 8L).put(json);
		return bytes;
	}

	/**
	 * @param json     the header without its length
	 * @param dataSize how many bytes follow it
	 * @param document what users call the file
	 * @throws IOException with a sentence, unless the tensors fill the data exactly
	 */
	static SafetensorsHeader parse(byte[] json, long dataSize, String document) throws IOException {
		if (!(Json.readTree(Json.text(json, document), document) instanceof ObjectNode tree)) {
			throw new IOException("The header of " + document + " is no JSON object.");
		}
		Map<String, String> metadata = metadata(tree.remove(METADATA), document);
		List<Place> places = new ArrayList<>();
		for (Entry<String, JsonNode> field : tree.properties()) {
			places.add(place(field.getKey(), field.getValue(), document));
		}
		places.sort(Comparator.comparingLong(Place::begin).thenComparingLong(Place::end));
		long end = 0;
		for (Place place : places) {
			if (place.begin() != end) {
				throw new IOException("The tensor \"" + place.name() + "\" in " + document + " starts at byte " + place.begin() + " of the data, not at " + end
						+ " where the one before it ends.");
			}
			end = place.end();
		}
		if (end != dataSize) {
			throw new IOException(document + " should hold " + end + " bytes of numbers, but holds " + dataSize + (dataSize < end ? "; it was cut off." : "."));
		}
		return new SafetensorsHeader(places, metadata);
	}

	private static Map<String, String> metadata(JsonNode node, String document) throws IOException {
		Map<String, String> metadata = new TreeMap<>();
		if (node != null) {
			if (!node.isObject()) {
				throw new IOException("The metadata of " + document + " are no JSON object.");
			}
			for (Entry<String, JsonNode> field : node.properties()) {
				if (!field.getValue().isTextual()) {
					throw new IOException("The metadata \"" + field.getKey() + "\" of " + document + " is no text.");
				}
				metadata.put(field.getKey(), field.getValue().textValue());
			}
		}
		return metadata;
	}

	private static Place place(String name, JsonNode node, String document) throws IOException {
		String of = " of the tensor \"" + name + "\" in " + document;
		if (!"F32".equals(node.path("dtype").textValue())) {
			throw new IOException("The type" + of + " is " + (node.has("dtype") ? node.get("dtype") : "missing") + "; only F32 is read.");
		}
		List<Long> shape = numbers(node.path("shape"), "shape" + of);
		List<Long> offsets = numbers(node.path("data_offsets"), "place" + of);
		if (node.size() != 3 || offsets.size() != 2) {
			throw new IOException("The description" + of + " is not dtype, shape and two data_offsets alone.");
		}
		long bytes = 4;
		try {
			for (long size : shape) {
				bytes = Math.multiplyExact(bytes, size);
			}
		} catch (ArithmeticException e) {
			throw new IOException("The shape " + shape + of + " is larger than any memory.", e);
		}
		if (bytes > Integer.MAX_VALUE) {
			throw new IOException("The shape " + shape + of + " needs " + bytes + " bytes; at most " + Integer.MAX_VALUE + " are possible for a tensor.");
		}
		if (offsets.get(1) - offsets.get(0) != bytes) {
			throw new IOException("The shape " + shape + of + " needs " + bytes + " bytes, its place " + offsets + " does not hold as many.");
		}
		return new Place(name, shape, offsets.get(0), offsets.get(1));
	}

	private static List<Long> numbers(JsonNode node, String what) throws IOException {
		List<Long> numbers = new ArrayList<>();
		for (JsonNode element : node) {
			if (!element.isIntegralNumber() || !element.canConvertToLong() || element.longValue() < 0) {
				throw new IOException("The " + what + " holds " + element + ", which is no size.");
			}
			numbers.add(element.longValue());
		}
		if (!node.isArray() || numbers.size() > 16) {
			throw new IOException("The " + what + " is no list of sizes.");
		}
		return numbers;
	}
}
