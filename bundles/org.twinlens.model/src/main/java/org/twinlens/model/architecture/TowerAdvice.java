package org.twinlens.model.architecture;

import static org.twinlens.model.architecture.ArchitectureProblem.hint;
import static org.twinlens.model.architecture.ArchitectureProblem.warning;

import java.util.List;
import java.util.Optional;

import org.twinlens.model.architecture.Layer.Activation;

/** Layers that add nothing, and gradients that get lost. */
final class TowerAdvice {

	private static final String LINEAR = "A linear function of a linear function is linear again: without an activation between them, two layers can do no more than "
			+ "one. It is the bend of a relu that makes depth worth its cost.";
	private static final String VANISHING = "The slope of a sigmoid is at most ¼, and far less away from 0. In the backward pass the gradient is multiplied by it at "
			+ "each such layer, so that the first layers hardly learn (Hochreiter 1991). A relu has slope 1 where it is active.";
	private static final String SKIPPING = "With a stride larger than the window, some pixels are never looked at by any window; what they show is lost.";
	private static final String ZEROS = "With the padding same, an image smaller than the kernel is surrounded by zeros. Weights that only ever meet zeros have no "
			+ "effect on the output and no gradient; they cost memory and time.";
	private static final String ADD = "A residual add sums its input and what the layers between have learned to add to it (He et al. 2016). Where nothing between them "
			+ "learns, the sum holds nothing that was not there before.";
	private static final String FIELD = "Each number before the mean is computed from a window of the image, its receptive field. What is further apart than that is "
			+ "never seen together; the mean then only counts how often local patterns occur. More pools, strides or layers widen it.";

	private final Architecture architecture;
	private final List<Layer> layers;
	private final List<LayerCost> known;
	private final List<ArchitectureProblem> problems;

	private TowerAdvice(Architecture architecture, List<LayerCost> known, List<ArchitectureProblem> problems) {
		this.architecture = architecture;
		this.layers = architecture.layers();
		this.known = known;
		this.problems = problems;
	}

	static void of(Architecture architecture, List<LayerCost> known, List<ArchitectureProblem> problems) {
		TowerAdvice advice = new TowerAdvice(architecture, known, problems);
		for (int i = 0; i < advice.layers.size(); i++) {
			advice.activation(i);
			advice.window(i);
			if (advice.layers.get(i) instanceof Layer.Add add) {
				advice.add(i, add);
			}
		}
		advice.receptiveField();
	}

	private void activation(int i) {
		Layer layer = layers.get(i);
		QuickFix relu = TowerPath.activation(layer).isPresent() ? ShapeProblems.set(i, "Use a Relu", LayerField.ACTIVATION, "relu") : null;
		if (TowerPath.hasWeights(layer) && TowerPath.isLinear(layer)) {
			int next = TowerPath.nextLinear(layers, i);
			if (next >= 0) {
				problems.add(hint(layer.name(), "Nothing bends between \"" + layer.name() + "\" and \"" + layers.get(next).name() + "\": the two are one linear layer.", LINEAR, relu));
			}
		}
		if (TowerPath.activation(layer).equals(Optional.of(Activation.SIGMOID)) && i != TowerPath.lastActivated(layers)) {
			problems.add(warning(layer.name(), "The sigmoid of \"" + layer.name() + "\" within the tower weakens the gradient of all layers before it.", VANISHING, relu));
		}
	}

	private void window(int i) {
		Layer layer = layers.get(i);
		boolean convolution = layer instanceof Layer.Convolution;
		if (!convolution && !(layer instanceof Layer.Pooling)) {
			return;
		}
		int window = Integer.parseInt(LayerField.WINDOW.text(layer));
		int stride = Integer.parseInt(LayerField.STRIDE.text(layer));
		String what = convolution ? "kernel" : "window";
		if (stride > window) {
			problems.add(warning(layer.name(), "\"" + layer.name() + "\" skips pixels: its stride of " + stride + " is larger than its " + what + " of " + window + ".", SKIPPING,
					ShapeProblems.set(i, "Set the Stride to " + window, LayerField.STRIDE, "" + window), ShapeProblems.set(i, "Set the " + (convolution ? "Kernel" : "Window") + " to "
							+ stride, LayerField.WINDOW, "" + stride)));
		} else if (!convolution && window == 1) {
			problems.add(warning(layer.name(), "The pool \"" + layer.name() + "\" does nothing: its window is a single pixel.", "The maximum or mean of one number is that number.",
					ShapeProblems.set(i, "Pool 2×2", LayerField.WINDOW, "2"), new QuickFix("Remove \"" + layer.name() + "\"", a -> a.without(i))));
		}
		Shape input = i == 0 ? Shape.image(1, architecture.input().height(), architecture.input().width()) : i <= known.size() ? known.get(i - 1).output() : null;
		if (convolution && LayerField.PADDING.text(layer).equals("same") && input != null && input.isImage()) {
			int useful = 2 * Math.max(input.height(), input.width()) - 1;
			if (window > useful) {
				problems.add(warning(layer.name(), "Most of the kernel of \"" + layer.name() + "\" only meets padding: " + window + "×" + window + " on an image of " + input.width() + "×"
						+ input.height() + ".", ZEROS, ShapeProblems.set(i, "Shrink the Kernel to " + useful + "×" + useful, LayerField.WINDOW, "" + useful)));
			}
		}
	}

	private void add(int i, Layer.Add add) {
		int from = -1;
		for (int k = 0; k < i; k++) {
			from = layers.get(k).name().equals(add.from()) ? k : from;
		}
		boolean learns = layers.subList(from + 1, i).stream().anyMatch(layer -> TowerPath.hasWeights(layer) || layer instanceof Layer.BatchNormalisation);
		if (from >= 0 && from < i - 1 && !learns) {
			problems.add(warning(add.name(), "The add \"" + add.name() + "\" is of no use: nothing between it and \"" + add.from() + "\" learns.", ADD,
					new QuickFix("Remove \"" + add.name() + "\"", a -> a.without(i))));
		}
	}

	/** Araujo et al. 2019: the field grows by (window − 1) times the product of the strides before. */
	private void receptiveField() {
		long field = 1;
		long jump = 1;
		for (int i = 0; i < Math.min(layers.size(), known.size()); i++) {
			Layer layer = layers.get(i);
			if (layer instanceof Layer.GlobalAveragePooling mean) {
				int size = Math.max(architecture.input().height(), architecture.input().width());
				if (field * 3 < size) {
					problems.add(hint(mean.name(), "What \"" + mean.name() + "\" averages has seen only " + field + "×" + field + " pixels of " + architecture.input().width() + "×"
							+ architecture.input().height() + ".", FIELD));
				}
				return;
			}
			if (layer instanceof Layer.Convolution || layer instanceof Layer.Pooling) {
				field += (Integer.parseInt(LayerField.WINDOW.text(layer)) - 1) * jump;
				jump *= Integer.parseInt(LayerField.STRIDE.text(layer));
			}
		}
	}
}
