package org.twinlens.model.architecture;

import static org.twinlens.model.architecture.ArchitectureProblem.error;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;

/** What keeps a tower from being built: names, and layers that do not fit what comes before them. */
final class ShapeProblems {

	private static final String SLIDING = "A kernel slides over its input and gives one number for each place where it fits as a whole. Where it fits nowhere, there is "
			+ "no output. Padding with zeros (same) makes room around the border; smaller kernels, fewer pools or a larger input keep more pixels.";
	private static final String VECTORS = "Convolutions and pools work on images: channels, rows and columns. Dense layers work on vectors. A flatten writes all "
			+ "numbers of an image one after the other; a global average pooling keeps one mean for each channel. After either, rows and columns are gone.";
	private static final String SUMS = "An add sums its two inputs number by number, so that the layers between learn only what is to be added (He et al. 2016). "
			+ "Channels, rows and columns of both must therefore be equal.";
	private static final String EMBEDDING = "The twins are compared by the distance between two vectors, their embeddings. The tower's last layer must give one.";
	private static final int OFFERED_ADDS = 3;
	private static final int EMBEDDING_UNITS = 128;

	private final Architecture architecture;
	private final LayerCosts.Walk walk;
	private final List<ArchitectureProblem> problems;

	private ShapeProblems(Architecture architecture, LayerCosts.Walk walk, List<ArchitectureProblem> problems) {
		this.architecture = architecture;
		this.walk = walk;
		this.problems = problems;
	}

	static void of(Architecture architecture, LayerCosts.Walk walk, List<ArchitectureProblem> problems) {
		ShapeProblems shapes = new ShapeProblems(architecture, walk, problems);
		shapes.names();
		if (walk.problem().isPresent()) {
			problems.add(shapes.misfit(walk.known().size(), walk.problem().get()));
		} else {
			shapes.end();
		}
	}

	private void names() {
		Set<String> names = new HashSet<>();
		List<Layer> layers = architecture.layers();
		for (int i = 0; i < layers.size(); i++) {
			Layer layer = layers.get(i);
			if (!names.add(layer.name())) {
				int index = i;
				String free = LayerNames.free(architecture, layer.name());
				problems.add(error(layer.name(), "Two layers are called \"" + layer.name() + "\"; names must differ, for they name the weights.",
						"A checkpoint keeps a network's weights under the names of its layers. Two layers of one name could not be told apart.",
						new QuickFix("Rename the Second to " + free, a -> a.withLayer(index, LayerField.NAME.with(a.layers().get(index), free)))));
			}
		}
	}

	private ArchitectureProblem misfit(int index, String sentence) {
		Layer layer = architecture.layers().get(index);
		Shape input = index == 0 ? Shape.image(architecture.input().channels(), architecture.input().height(), architecture.input().width()) : walk.known().get(index - 1).output();
		if (layer instanceof Layer.Add) {
			return error(layer.name(), sentence, SUMS, sums(index, input));
		}
		if (layer instanceof Layer.Dense && input.isImage()) {
			return error(layer.name(), sentence, VECTORS, insert(index, "Insert a Flatten before It", new Layer.Flatten(LayerNames.free(architecture, "flatten"))),
					insert(index, "Insert a Global Average Pooling before It", new Layer.GlobalAveragePooling(LayerNames.free(architecture, "mean"))));
		}
		boolean wantsImage = !(layer instanceof Layer.Dense);
		if (wantsImage && !input.isImage()) {
			boolean movable = index > 0 && (architecture.layers().get(index - 1) instanceof Layer.Flatten || architecture.layers().get(index - 1) instanceof Layer.GlobalAveragePooling)
					&& (layer instanceof Layer.Convolution || layer instanceof Layer.Pooling);
			QuickFix remove = remove(index);
			return movable ? error(layer.name(), sentence, VECTORS, new QuickFix("Move It before \"" + architecture.layers().get(index - 1).name() + "\"", a -> swap(a, index - 1)), remove)
					: error(layer.name(), sentence, VECTORS, remove);
		}
		int smaller = Math.min(input.height(), input.width());
		if (slides(layer, smaller)) {
			boolean kernel = layer instanceof Layer.Convolution;
			return error(layer.name(), sentence, SLIDING, set(index, "Shrink the " + (kernel ? "Kernel" : "Window") + " to " + smaller + "×" + smaller, LayerField.WINDOW, "" + smaller),
					set(index, "Pad with Zeros (Same)", LayerField.PADDING, "same"));
		}
		return error(layer.name(), sentence, "An array in memory has at most 2³¹ bytes, and no machine trains networks near that size.");
	}

	private static boolean slides(Layer layer, int smaller) {
		return layer instanceof Layer.Convolution c && c.padding() == Padding.VALID && c.kernel() > smaller
				|| layer instanceof Layer.Pooling p && p.padding() == Padding.VALID && p.window() > smaller;
	}

	/** The nearest earlier layers of the right shape, then none at all. */
	private QuickFix[] sums(int index, Shape input) {
		List<QuickFix> fixes = new ArrayList<>();
		for (int i = index - 2; i >= 0 && fixes.size() < OFFERED_ADDS; i--) {
			LayerCost cost = walk.known().get(i);
			if (cost.output().equals(input)) {
				fixes.add(set(index, "Add from \"" + cost.name() + "\"", LayerField.FROM, cost.name()));
			}
		}
		fixes.add(remove(index));
		return fixes.toArray(QuickFix[]::new);
	}

	private void end() {
		List<LayerCost> costs = walk.known();
		if (costs.isEmpty() || costs.get(costs.size() - 1).output().isImage()) {
			int end = costs.size();
			String name = costs.isEmpty() ? ArchitectureProblem.INPUT : costs.get(end - 1).name();
			Layer dense = new Layer.Dense(LayerNames.free(architecture, "embedding"), EMBEDDING_UNITS, Activation.IDENTITY, Tuning.DEFAULT);
			problems.add(error(name,
					(costs.isEmpty() ? "There is no layer" : "The last layer, \"" + name + "\", gives an image")
							+ "; the embedding must be a vector: end with a flatten, a global average pooling or a dense layer.",
					EMBEDDING,
					new QuickFix("Append a Flatten and a Dense Layer of " + EMBEDDING_UNITS,
							a -> a.withAdded(end, new Layer.Flatten(LayerNames.free(a, "flatten"))).withAdded(end + 1, dense)),
					insert(end, "Append a Global Average Pooling", new Layer.GlobalAveragePooling(LayerNames.free(architecture, "mean")))));
		}
	}

	private static QuickFix insert(int index, String label, Layer layer) {
		return new QuickFix(label, a -> a.withAdded(index, layer));
	}

	private QuickFix remove(int index) {
		return new QuickFix("Remove \"" + architecture.layers().get(index).name() + "\"", a -> a.without(index));
	}

	static QuickFix set(int index, String label, LayerField field, String value) {
		return new QuickFix(label, a -> a.withLayer(index, field.with(a.layers().get(index), value)));
	}

	static Architecture swap(Architecture a, int index) {
		List<Layer> layers = new ArrayList<>(a.layers());
		Collections.swap(layers, index, index + 1);
		return a.withLayers(layers);
	}
}
