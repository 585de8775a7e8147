package org.twinlens.model.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.twinlens.model.architecture.Tuning.Initialiser;
import org.twinlens.model.run.Json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The properties of layers as people read and write them, one by one; what a table of layers has for columns. */
public enum LayerField {

	NAME("name", "name"),
	/** Filters of a convolution, units of a dense layer. */
	SIZE("units or filters", "filters", "units"),
	/** A convolution's kernel, a pool's window. */
	WINDOW("kernel or window", "kernel", "window"), STRIDE("stride", "stride"), PADDING("padding", "padding"),
	/** Maximum or average. */
	KIND("kind of pooling", "kind"),
	/** Of an add: the earlier layer. */
	FROM("layer to add", "from"), ACTIVATION("activation", "activation"), RATE("dropout rate", "rate"), L2("L2 penalty", "tuning/l2"),
	WEIGHTS("initial weights", "tuning/weights"), BIASES("initial biases", "tuning/biases"), LEARNING_RATE_FACTOR("learning-rate factor", "tuning/learningRateFactor"),
	MOMENTUM("momentum", "tuning/momentum");

	private static final Map<String, List<String>> CHOICES = Map.of("padding", names(Layer.Padding.values()), "kind", names(Layer.Pooling.Kind.values()), "activation",
			names(Layer.Activation.values()));
	private static final Map<Initialiser.Kind, String> DISTRIBUTIONS = Map.of(Initialiser.Kind.ZERO, "zero", Initialiser.Kind.GLOROT_UNIFORM, "Glorot uniform",
			Initialiser.Kind.HE_NORMAL, "He normal");
	private static final Pattern NORMAL = Pattern.compile("(?i)normal\\s*\\(\\s*(\\S+?)\\s*[,;]\\s*(\\S+?)\\s*\\)");

	private final String label;
	private final List<String> paths;

	LayerField(String label, String... paths) {
		this.label = label;
		this.paths = List.of(paths);
	}

	/** Whether layers of this kind have the property. */
	public boolean appliesTo(Layer layer) {
		return path(layer).isPresent();
	}

	private Optional<String> path(Layer layer) {
		JsonNode tree = Json.compact().valueToTree(layer);
		return paths.stream().filter(path -> !tree.at("/" + path).isMissingNode()).findFirst();
	}

	/** The value as it is written; empty when the layer has none. */
	public String text(Layer layer) {
		return path(layer).map(path -> text(layer, path)).orElse("");
	}

	private String text(Layer layer, String path) {
		if (this == WEIGHTS || this == BIASES) {
			Tuning tuning = layer instanceof Layer.Convolution c ? c.tuning() : ((Layer.Dense) layer).tuning();
			return text(this == WEIGHTS ? tuning.weights() : tuning.biases());
		}
		JsonNode value = Json.compact().valueToTree(layer).at("/" + path);
		return value.isNull() ? "" : value.isDouble() ? number(value.doubleValue()) : value.asText();
	}

	/** An initial distribution as it is written, such as {@code He normal} or {@code normal(0, 0.01)}. */
	public static String text(Initialiser initialiser) {
		return initialiser.kind() == Initialiser.Kind.NORMAL ? "normal(" + number(initialiser.mean()) + ", " + number(initialiser.deviation()) + ")"
				: DISTRIBUTIONS.get(initialiser.kind());
	}

	private static String number(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e6 ? String.valueOf((long) value) : String.valueOf(value);
	}

	/** What can be chosen; empty when the value is free. Initial distributions offer examples, others can be written. */
	public List<String> choices() {
		if (this == WEIGHTS || this == BIASES) {
			return this == WEIGHTS ? List.of("Glorot uniform", "He normal", "normal(0, 0.01)", "zero") : List.of("zero", "normal(0.5, 0.01)");
		}
		return CHOICES.getOrDefault(paths.get(0), List.of());
	}

	/** Whether a value outside of {@link #choices()} can be written too. */
	public boolean isFree() {
		return !CHOICES.containsKey(paths.get(0));
	}

	/**
	 * The layer with another value of this property.
	 *
	 * @throws IllegalArgumentException with a sentence, when the layer has no such property or cannot have this value
	 */
	public Layer with(Layer layer, String text) {
		String path = path(layer).orElseThrow(() -> new IllegalArgumentException("The layer \"" + layer.name() + "\" has no " + label + "."));
		ObjectNode tree = Json.compact().valueToTree(layer);
		int slash = path.indexOf('/');
		ObjectNode parent = slash < 0 ? tree : (ObjectNode) tree.get(path.substring(0, slash));
		parent.set(path.substring(slash + 1), value(text.strip(), parent.get(path.substring(slash + 1))));
		try {
			return Json.compact().treeToValue(tree, Layer.class);
		} catch (JsonProcessingException e) {
			if (e.getCause() instanceof IllegalArgumentException refused) {
				throw new IllegalArgumentException(refused.getMessage(), e);
			}
			throw new IllegalArgumentException("\"" + text + "\" cannot be the " + label + ".", e);
		}
	}

	private JsonNode value(String text, JsonNode before) {
		var nodes = Json.compact().getNodeFactory();
		if (this == WEIGHTS || this == BIASES) {
			return Json.compact().valueToTree(initialiser(text));
		}
		if (this == MOMENTUM && text.isEmpty()) {
			return nodes.nullNode();
		}
		if (before.isInt()) {
			return nodes.numberNode(whole(text));
		}
		if (before.isDouble() || this == MOMENTUM) {
			return nodes.numberNode(decimal(text));
		}
		List<String> choices = choices();
		if (!isFree()) {
			return nodes.textNode(choices.stream().filter(text::equalsIgnoreCase).findFirst()
					.orElseThrow(() -> new IllegalArgumentException("The " + label + " is one of " + String.join(", ", choices) + ", not \"" + text + "\".")));
		}
		return nodes.textNode(text);
	}

	private int whole(String text) {
		try {
			return Integer.parseInt(text);
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("The " + label + " is a whole number, unlike \"" + text + "\".", e);
		}
	}

	private double decimal(String text) {
		try {
			double value = Double.parseDouble(text);
			Require.that(Double.isFinite(value) && !text.matches(".*[dDfF]"), "");
			return value;
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("The " + label + " is a number such as 0.5 or 1e-4, unlike \"" + text + "\".", e);
		}
	}

	/** Reads what {@link #text(Initialiser)} writes. @throws IllegalArgumentException with a sentence */
	public static Initialiser initialiser(String text) {
		String plain = text.strip();
		for (var entry : DISTRIBUTIONS.entrySet()) {
			if (entry.getValue().equalsIgnoreCase(plain) || entry.getValue().replace(" ", "").equalsIgnoreCase(plain)) {
				return new Initialiser(entry.getKey(), 0, 0);
			}
		}
		Matcher normal = NORMAL.matcher(plain);
		if (normal.matches()) {
			return Initialiser.normal(WEIGHTS.decimal(normal.group(1)), WEIGHTS.decimal(normal.group(2)));
		}
		throw new IllegalArgumentException("Initial values are \"Glorot uniform\", \"He normal\", \"zero\" or \"normal(mean, deviation)\", unlike \"" + text + "\".");
	}

	private static List<String> names(Enum<?>[] constants) {
		return Arrays.stream(constants).map(c -> EnumNamingStrategies.LOWER_CAMEL_CASE.convertEnumToExternalName(c.name())).toList();
	}
}
