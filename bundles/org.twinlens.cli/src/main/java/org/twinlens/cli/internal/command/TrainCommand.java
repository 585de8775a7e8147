package org.twinlens.cli.internal.command;

import java.util.Optional;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.training.BatchPlan;
import org.twinlens.cli.internal.training.NamedArchitecture;
import org.twinlens.cli.internal.training.Parts;
import org.twinlens.cli.internal.training.RunPlan;
import org.twinlens.cli.internal.training.StandardTest;
import org.twinlens.cli.internal.training.Training;
import org.twinlens.core.image.Augmentation;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.dataset.Study;
import org.twinlens.model.ModelEvent.Outcome;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Decay;
import org.twinlens.model.TrainingConfig.Monitor;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureTemplate;
import org.twinlens.model.run.RunStore;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Trains a network on a study and leaves a run folder. */
@Command(name = "train", description = "Train a network on the study's training part; leaves a run that can be stopped, resumed, evaluated and used.")
public final class TrainCommand extends StudyCommand {

	@Option(names = "--template", defaultValue = "small", description = "Architecture and hyperparameters to begin with: seed, koch, small, small-grey, residual.")
	private String template;

	@Option(names = "--architecture", paramLabel = "NAME", description = "An architecture of the study by its name, or a document's file (JSON), in place of the template's.")
	private String architecture;

	@Option(names = "--split", defaultValue = "default", description = "Trains on its train part, validates on its calibration part.")
	private String split;

	@Option(names = "--id", description = "The run's id, such as 20260131-093000-1a2b; left out: one is made.", showDefaultValue = Visibility.NEVER)
	private String id;

	@Option(names = "--evaluate", description = "After training, measure the best checkpoint on the test part, as evaluate does.", showDefaultValue = Visibility.NEVER)
	private boolean evaluate;

	@ArgGroup(validate = false, heading = "%nBatches:%n")
	private final Batches batches = new Batches();

	@ArgGroup(validate = false, heading = "%nHyperparameters (left out: the template's):%n")
	private final Hyperparameters hyperparameters = new Hyperparameters();

	@ArgGroup(validate = false, heading = "%nImages (left out: the template's):%n")
	private final Images images = new Images();

	private static final class Batches {
		@Option(names = "--batches", defaultValue = "identities", description = "fixed: balanced pairs drawn once; fresh: drawn anew each epoch; identities: a few images of each of some "
				+ "identities and all pairs among them; saved: a pair set of the study. (${DEFAULT-VALUE})")
		BatchPlan.Kind kind = BatchPlan.Kind.IDENTITIES;

		@Option(names = "--pair-set", paramLabel = "NAME", description = "The saved pair set; implies --batches saved.")
		String pairSet;

		@Option(names = "--pairs", defaultValue = "10000", description = "Pairs in all (fixed) or in an epoch (fresh). (${DEFAULT-VALUE})")
		int pairs = 10_000;

		@Option(names = "--identities-per-batch", defaultValue = "16", description = "(${DEFAULT-VALUE})")
		int identities = 16;

		@Option(names = "--images-per-identity", defaultValue = "4", description = "(${DEFAULT-VALUE})")
		int images = 4;

		@Option(names = "--iterations-per-epoch", defaultValue = "0", description = "For identity batches; 0 shows each image about once. (${DEFAULT-VALUE})")
		int iterations;

		@Option(names = "--validation-pairs", defaultValue = "4000", description = "Calibration pairs measured after each epoch, at most. (${DEFAULT-VALUE})")
		int validation = 4_000;
	}

	private static final class Hyperparameters {
		@Option(names = "--epochs")
		Integer epochs;
		@Option(names = "--batch-size", description = "Pairs in a batch (not for identity batches).")
		Integer batchSize;
		@Option(names = "--optimiser", description = "${COMPLETION-CANDIDATES}")
		Optimiser optimiser;
		@Option(names = "--learning-rate")
		Double learningRate;
		@Option(names = "--decay", description = "${COMPLETION-CANDIDATES}")
		Decay decay;
		@Option(names = "--momentum")
		Double momentum;
		@Option(names = "--balance", negatable = true, description = "Positive and negative pairs of a batch weigh the same.")
		Boolean balance;
		@Option(names = "--margin", description = "Of the contrastive loss.")
		Double margin;
		@Option(names = "--augment", description = "none, koch (affine), photometric or both.")
		AugmentationChoice augment;
		@Option(names = "--monitor", description = "What makes an epoch the best: ${COMPLETION-CANDIDATES}")
		Monitor monitor;
		@Option(names = "--checkpoint-seconds", description = "Between checkpoints within an epoch.")
		Integer checkpointSeconds;
		@Option(names = "--threads", description = "0: the backend chooses.")
		Integer threads;
		@Option(names = "--seed", defaultValue = "1", description = "Of everything random. (${DEFAULT-VALUE})")
		long seed = 1;

		TrainingConfig over(TrainingConfig base) {
			return new TrainingConfig(or(epochs, base.epochs()), or(batchSize, base.batchSize()), or(optimiser, base.optimiser()), or(learningRate, base.learningRate()),
					or(decay, base.learningRateDecay()), or(momentum, base.momentum()), initialMomentum(base),
					or(balance, base.balanceLabels()), or(margin, base.margin()), augment == null ? base.augmentation() : augment.augmentation, or(monitor, base.monitor()),
					or(checkpointSeconds, base.checkpointSeconds()), or(threads, base.threads()), seed, base.stopping());
		}

		/** Momentum rises to its value; one set lower than where it would start begins there. */
		private double initialMomentum(TrainingConfig base) {
			return momentum == null ? base.initialMomentum() : Math.min(momentum, base.initialMomentum());
		}
	}

	private static final class Images {
		@Option(names = "--centre", paramLabel = "SHARE", description = "Keep this share of the picture's width and height around its middle, such as 0.5 for LFW's aligned faces.")
		Double centre;
		@Option(names = "--crop", negatable = true, description = "Crop to the input's proportions instead of stretching.")
		Boolean crop;
		@Option(names = "--invert", negatable = true, description = "Black becomes white: for ink on paper.")
		Boolean invert;

		Preprocessing over(Preprocessing base, Architecture.Input input) {
			Preprocessing.Fit fit = crop == null ? base.fit() : crop ? Preprocessing.Fit.CROP : Preprocessing.Fit.STRETCH;
			return new Preprocessing(input.channels(), input.height(), input.width(), fit, or(centre, base.centre()), or(invert, base.invert()));
		}
	}

	/** The augmentations one can name. */
	enum AugmentationChoice {
		NONE(Augmentation.NONE), KOCH(Augmentation.KOCH), PHOTOMETRIC(Augmentation.PHOTOMETRIC), BOTH(Augmentation.PHOTOMETRIC.withAffineOf(Augmentation.KOCH));

		final Augmentation augmentation;

		AugmentationChoice(Augmentation augmentation) {
			this.augmentation = augmentation;
		}
	}

	private static <T> T or(T given, T otherwise) {
		return given == null ? otherwise : given;
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		ArchitectureTemplate base = services.template(template);
		Architecture network = architecture == null ? base.architecture() : NamedArchitecture.require(studyFolder(), architecture);
		TrainingConfig config = hyperparameters.over(base.config(hyperparameters.seed));
		try (Study study = openStudy(services)) {
			Parts.split(study, split);
			BatchPlan.Kind kind = batches.pairSet == null ? batches.kind : BatchPlan.Kind.SAVED;
			BatchPlan plan = new BatchPlan(kind, split, batches.pairSet, batches.pairs, config.batchSize(), batches.identities, batches.images, batches.iterations,
					batches.validation, config.seed());
			RunPlan run = new RunPlan(network, config, images.over(base.preprocessing(), network.input()), plan);
			Training.Result result = new Training(services, study, console, arguments()).start(run, id == null ? RunStore.newId() : id);
			if (evaluate && result.outcome() == Outcome.COMPLETED) {
				StandardTest.run(services, study, result.folder(), console);
			}
			return result.exitCode();
		}
	}
}
