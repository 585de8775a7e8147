package org.twinlens.model.architecture;

import static org.twinlens.model.architecture.ArchitectureProblem.hint;
import static org.twinlens.model.architecture.ArchitectureProblem.warning;

import java.util.List;
import java.util.Locale;

import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Head;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Tuning.Initialiser;

/** What can be built, but where embedding, distance, head, loss and labels pull in different directions. */
final class PairingAdvice {

	private static final String SATURATION = "A %s gives numbers between %s and 1. To push two embeddings apart the loss drives them to those ends, and there the slope "
			+ "is almost 0: the gradient vanishes and learning stops. The distance is bound as well. Embeddings for a margin are left linear; the distance itself needs "
			+ "no activation.";
	private static final String HALF_SPACE = "A relu gives no negative numbers, so all embeddings lie in one corner of the space and no angle between two of them "
			+ "exceeds 90°. The cosine uses only half of its range. Linear embeddings use all of it.";
	private static final String SIGN = "In Twinlens a pair's label is 1 for the same identity, and its similarity should be high. The distance is large for strangers, "
			+ "so the head must weigh it negatively. A positive weight belongs to the other convention, in which 1 means different; the network would first have to "
			+ "unlearn it, and often collapses on the way.";
	private static final String COIN = "The head has a single weight, that of the distance. A symmetric distribution gives it either sign. With a positive one, distant "
			+ "images are called alike, and training first pushes the images of one identity apart. Starting below 0 costs nothing and spares that.";
	private static final String FROZEN_HEAD = "The head turns the distance into a similarity. With a factor of 0 its weights stay as they were drawn at random, and the "
			+ "tower must learn around them.";
	private static final String MARGIN = "The contrastive loss pushes strangers apart until their distance exceeds the margin. The cosine distance 1 − cos never "
			+ "exceeds 2: pairs that are as different as can be are still pushed, and the loss cannot become 0.";

	private PairingAdvice() {
	}

	static void of(Architecture architecture, ArchitectureInspection.Context context, List<ArchitectureProblem> problems) {
		embedding(architecture, problems);
		if (architecture.loss() == Loss.CONTRASTIVE && architecture.distance() == Distance.COSINE && context.margin() > 2) {
			problems.add(warning(ArchitectureProblem.LOSS, "The margin of " + context.margin() + " is out of reach: a cosine distance is at most 2.", MARGIN,
					new QuickFix("Use the Distance L2", a -> a.withDistance(Distance.L2))));
		}
		if (architecture.head().type() == Head.Type.DENSE_SIGMOID) {
			head(architecture, problems);
		}
	}

	private static void embedding(Architecture architecture, List<ArchitectureProblem> problems) {
		int last = TowerPath.lastActivated(architecture.layers());
		if (last < 0) {
			return;
		}
		Layer layer = architecture.layers().get(last);
		Activation activation = TowerPath.activation(layer).orElseThrow();
		QuickFix linear = ShapeProblems.set(last, "Make the Embedding Linear", LayerField.ACTIVATION, "identity");
		boolean saturating = activation == Activation.SIGMOID || activation == Activation.TANH;
		String name = activation.name().toLowerCase(Locale.ROOT);
		if (saturating && architecture.loss() == Loss.CONTRASTIVE) {
			problems.add(warning(layer.name(), "The embedding ends in a " + name + ", which saturates under the margin of the contrastive loss.",
					SATURATION.formatted(name, activation == Activation.SIGMOID ? "0" : "−1"), linear));
		}
		if (activation == Activation.RELU && architecture.distance() == Distance.COSINE && TowerPath.hasWeights(layer)) {
			problems.add(hint(layer.name(), "The embedding ends in a relu: no two embeddings are further apart than 90°.", HALF_SPACE, linear));
		}
	}

	private static void head(Architecture architecture, List<ArchitectureProblem> problems) {
		Tuning tuning = architecture.head().tuning();
		Initialiser weights = tuning.weights();
		if (weights.kind() == Initialiser.Kind.NORMAL && weights.mean() > 0) {
			problems.add(warning(ArchitectureProblem.HEAD, "The head starts with positive weights (" + LayerField.text(weights) + "): it would call distant images alike, as "
					+ "if the label 1 meant different.", SIGN, new QuickFix("Turn the Sign", a -> begin(a, Initialiser.normal(-weights.mean(), weights.deviation()), tuning.biases()))));
		} else if (architecture.distance() != Distance.L1 && (weights.kind() != Initialiser.Kind.NORMAL || weights.mean() == 0) && weights.kind() != Initialiser.Kind.ZERO) {
			problems.add(warning(ArchitectureProblem.HEAD, "The head's single weight starts with a random sign: half of all seeds begin by calling distant images alike.", COIN,
					falling(architecture.distance())));
		}
		if (tuning.learningRateFactor() == 0) {
			problems.add(warning(ArchitectureProblem.HEAD, "The head never learns: its learning-rate factor is 0.", FROZEN_HEAD,
					new QuickFix("Let It Learn", a -> a.withHead(new Head(a.head().type(), new Tuning(tuning.weights(), tuning.biases(), tuning.l2(), 1, tuning.momentum()))))));
		}
	}

	/** σ(4 − 8·d) for a cosine distance, which is undecided at a cosine of ½; σ(1 − d) for a Euclidean one. */
	private static QuickFix falling(Distance distance) {
		double slope = distance == Distance.COSINE ? -8 : -1;
		double bias = distance == Distance.COSINE ? 4 : 1;
		return new QuickFix("Begin with a Falling Head", a -> begin(a, Initialiser.normal(slope, 0.01), Initialiser.normal(bias, 0.01)));
	}

	private static Architecture begin(Architecture architecture, Initialiser weights, Initialiser biases) {
		Tuning tuning = architecture.head().tuning();
		return architecture.withHead(new Head(architecture.head().type(), new Tuning(weights, biases, tuning.l2(), tuning.learningRateFactor(), tuning.momentum())));
	}
}
