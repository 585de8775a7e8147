package org.twinlens.experiments.order;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinlens.model.TrainingConfig.Decay;
import org.twinlens.model.TrainingConfig.Mining;
import org.twinlens.model.TrainingConfig.Monitor;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.TrainingConfig.Precision;
import org.twinlens.model.architecture.Architecture.Loss;

/** What can be set of a training, each an option of {@code twinlens train}. A value is the word the command line takes. */
public enum Setting {

	/** An architecture of the study in place of the template's or run's network; the empty word for none. */
	ARCHITECTURE("--architecture", Kind.TEXT, "", "Architecture", "", "The network: the template's own, or an architecture of the study."),
	/** In place of the network's own; the word {@code own} is never said. */
	LOSS("--loss", lossWords(), "own", "Loss",
			"What is minimised: the network's own loss, or another that fits its head and distance. Softmax chooses among the pairs of an image, as in episodes (Snell et al. 2017)."),
	SPLIT("--split", Kind.TEXT, "default", "Split", "", "Trains on its training part, validates on its calibration part, evaluates on its test part."),
	BATCHES("--batches", List.of("identities", "episodes", "fixed", "fresh", "saved"), "identities", "Batches",
			"Identities: a few images of each of some identities, and all pairs among them. Episodes: support images and queries of some identities, for the softmax loss. Fixed: balanced pairs drawn once. Fresh: balanced pairs drawn anew each epoch. Saved: a "
					+ "pair set of the study."),
	PAIR_SET("--pair-set", Kind.TEXT, "", "Pair set", "", "The saved pair set to train on."),
	PAIRS("--pairs", Kind.WHOLE, "10000", "Pairs", "pairs", "In all for fixed pairs, in an epoch for fresh ones; half of them positive."),
	IDENTITIES("--identities-per-batch", Kind.WHOLE, "16", "Identities per batch", "identities", "How many identities a batch shows. More give more negative pairs."),
	IMAGES("--images-per-identity", Kind.WHOLE, "4", "Images per identity", "images", "How many images of each. More give more positive pairs."),
	ITERATIONS("--iterations-per-epoch", Kind.WHOLE, "0", "Iterations per epoch", "iterations", "How many batches an epoch has; 0 for as many as show each image about once."),
	SUPPORT("--support-per-identity", Kind.WHOLE, "1", "Support images", "images", "Of an episode's images of each identity; the others are queries."),
	TURNS("--quarter-turns", Kind.SWITCH, "false", "Quarter turns", "", "An identity's images turned by a quarter, a half and three quarters count as three more identities. For characters."),
	VALIDATION_PAIRS("--validation-pairs", Kind.WHOLE, "4000", "Validation pairs", "pairs", "Calibration pairs measured after each epoch, at most; half of them positive."),
	EPOCHS("--epochs", Kind.WHOLE, "20", "Epochs", "epochs", "Passes over the training pairs."),
	BATCH_SIZE("--batch-size", Kind.WHOLE, "32", "Batch size", "pairs", "Pairs in an iteration; identity batches have all pairs among their images instead."),
	OPTIMISER("--optimiser", words(Optimiser.values()), "adam", "Optimiser", "Adam (Kingma and Ba 2015), stochastic gradient descent with momentum, or RMSProp."),
	LEARNING_RATE("--learning-rate", Kind.NUMBER, "1e-4", "Learning rate", "", "How far an iteration goes along the gradient; at the first epoch. The most telling number of all."),
	DECAY("--decay", words(Decay.values()), "constant", "Decay", "How the learning rate falls: not at all, by 1 % an epoch (Koch et al. 2015), or along half a cosine to 0."),
	MOMENTUM("--momentum", Kind.NUMBER, "0.9", "Momentum", "", "Of stochastic gradient descent: what is kept of the last step, from 0 to below 1."),
	MARGIN("--margin", Kind.NUMBER, "1", "Margin", "", "Of the contrastive loss: negative pairs farther apart than this cost nothing."),
	TEMPERATURE("--temperature", Kind.NUMBER, "1", "Temperature", "", "Of the softmax loss without a head: distances are divided by it; lower is sharper. About 0.1 for the cosine, 32 for squared distances of 256 dimensions."),
	MINING("--mining", words(Mining.values()), "none", "Mining", "Which pairs of a batch enter the loss: all, the semi-hard ones (Schroff et al. 2015), or each image's hardest (Hermans et al. 2017)."),
	BALANCE("--balance", Kind.SWITCH, "false", "Balance labels", "", "Positive and negative pairs of a batch weigh the same, however many there are of each."),
	AUGMENT("--augment", List.of("none", "koch", "photometric", "both"), "none", "Augmentation",
			"How training images are varied. Koch: rotation, shear, scale and shift; photometric: light, colour, mirror and compression."),
	MONITOR("--monitor", words(Monitor.values()), "loss", "Best epoch by", "The validation figure that decides which epoch is the best, and when to stop early."),
	PATIENCE("--patience", Kind.WHOLE, "0", "Patience", "epochs", "Stops early after so many epochs without a better one; 0 trains all epochs."),
	MIN_DELTA("--min-delta", Kind.NUMBER, "0", "Least improvement", "", "An epoch counts as better when the figure has improved by more than this."),
	STOP_AFTER("--stop-after", Kind.WHOLE, "", "Stop after epoch", "epochs", "Saves and stops after so many epochs in all, to be resumed; empty to go on to the end."),
	CENTRE("--centre", Kind.NUMBER, "1", "Middle of the picture", "share", "The share of the picture's width and height around its middle that is kept, such as 0.5 for aligned faces."),
	CROP("--crop", Kind.SWITCH, "false", "Crop to fit", "", "Crops pictures to the input's proportions instead of stretching them."),
	INVERT("--invert", Kind.SWITCH, "false", "Invert", "", "Black becomes white: for ink on paper."),
	CHECKPOINT_SECONDS("--checkpoint-seconds", Kind.WHOLE, "60", "Checkpoint every", "seconds", "Between checkpoints within an epoch; what a crash loses at most."),
	THREADS("--threads", Kind.WHOLE, "0", "Threads", "threads", "For computing; 0 lets the backend choose."),
	PRECISION("--precision", words(Precision.values()), "float32", "Precision",
			"Of what convolutions multiply while training. bfloat16 saves time on some processors with AVX512_BF16; those without it train in float32 all the same."),
	SEED("--seed", Kind.WHOLE, "1", "Seed", "", "Of everything random: the same seed on the same machine gives the same weights."),
	EVALUATE("--evaluate", Kind.FLAG, "false", "Evaluate when done", "", "Measures the trained network on the split's test part as soon as it is trained."),
	FIND_RATE("--find-rate", Kind.FLAG, "false", "Find the learning rate", "", "Trains a little at a rising rate and stops when the loss explodes (Smith 2017), instead of training.");

	/** What kind of value a setting has. */
	public enum Kind {
		/** A whole number. */
		WHOLE,
		NUMBER,
		/** One of some words. */
		CHOICE,
		/** {@code true} or {@code false}; the option with {@code no-} before its name is false. */
		SWITCH,
		/** {@code true} when the option is there. */
		FLAG,
		/** A name or a path. */
		TEXT
	}

	private final String option;
	private final Kind kind;
	private final String standard;
	private final String label;
	private final String unit;
	private final String explanation;
	private final List<String> choices;

	Setting(String option, Kind kind, String standard, String label, String unit, String explanation) {
		this(option, kind, standard, label, unit, explanation, List.of());
	}

	Setting(String option, List<String> choices, String standard, String label, String explanation) {
		this(option, Kind.CHOICE, standard, label, "", explanation, choices);
	}

	Setting(String option, Kind kind, String standard, String label, String unit, String explanation, List<String> choices) {
		this.option = option;
		this.kind = kind;
		this.standard = standard;
		this.label = label;
		this.unit = unit;
		this.explanation = explanation;
		this.choices = choices;
	}

	private static List<String> lossWords() {
		return Stream.concat(Stream.of("own"), words(Loss.values()).stream()).toList();
	}

	private static List<String> words(Enum<?>[] values) {
		return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
	}

	/** The setting of an option such as {@code --learning-rate}. */
	public static Optional<Setting> ofOption(String option) {
		return Arrays.stream(values()).filter(setting -> setting.option.equals(option)).findFirst();
	}

	/** As the command line has it, {@code --} included. */
	public String option() {
		return option;
	}

	public Kind kind() {
		return kind;
	}

	/** The value where neither template nor run says one. */
	public String standard() {
		return standard;
	}

	/** What users call it. */
	public String label() {
		return label;
	}

	/** What the number counts, or the empty string. */
	public String unit() {
		return unit;
	}

	/** What it does, in a sentence or two. */
	public String explanation() {
		return explanation;
	}

	/** The words a choice has; else empty. */
	public List<String> choices() {
		return choices;
	}
}
