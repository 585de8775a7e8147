package org.twinlens.model.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names for layers, and what hangs on them. */
public final class LayerNames {

	private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d*)");

	private LayerNames() {
	}

	/** The wanted name, or the first that follows it in counting and is not taken: conv1, conv2, … */
	public static String free(Architecture architecture, String wanted) {
		String name = wanted;
		Matcher parts = NUMBERED.matcher(wanted);
		String base = parts.matches() && !parts.group(1).isEmpty() ? parts.group(1) : wanted + "-";
		for (int i = 2; taken(architecture, name); i++) {
			name = base + i;
		}
		return name;
	}

	private static boolean taken(Architecture architecture, String name) {
		return name.equals(ArchitectureProblem.HEAD) || architecture.layers().stream().anyMatch(layer -> layer.name().equals(name));
	}

	/** The architecture with a layer, counted from 0, under another name; adds that take it follow. */
	public static Architecture rename(Architecture architecture, int index, String name) {
		String before = architecture.layers().get(index).name();
		List<Layer> layers = new ArrayList<>(architecture.layers());
		layers.set(index, LayerField.NAME.with(layers.get(index), name));
		boolean only = layers.stream().noneMatch(layer -> layer.name().equals(before));
		layers.replaceAll(layer -> only && layer instanceof Layer.Add add && add.from().equals(before) ? new Layer.Add(add.name(), name, add.activation()) : layer);
		return architecture.withLayers(layers);
	}
}
