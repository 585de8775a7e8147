package org.twinlens.model.architecture;

import static org.twinlens.model.architecture.ArchitectureProblem.hint;
import static org.twinlens.model.architecture.ArchitectureProblem.warning;

import java.util.List;

import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.architecture.ArchitectureInspection.Context;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Tuning.Initialiser;

/** Regularisation and tuning that do nothing, or harm. */
final class RegularisationAdvice {

	private static final String DROPOUT = "Dropout silences a random share of its input in each step, so that no number is relied upon alone (Srivastava et al. 2014).";
	private static final String LAST_DROPOUT = DROPOUT + " Right before the distance it silences different numbers in the two embeddings of a pair: even two equal "
			+ "images are then told apart, and the loss mostly sees that noise. Before the last dense layer it does its work without.";
	private static final String SHIFT = DROPOUT + " It also raises the variance of its output, while training only. Batch normalisation keeps that variance for use, "
			+ "when there is no dropout any more, and then scales wrongly (Li et al. 2019). Behind the normalisation, dropout harms nothing.";
	private static final String NORMALISED = "Batch normalisation subtracts the mean and divides by the deviation of what it gets. ";
	private static final String SCALE = NORMALISED + "Smaller weights before it give the same output, so the penalty restrains nothing; it only changes how far a step "
			+ "turns the weights (van Laarhoven 2017).";
	private static final String FROZEN = "A learning-rate factor multiplies the run's learning rate. With 0 the layer keeps what was drawn at random; the layers around "
			+ "it must make the best of it.";
	private static final int SMALL_BATCH = 8;

	private final List<Layer> layers;
	private final List<ArchitectureProblem> problems;

	private RegularisationAdvice(Architecture architecture, List<ArchitectureProblem> problems) {
		this.layers = architecture.layers();
		this.problems = problems;
	}

	static void of(Architecture architecture, Context context, List<ArchitectureProblem> problems) {
		RegularisationAdvice advice = new RegularisationAdvice(architecture, problems);
		for (int i = 0; i < advice.layers.size(); i++) {
			Layer layer = advice.layers.get(i);
			if (layer instanceof Layer.Dropout dropout) {
				advice.dropout(i, dropout);
			} else if (layer instanceof Layer.BatchNormalisation) {
				advice.normalisation(i, context);
			}
			if (TowerPath.tuning(layer).isPresent()) {
				advice.tuning(i, TowerPath.tuning(layer).get(), context);
			}
		}
	}

	private void dropout(int i, Layer.Dropout dropout) {
		QuickFix remove = new QuickFix("Remove \"" + dropout.name() + "\"", a -> a.without(i));
		Layer next = i + 1 < layers.size() ? layers.get(i + 1) : null;
		if (dropout.rate() == 0) {
			problems.add(warning(dropout.name(), "The dropout \"" + dropout.name() + "\" drops nothing: its rate is 0.", DROPOUT + " A share of 0 silences none.",
					ShapeProblems.set(i, "Drop a Quarter", LayerField.RATE, "0.25"), remove));
		} else if (next == null) {
			problems.add(warning(dropout.name(), "The dropout \"" + dropout.name() + "\" stands right before the distance.", LAST_DROPOUT, remove));
		} else if (next instanceof Layer.BatchNormalisation) {
			problems.add(warning(dropout.name(), "The dropout \"" + dropout.name() + "\" stands right before the batch normalisation \"" + next.name() + "\".", SHIFT,
					new QuickFix("Move It behind \"" + next.name() + "\"", a -> ShapeProblems.swap(a, i)), remove));
		} else if (next instanceof Layer.Dropout second) {
			double both = Math.round((1 - (1 - dropout.rate()) * (1 - second.rate())) * 1e6) / 1e6;
			problems.add(hint(dropout.name(), "Two dropouts in a row are one with the rate " + both + ".", DROPOUT + " Dropping twice keeps the product of the shares that were kept.",
					new QuickFix("Make Them One", a -> a.withLayer(i, new Layer.Dropout(dropout.name(), both)).without(i + 1))));
		} else if (dropout.rate() > 0.8) {
			problems.add(hint(dropout.name(), "The dropout \"" + dropout.name() + "\" drops more than 80 %.",
					DROPOUT + " With so few numbers left, each step learns from hardly anything; 0.2 to "
					+ "0.5 is usual.", ShapeProblems.set(i, "Drop a Half", LayerField.RATE, "0.5")));
		}
	}

	private void normalisation(int i, Context context) {
		Layer layer = layers.get(i);
		if (i > 0 && layers.get(i - 1) instanceof Layer.BatchNormalisation first && first.activation() == Activation.IDENTITY) {
			problems.add(hint(first.name(), "The batch normalisation \"" + first.name() + "\" is followed by another and does nothing.",
					NORMALISED + "Whatever scale the first chooses, the second takes it away.", new QuickFix("Remove \"" + first.name() + "\"", a -> a.without(i - 1))));
		}
		if (context.images() < SMALL_BATCH) {
			problems.add(hint(layer.name(), "With " + context.images() + " images in a batch, batch normalisation is noisy.",
					NORMALISED + "Both are measured over the images of the batch; few images measure badly, and what is kept for use differs from what was trained with."));
		}
	}

	private void tuning(int i, Tuning tuning, Context context) {
		Layer layer = layers.get(i);
		String name = layer.name();
		boolean normalised = i + 1 < layers.size() && layers.get(i + 1) instanceof Layer.BatchNormalisation && TowerPath.activation(layer).orElseThrow() == Activation.IDENTITY;
		if (tuning.learningRateFactor() == 0) {
			QuickFix learn = ShapeProblems.set(i, "Let It Learn", LayerField.LEARNING_RATE_FACTOR, "1");
			if (tuning.l2() > 0) {
				problems.add(warning(name, "The L2 penalty of \"" + name + "\" does nothing: the layer does not learn.", "A penalty acts through the gradient. " + FROZEN,
						ShapeProblems.set(i, "Remove the Penalty", LayerField.L2, "0"), learn));
			}
			problems.add(hint(name, "The layer \"" + name + "\" never learns: its learning-rate factor is 0.", FROZEN, learn));
		} else if (normalised && tuning.l2() > 0) {
			problems.add(hint(name, "The L2 penalty of \"" + name + "\" does not regularise: a batch normalisation follows.", SCALE,
					ShapeProblems.set(i, "Remove the Penalty", LayerField.L2, "0")));
		}
		if (tuning.l2() > 0.1 && tuning.learningRateFactor() > 0) {
			problems.add(hint(name, "The L2 penalty of \"" + name + "\" is " + tuning.l2() + ", far above the usual 1e-5 to 1e-2.",
					"A penalty of λ/2·‖w‖² takes λ·w off the weights with each step, whatever the data say. A large one pulls them to 0, and the layer with them.",
					ShapeProblems.set(i, "Use 1e-4", LayerField.L2, "1e-4")));
		}
		if (normalised && tuning.biases().kind() == Initialiser.Kind.NORMAL) {
			problems.add(hint(name, "The biases \"" + name + "\" starts with have no effect: a batch normalisation follows.",
					NORMALISED + "A bias moves the mean and is subtracted again; the normalisation has its own, β.", ShapeProblems.set(i, "Start Biases at 0", LayerField.BIASES, "zero")));
		}
		if (tuning.weights().kind() == Initialiser.Kind.ZERO) {
			problems.add(warning(name, "All weights of \"" + name + "\" start at 0.",
					"Units that start alike get the same gradient and stay alike for ever: a layer of many is then one of one. Random weights break the symmetry.",
					ShapeProblems.set(i, "Draw Them after Glorot", LayerField.WEIGHTS, "Glorot uniform")));
		}
		if (tuning.momentum() != null && context.optimiser() != Optimiser.SGD) {
			problems.add(hint(name, "The momentum of \"" + name + "\" counts only with the optimiser SGD.",
					"Adam and RMSProp keep averages of their own; a layer's momentum is passed over.", ShapeProblems.set(i, "Remove the Momentum", LayerField.MOMENTUM, "")));
		}
	}
}
