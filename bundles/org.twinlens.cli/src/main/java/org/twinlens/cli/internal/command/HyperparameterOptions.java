package org.twinlens.cli.internal.command;

import org.twinlens.core.image.Augmentation;
import org.twinlens.model.EarlyStopping;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Decay;
import org.twinlens.model.TrainingConfig.Mining;
import org.twinlens.model.TrainingConfig.Monitor;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.TrainingConfig.Precision;

import picocli.CommandLine.Option;

/** How a training learns. */
public final class HyperparameterOptions {

	@Option(names = "--epochs")
	private Integer epochs;
	@Option(names = "--batch-size", description = "Pairs in a batch (not for identity batches).")
	private Integer batchSize;
	@Option(names = "--optimiser", description = "${COMPLETION-CANDIDATES}")
	private Optimiser optimiser;
	@Option(names = "--learning-rate")
	private Double learningRate;
	@Option(names = "--decay", description = "${COMPLETION-CANDIDATES}")
	private Decay decay;
	@Option(names = "--momentum")
	private Double momentum;
	@Option(names = "--balance", negatable = true, description = "Positive and negative pairs of a batch weigh the same.")
	private Boolean balance;
	@Option(names = "--margin", description = "Of the contrastive loss.")
	private Double margin;
	@Option(names = "--mining", description = "Which pairs of a batch enter the loss: ${COMPLETION-CANDIDATES}. Not for the softmax loss.")
	private Mining mining;
	@Option(names = "--temperature", description = "Of the softmax loss without a head: distances are divided by it. About 0.1 for the cosine, 32 for squared distances of 256 "
			+ "dimensions.")
	private Double temperature;
	@Option(names = "--precision", description = "Of what convolutions multiply while training: ${COMPLETION-CANDIDATES}. bfloat16 saves time on "
			+ "some processors with AVX512_BF16; bench step tells.")
	private Precision precision;
	@Option(names = "--augment", description = "none, koch (affine), photometric or both.")
	private AugmentationChoice augment;
	@Option(names = "--monitor", description = "The figure that makes an epoch the best: ${COMPLETION-CANDIDATES}")
	private Monitor monitor;
	@Option(names = "--patience", paramLabel = "EPOCHS", description = "Stop early when the monitored figure was no better for so many epochs in a row; 0: never.")
	private Integer patience;
	@Option(names = "--min-delta", paramLabel = "GAIN", description = "What the figure must gain to count as better for --patience.")
	private Double minimumDelta;
	@Option(names = "--checkpoint-seconds", description = "Between checkpoints within an epoch.")
	private Integer checkpointSeconds;
	@Option(names = "--threads", description = "0: the backend chooses.")
	private Integer threads;
	@Option(names = "--seed", description = "Of everything random. (1)")
	private Long seed;

	/** Named augmentations. */
	enum AugmentationChoice {
		NONE(Augmentation.NONE), KOCH(Augmentation.KOCH), PHOTOMETRIC(Augmentation.PHOTOMETRIC), BOTH(Augmentation.PHOTOMETRIC.withAffineOf(Augmentation.KOCH));

		final Augmentation augmentation;

		AugmentationChoice(Augmentation augmentation) {
			this.augmentation = augmentation;
		}
	}

	/** What was given, and the base's for the rest. */
	public TrainingConfig over(TrainingConfig base) {
		return new TrainingConfig(Given.or(epochs, base.epochs()), Given.or(batchSize, base.batchSize()), Given.or(optimiser, base.optimiser()),
				Given.or(learningRate, base.learningRate()), Given.or(decay, base.learningRateDecay()), Given.or(momentum, base.momentum()), initialMomentum(base),
				Given.or(balance, base.balanceLabels()), Given.or(margin, base.margin()), augment == null ? base.augmentation() : augment.augmentation,
				Given.or(monitor, base.monitor()), Given.or(checkpointSeconds, base.checkpointSeconds()), Given.or(threads, base.threads()), Given.or(seed, base.seed()),
				new EarlyStopping(Given.or(patience, base.stopping().patience()), Given.or(minimumDelta, base.stopping().minimumDelta())),
				Given.or(mining, base.mining()), Given.or(temperature, base.temperature()), Given.or(precision, base.precision()));
	}

	/** Whether it was said which pairs enter the loss. */
	boolean nameMining() {
		return mining != null;
	}

	/** Momentum rises to its value; one set lower than where it would start begins there. */
	private double initialMomentum(TrainingConfig base) {
		return momentum == null ? base.initialMomentum() : Math.min(momentum, base.initialMomentum());
	}
}
