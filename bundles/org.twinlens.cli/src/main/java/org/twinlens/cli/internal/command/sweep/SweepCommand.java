package org.twinlens.cli.internal.command.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.command.TrainCommand;
import org.twinlens.cli.internal.command.queue.LimitOptions;
import org.twinlens.cli.internal.command.queue.QueueLoop;
import org.twinlens.cli.internal.training.TrainingWords;
import org.twinlens.experiments.queue.RunQueue;
import org.twinlens.experiments.sweep.SearchSpace;
import org.twinlens.experiments.sweep.SearchSpace.Hyperparameter;
import org.twinlens.experiments.sweep.Strategy;
import org.twinlens.experiments.sweep.Sweep;
import org.twinlens.experiments.sweep.Sweeps;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains many runs that differ in some hyperparameters. */
@Command(name = "sweep", description = { "Train many runs that differ in some hyperparameters, and tell which is the best on the calibration pairs. For example:",
		"twinlens sweep -s STUDY --vary learning-rate=1e-5..1e-2:log --vary batch-size=16,32,64 --runs 20 train --template small --epochs 10" })
public final class SweepCommand extends StudyCommand {

	/** How combinations are chosen. */
	enum Choice {
		GRID, RANDOM, HALVING
	}

	@Option(names = "--vary", paramLabel = "NAME=VALUES", description = "An option of train and its values: 16,32,64 or a range such as 1e-5..1e-2:log; on a grid with the number "
			+ "of its points, 1e-5..1e-2:log:4. Once for each.", showDefaultValue = Visibility.NEVER)
	private List<String> varied = List.of();

	@Option(names = "--strategy", defaultValue = "random", description = "grid: every combination; random: some; halving: some, of which the better go on for more epochs.")
	private Choice strategy;

	@Option(names = "--runs", defaultValue = "20", description = "Combinations to begin with, for random and halving.")
	private int runs;

	@Option(names = "--seed", defaultValue = "1", description = "Of the choice of combinations.")
	private long seed;

	@Option(names = "--first-epochs", defaultValue = "1", description = "For halving: epochs after which runs are compared for the first time, at least.")
	private int firstEpochs;

	@Option(names = "--factor", defaultValue = "3", description = "For halving: one of so many goes on, for so many times the epochs.")
	private int factor;

	@Option(names = "--label", description = "What people call it; left out: what it varies.", showDefaultValue = Visibility.NEVER)
	private String label;

	@Option(names = "--only-queue", description = "Do not train now: the runs wait for queue run, or for a window that opens the study.", showDefaultValue = Visibility.NEVER)
	private boolean onlyQueue;

	@Option(names = "--list", description = "List the study's sweeps instead.", showDefaultValue = Visibility.NEVER)
	private boolean list;

	@Option(names = "--go-on", paramLabel = "SWEEP", description = "Go on with a sweep that was interrupted or stopped instead.", showDefaultValue = Visibility.NEVER)
	private String goOn;

	@Option(names = "--stop", paramLabel = "SWEEP", description = "Start nothing further of a sweep instead; what is being trained goes on.", showDefaultValue = Visibility.NEVER)
	private String stop;

	@Mixin
	private LimitOptions limits;

	@Parameters(arity = "0..*", paramLabel = "WORDS", description = "What all runs have in common: train and its options.", //
			showDefaultValue = Visibility.NEVER)
	private List<String> words = List.of();

	/** The command for a command line; what follows {@code train} belongs to the training. */
	public static CommandLine commandLine() {
		return new CommandLine(new SweepCommand()).setStopAtPositional(true);
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		services.studies.open(studyFolder()).close();
		Sweeps sweeps = new Sweeps(studyFolder());
		if (list) {
			List<Sweep> all = sweeps.list(problem -> console.remark("%s", problem));
			all.forEach(sweep -> SweepTable.line(sweep, console));
			console.result(all);
			return ExitCode.DONE;
		}
		if (stop != null) {
			sweeps.stop(stop);
			console.say("Nothing further of the sweep %s is started.", stop);
			return ExitCode.DONE;
		}
		limits.apply(new RunQueue(studyFolder()));
		if (goOn != null) {
			sweeps.goOn(goOn);
		}
		Sweep sweep = goOn != null ? sweeps.read(goOn) : create(sweeps, services);
		console.say("Sweep %s: %d runs.", sweep.id(), sweep.trials().size());
		if (onlyQueue) {
			sweeps.plan();
			console.result(sweeps.read(sweep.id()));
			return ExitCode.DONE;
		}
		new QueueLoop(studyFolder(), console).run(() -> sweeps.read(sweep.id()).isOver());
		return report(sweeps.read(sweep.id()), console);
	}

	private int report(Sweep sweep, Console console) {
		SweepTable.show(sweep, console);
		console.result(sweep);
		if (sweep.isOver()) {
			return sweep.ranking().isEmpty() ? ExitCode.RUN_FAILED : ExitCode.DONE;
		}
		console.remark("The sweep is not over. Go on with: twinlens sweep -s %s --go-on %s", studyFolder(), sweep.id());
		return console.stop().isRequested() ? ExitCode.STOPPED : ExitCode.RUN_FAILED;
	}

	private Sweep create(Sweeps sweeps, Services services) throws IOException {
		List<String> common = new ArrayList<>(words);
		if (common.isEmpty() || !common.get(0).equals("train")) {
			common.add(0, "train");
		}
		SearchSpace space = new SearchSpace(varied.stream().map(SweepCommand::hyperparameter).toList());
		Strategy chosen = switch (strategy) {
			case GRID -> new Strategy.Grid();
			case RANDOM -> new Strategy.Random(runs, seed);
			case HALVING -> new Strategy.SuccessiveHalving(runs, seed, firstEpochs, takeEpochs(common, services), factor);
		};
		return sweeps.create(Optional.ofNullable(label).orElse(String.join(", ", varied)), common, space, chosen, run -> memory(run, services));
	}

	private static Hyperparameter hyperparameter(String text) {
		Hyperparameter read = Hyperparameter.parse(text);
		if (new CommandLine(new TrainCommand()).getCommandSpec().findOption("--" + read.name()) == null) {
			throw new UserError("train has no option --" + read.name() + " that a sweep could vary. See: twinlens train --help");
		}
		return read;
	}

	/** The epochs of a whole run; halving says them itself to each run, so the words lose them. */
	private int takeEpochs(List<String> common, Services services) throws IOException {
		int epochs = new TrainingWords(studyFolder(), common).plan(services).config().epochs();
		int said = common.indexOf("--epochs");
		if (said >= 0) {
			common.subList(said, said + 2).clear();
		}
		common.removeIf(word -> word.startsWith("--epochs="));
		return epochs;
	}

	/** Looks at the words of each run before the first is trained. */
	private long memory(List<String> run, Services services) {
		try {
			return new TrainingWords(studyFolder(), run).check().memoryBytes(services);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
