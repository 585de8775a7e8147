package org.twinlens.experiments.sweep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import org.twinlens.experiments.sweep.Strategy.SuccessiveHalving;
import org.twinlens.experiments.sweep.Strategy.SuccessiveHalving.Rung;
import org.twinlens.model.TrainingConfig.Monitor;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Runs that differ in some hyperparameters and compete by the figure each monitors on its calibration pairs. All combinations are drawn when the sweep is made, so the
 * same seed gives the same sweep whatever its runs achieve.
 *
 * @param id        of the sweep, made like a run's; the group of its entries in the queue
 * @param created   when
 * @param label     for people
 * @param arguments what all runs have in common: {@code train …}, without the varied options
 * @param space     what is varied
 * @param strategy  how combinations are chosen
 * @param stopped   whether nothing further is started
 * @param monitor   the figure the runs compete by; empty before the first has begun
 * @param trials    the combinations with what became of them
 */
public record Sweep(String id, Instant created, String label, List<String> arguments, SearchSpace space, Strategy strategy, boolean stopped, Optional<Monitor> monitor,
		List<Trial> trials) {

	/** Most runs of a sweep. */
	public static final int MOST_RUNS = 1000;

	private static final String EVALUATE = "--evaluate";
	/** What the halving itself says. */
	private static final Set<String> RUNGS = Set.of("--epochs", "--stop-after");

	public Sweep {
		arguments = List.copyOf(arguments);
		trials = List.copyOf(trials);
	}

	/**
	 * Draws a sweep.
	 *
	 * @param ids    of the runs to be
	 * @param memory an estimate in bytes for the words of a run, or 0
	 * @throws IllegalArgumentException with a sentence when an option is both given and varied, or the strategy cannot use the space
	 */
	static Sweep draw(String id, Instant created, String label, List<String> arguments, SearchSpace space, Strategy strategy, Supplier<String> ids,
			ToLongFunction<List<String>> memory) {
		check(arguments, space, strategy);
		List<Trial> trials = new ArrayList<>();
		Sweep empty = new Sweep(id, created, label, arguments, space, strategy, false, Optional.empty(), trials);
		for (Map<String, String> values : combinations(space, strategy)) {
			Trial trial = new Trial(ids.get(), values, 0, 0, Trial.State.PLANNED, 0, Optional.empty());
			trials.add(new Trial(trial.run(), values, memory.applyAsLong(empty.words(trial)), 0, trial.state(), 0, trial.score()));
		}
		return empty.with(trials);
	}

	private static void check(List<String> arguments, SearchSpace space, Strategy strategy) {
		require(!arguments.isEmpty() && arguments.get(0).equals("train"), "A sweep's runs are trained: its words must begin with train.");
		List<String> given = arguments.stream().map(word -> word.split("=", 2)[0]).toList();
		for (SearchSpace.Hyperparameter varied : space.hyperparameters()) {
			boolean both = given.contains("--" + varied.name()) || given.contains("--no-" + varied.name());
			require(!both, "The option --" + varied.name() + " cannot be both given and varied.");
			require(!(strategy instanceof SuccessiveHalving) || !RUNGS.contains("--" + varied.name()), "Successive halving itself says how many epochs there are; leave out " + varied.name() + ".");
		}
		require(given.stream().noneMatch(word -> word.equals("--stop-after") || word.equals("--find-rate")), "A sweep's runs are trained to the end; leave out --stop-after and --find-rate.");
		require(!(strategy instanceof SuccessiveHalving) || given.stream().noneMatch(RUNGS::contains), "Successive halving itself says how many epochs there are; leave out --epochs.");
	}

	private static List<Map<String, String>> combinations(SearchSpace space, Strategy strategy) {
		if (strategy instanceof Strategy.Random random) {
			SplittableRandom draws = new SplittableRandom(random.seed());
			return Stream.generate(() -> space.draw(draws)).limit(random.runs()).toList();
		}
		if (strategy instanceof SuccessiveHalving halving) {
			SplittableRandom draws = new SplittableRandom(halving.seed());
			return Stream.generate(() -> space.draw(draws)).limit(halving.runs()).toList();
		}
		return space.grid();
	}

	/** The rungs; a single one with all runs where nothing is halved, whose epochs (0) the runs themselves know. */
	List<Rung> rungs() {
		return strategy instanceof SuccessiveHalving halving ? halving.rungs() : List.of(new Rung(Math.max(1, trials.size()), 0));
	}

	/** The words that bring a trial's run to the end of its rung, as the queue takes them. */
	List<String> words(Trial trial) {
		List<Rung> rungs = rungs();
		boolean last = trial.rung() == rungs.size() - 1;
		List<String> words = new ArrayList<>();
		if (trial.rung() > 0 || trial.restarts() > 0) {
			words.addAll(List.of("resume", trial.run()));
		} else {
			arguments.stream().filter(word -> !word.equals(EVALUATE)).forEach(words::add);
			trial.values().forEach((name, value) -> words.addAll(option(name, value)));
			if (strategy instanceof SuccessiveHalving halving) {
				words.addAll(List.of("--epochs", Integer.toString(halving.epochs())));
			}
		}
		if (!last) {
			words.addAll(List.of("--stop-after", Integer.toString(rungs.get(trial.rung()).epochs())));
		} else if (arguments.contains(EVALUATE)) {
			words.add(EVALUATE);
		}
		return words;
	}

	private static List<String> option(String name, String value) {
		return switch (value) {
			case "true" -> List.of("--" + name);
			case "false" -> List.of("--no-" + name);
			default -> List.of("--" + name, value);
		};
	}

	/**
	 * The best of the rung go on when all of it have ended. Those dropped do not, nor those without a figure; of equals the earlier goes on.
	 *
	 * @return this sweep when nobody goes on yet
	 */
	Sweep promote() {
		List<Rung> rungs = rungs();
		int rung = trials.stream().mapToInt(Trial::rung).max().orElse(0);
		boolean ends = trials.stream().filter(trial -> trial.rung() == rung).allMatch(trial -> trial.state() == Trial.State.DONE || trial.state() == Trial.State.DROPPED);
		if (stopped || !ends || rung >= rungs.size() - 1) {
			return this;
		}
		List<String> best = ranking().stream().filter(trial -> trial.rung() == rung && trial.state() == Trial.State.DONE).limit(rungs.get(rung + 1).runs()).map(Trial::run).toList();
		return best.isEmpty() ? this : with(trials.stream().map(trial -> best.contains(trial.run()) ? trial.promoted() : trial).toList());
	}

	/** The trials that have a figure, the best first: those that came to a higher rung before others, whose figures are of fewer epochs. */
	public List<Trial> ranking() {
		double sign = monitor.map(m -> m.lowerIsBetter() ? 1.0 : -1.0).orElse(1.0);
		return trials.stream().filter(trial -> trial.score().isPresent()).sorted(Comparator.comparing(Trial::rung).reversed().thenComparing(trial -> sign * trial.score().get()))
				.toList();
	}

	/** Whether nothing will be started any more and nothing is under way. */
	@JsonIgnore
	public boolean isOver() {
		return trials.stream().noneMatch(trial -> trial.state() == Trial.State.QUEUED || trial.state() == Trial.State.PLANNED && !stopped) && promote() == this;
	}

	Sweep with(List<Trial> next) {
		return new Sweep(id, created, label, arguments, space, strategy, stopped, monitor, next);
	}

	Sweep with(Monitor figure) {
		return new Sweep(id, created, label, arguments, space, strategy, stopped, Optional.of(figure), trials);
	}

	Sweep with(boolean stop) {
		return new Sweep(id, created, label, arguments, space, strategy, stop, monitor, trials);
	}

	private static void require(boolean holds, String sentence) {
		if (!holds) {
			throw new IllegalArgumentException(sentence);
		}
	}
}
