package org.twinlens.model.architecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import org.twinlens.model.architecture.Tuning.Initialiser;
import org.twinlens.model.run.Json;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What two architectures have in common and where they differ: input, layers in order, distance, head and loss. Layers are matched so that as little as possible differs; only
 * layers of the same kind are matched.
 *
 * @param entries in the order of the network; a layer that only one has stands where it belongs
 */
public record ArchitectureDiff(List<Entry> entries) {

	public enum Kind {
		SAME, CHANGED,
		/** Only in the first. */
		REMOVED,
		/** Only in the second. */
		ADDED
	}

	/**
	 * One part of the network.
	 *
	 * @param first   how it is called in the first: a layer's name, or {@code input}, {@code distance}, {@code head}, {@code loss}; empty when only the second has it
	 * @param second  likewise
	 * @param type    as in the document, such as {@code convolution}
	 * @param changes the properties that differ; empty unless {@link Kind#CHANGED}
	 */
	public record Entry(Kind kind, Optional<String> first, Optional<String> second, String type, List<Change> changes) {
	}

	/** A property that differs, as in the document, such as {@code tuning.l2}; empty values are properties that one does not have. */
	public record Change(String property, String first, String second) {
	}

	/** The price of two layers of one kind standing for each other, by how far they differ; leaving both out costs 2. */
	private static final double RENAMED = 0.5;
	private static final double CHANGED = 0.5;

	public ArchitectureDiff {
		entries = List.copyOf(entries);
	}

	public boolean isSame() {
		return entries.stream().allMatch(entry -> entry.kind() == Kind.SAME);
	}

	public static ArchitectureDiff of(Architecture first, Architecture second) {
		List<Entry> entries = new ArrayList<>();
		entries.add(part("input", Json.compact().valueToTree(first.input()), Json.compact().valueToTree(second.input())));
		layers(first.layers(), second.layers(), entries);
		entries.add(part("distance", Json.compact().valueToTree(first.distance()), Json.compact().valueToTree(second.distance())));
		entries.add(part("head", Json.compact().valueToTree(first.head()), Json.compact().valueToTree(second.head())));
		entries.add(part("loss", Json.compact().valueToTree(first.loss()), Json.compact().valueToTree(second.loss())));
		return new ArchitectureDiff(entries);
	}

	private static Entry part(String name, JsonNode first, JsonNode second) {
		List<Change> changes = changes(first, second);
		return new Entry(changes.isEmpty() ? Kind.SAME : Kind.CHANGED, Optional.of(name), Optional.of(name), name, changes);
	}

	/** The cheapest alignment, by dynamic programming over the ends of both lists. */
	private static void layers(List<Layer> a, List<Layer> b, List<Entry> entries) {
		double[][] cost = new double[a.size() + 1][b.size() + 1];
		for (int i = a.size(); i >= 0; i--) {
			for (int j = b.size(); j >= 0; j--) {
				if (i < a.size() || j < b.size()) {
					double remove = i < a.size() ? 1 + cost[i + 1][j] : Double.POSITIVE_INFINITY;
					double add = j < b.size() ? 1 + cost[i][j + 1] : Double.POSITIVE_INFINITY;
					cost[i][j] = Math.min(pair(a, b, i, j, cost), Math.min(remove, add));
				}
			}
		}
		int i = 0;
		int j = 0;
		while (i < a.size() || j < b.size()) {
			if (pair(a, b, i, j, cost) == cost[i][j]) {
				entries.add(match(a.get(i++), b.get(j++)));
			} else if (i < a.size() && cost[i][j] == 1 + cost[i + 1][j]) {
				entries.add(new Entry(Kind.REMOVED, Optional.of(a.get(i).name()), Optional.empty(), type(a.get(i++)), List.of()));
			} else {
				entries.add(new Entry(Kind.ADDED, Optional.empty(), Optional.of(b.get(j).name()), type(b.get(j++)), List.of()));
			}
		}
	}

	private static double pair(List<Layer> a, List<Layer> b, int i, int j, double[][] cost) {
		if (i == a.size() || j == b.size() || a.get(i).getClass() != b.get(j).getClass()) {
			return Double.POSITIVE_INFINITY;
		}
		Layer left = a.get(i);
		Layer right = b.get(j);
		boolean renamed = !left.name().equals(right.name());
		boolean changed = !LayerField.NAME.with(left, right.name()).equals(right);
		return cost[i + 1][j + 1] + (renamed ? RENAMED : 0) + (changed ? CHANGED : 0);
	}

	private static Entry match(Layer a, Layer b) {
		List<Change> changes = changes(Json.compact().valueToTree(a), Json.compact().valueToTree(b));
		return new Entry(changes.isEmpty() ? Kind.SAME : Kind.CHANGED, Optional.of(a.name()), Optional.of(b.name()), type(a), changes);
	}

	private static String type(Layer layer) {
		return Json.compact().<JsonNode>valueToTree(layer).get("type").asText();
	}

	private static List<Change> changes(JsonNode first, JsonNode second) {
		Map<String, String> a = new LinkedHashMap<>();
		Map<String, String> b = new LinkedHashMap<>();
		flatten("", first, a);
		flatten("", second, b);
		TreeSet<String> others = new TreeSet<>(b.keySet());
		others.removeAll(a.keySet());
		List<String> properties = new ArrayList<>(a.keySet());
		properties.addAll(others);
		return properties.stream().filter(property -> !Objects.equals(a.get(property), b.get(property)))
				.map(property -> new Change(property, a.getOrDefault(property, ""), b.getOrDefault(property, ""))).toList();
	}

	private static void flatten(String name, JsonNode node, Map<String, String> values) {
		if (node.has("deviation")) {
			Initialiser.Kind kind = Json.compact().convertValue(node.get("kind"), Initialiser.Kind.class);
			values.put(name, LayerField.text(new Initialiser(kind, node.get("mean").asDouble(), node.get("deviation").asDouble())));
		} else if (node.isObject()) {
			node.properties().forEach(field -> flatten(name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue(), values));
		} else {
			values.put(name, node.isNull() ? "" : node.asText());
		}
	}
}
