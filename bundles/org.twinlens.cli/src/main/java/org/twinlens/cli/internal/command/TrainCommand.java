package org.twinlens.cli.internal.command;

import java.io.IOException;
import java.util.List;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.training.BatchPlan;
import org.twinlens.cli.internal.training.CheckpointChoice;
import org.twinlens.cli.internal.training.NamedArchitecture;
import org.twinlens.cli.internal.training.Parts;
import org.twinlens.cli.internal.training.RunPlan;
import org.twinlens.cli.internal.training.StandardTest;
import org.twinlens.cli.internal.training.StopAfter;
import org.twinlens.cli.internal.training.Training;
import org.twinlens.dataset.Study;
import org.twinlens.model.ModelEvent.Outcome;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Mining;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.architecture.ArchitectureCheck;
import org.twinlens.model.architecture.ArchitectureTemplate;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunStore;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a network on a study and leaves a run folder. */
@Command(name = "train", description = "Train a network on the study's training part; leaves a run that can be paused, stopped, resumed, evaluated and used.")
public final class TrainCommand extends StudyCommand {

	private static final String STANDARD_TEMPLATE = "small";
	private static final long STANDARD_SEED = 1;

	@Option(names = "--template", description = "Architecture and hyperparameters to begin with: seed, koch, small, small-grey, modern-small, residual. (small)")
	private String template;

	@Option(names = "--like", paramLabel = "RUN", description = "Begin with a run's architecture, hyperparameters, image preparation and batches instead; its id, or how it "
			+ "begins.")
	private String like;

	@Option(names = "--architecture", paramLabel = "NAME", description = "An architecture of the study by its name, or a document's file (JSON), in place of the template's or "
			+ "the run's.")
	private String architecture;

	@Option(names = "--loss", description = "In place of the network's own: ${COMPLETION-CANDIDATES}.")
	private Loss loss;

	@Option(names = "--split", description = "Trains on its train part, validates on its calibration part. (default)")
	private String split;

	@Option(names = "--id", description = "The run's id, such as 20260131-093000-1a2b; left out: one is made.", showDefaultValue = Visibility.NEVER)
	private String id;

	@Mixin
	private StopAfter stopAfter;

	@Option(names = "--evaluate", description = "After training, measure the best checkpoint on the test part, as evaluate does.", showDefaultValue = Visibility.NEVER)
	private boolean evaluate;

	@Option(names = "--find-rate", showDefaultValue = Visibility.NEVER, description = "Search a learning rate instead: raise it with each iteration until the loss explodes, and "
			+ "tell where the loss fell fastest.")
	private boolean findRate;

	@ArgGroup(validate = false, heading = "%nBatches (left out: the run's of --like, or what stands in brackets):%n")
	private final BatchOptions batches = new BatchOptions();

	@ArgGroup(validate = false, heading = "%nHyperparameters (left out: the template's or the run's):%n")
	private final HyperparameterOptions hyperparameters = new HyperparameterOptions();

	@ArgGroup(validate = false, heading = "%nImages (left out: the template's or the run's):%n")
	private final ImageOptions images = new ImageOptions();

	@Override
	protected int run(Services services, Console console) throws Exception {
		if (findRate && (evaluate || stopAfter.epochs() > 0)) {
			throw new UserError("A search for a learning rate has no epochs and leaves no network to evaluate: leave out --find-rate, or --evaluate and --stop-after.");
		}
		RunPlan plan = plan(services);
		checkChoice(plan);
		try (Study study = openStudy(services)) {
			Parts.split(study, plan.batches().split());
			Training.Result result = new Training(services, study, console, arguments()).start(plan, id == null ? RunStore.newId() : id, stopAfter.epochs());
			if (evaluate && result.outcome() == Outcome.COMPLETED) {
				StandardTest.run(services, study, result.folder(), console);
			}
			return result.exitCode();
		}
	}

	/** Another loss may not fit the network's head and distance. Softmax and mining choose among the pairs of an image, and need batches in which it has several. */
	private static void checkChoice(RunPlan plan) {
		List<String> problems = ArchitectureCheck.problems(plan.architecture());
		if (!problems.isEmpty()) {
			throw new UserError("The network \"" + plan.architecture().name() + "\" cannot be trained so. " + String.join(" ", problems));
		}
		boolean softmax = plan.architecture().loss() == Loss.SOFTMAX;
		if ((softmax || plan.config().mining() != Mining.NONE) && !plan.batches().kind().comparesWithSeveral()) {
			throw new UserError((softmax ? "The softmax loss chooses" : "Mining chooses") + " among the pairs of an image, and in batches of fixed, fresh or saved pairs an image has "
					+ "mostly one. Train with --batches identities or episodes.");
		}
	}

	/**
	 * What the words of the command line ask for.
	 *
	 * @throws IOException with a sentence when the run or the architecture they name cannot be read
	 */
	public RunPlan plan(Services services) throws IOException {
		RunPlan base = base(services);
		Architecture network = architecture == null ? base.architecture() : NamedArchitecture.require(studyFolder(), architecture);
		network = loss == null ? network : network.withLoss(loss);
		TrainingConfig config = hyperparameters.over(base.config());
		BatchPlan pairs = batches.over(base.batches(), split, config.batchSize(), config.seed());
		boolean canMine = pairs.kind().comparesWithSeveral() && network.loss() != Loss.SOFTMAX;
		if (!canMine && !hyperparameters.nameMining()) {
			// What the template or run mines is not asked of batches and losses that leave nothing to mine.
			config = config.withMining(Mining.NONE);
		}
		return new RunPlan(network, config, images.over(base.preprocessing(), network.input()), pairs, findRate ? Purpose.RATE_FINDER : Purpose.TRAINING);
	}

	private RunPlan base(Services services) throws IOException {
		if (like == null) {
			ArchitectureTemplate named = services.template(Given.or(template, STANDARD_TEMPLATE));
			return new RunPlan(named.architecture(), named.config(STANDARD_SEED), named.preprocessing(), BatchOptions.suggested(named.batches()), Purpose.TRAINING);
		}
		if (template != null) {
			throw new UserError("A training begins either with a template or like a run: leave out --template or --like.");
		}
		return RunPlan.of(RunDescription.read(CheckpointChoice.run(studyFolder(), like)));
	}
}
