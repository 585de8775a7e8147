package org.twinlens.model.architecture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the parts of an architecture fit together. */
public final class ArchitectureCheck {

	private ArchitectureCheck() {
	}

	/** @throws IllegalArgumentException with all problems in sentences */
	public static void require(Architecture architecture) {
		List<String> problems = problems(architecture);
		if (!problems.isEmpty()) {
			throw new IllegalArgumentException("The architecture \"" + architecture.name() + "\" cannot be built. " + String.join(" ", problems));
		}
	}

	/** A sentence for each thing that keeps the network from being built; empty when it can be. */
	public static List<String> problems(Architecture architecture) {
		List<String> problems = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (Layer layer : architecture.layers()) {
			if (!names.add(layer.name())) {
				problems.add("Two layers are called \"" + layer.name() + "\"; names must differ, for they name the weights.");
			}
		}
		try {
			List<LayerCost> costs = LayerCosts.tower(architecture);
			if (costs.isEmpty() || costs.get(costs.size() - 1).output().isImage()) {
				problems.add((costs.isEmpty() ? "There is no layer" : "The last layer, \"" + costs.get(costs.size() - 1).name() + "\", gives an image")
						+ "; the embedding must be a vector: end with a flatten, a global average pooling or a dense layer.");
			}
		} catch (IllegalArgumentException e) {
			problems.add(e.getMessage());
		}
		head(architecture, problems);
		return problems;
	}

	private static void head(Architecture architecture, List<String> problems) {
		boolean learned = architecture.head().type() == Architecture.Head.Type.DENSE_SIGMOID;
		if (architecture.distance() == Architecture.Distance.L1 && !learned) {
			problems.add("The distance l1 is a vector and needs the head denseSigmoid to become a similarity.");
		}
		if (architecture.loss() == Architecture.Loss.BINARY_CROSS_ENTROPY && !learned) {
			problems.add("The loss binaryCrossEntropy needs a similarity from the head denseSigmoid; without a head use the loss contrastive.");
		}
		if (architecture.loss() == Architecture.Loss.CONTRASTIVE && (learned || architecture.distance() == Architecture.Distance.L1)) {
			problems.add("The loss contrastive works on the distance itself: use the head none and the distance l2 or cosine.");
		}
	}
}
