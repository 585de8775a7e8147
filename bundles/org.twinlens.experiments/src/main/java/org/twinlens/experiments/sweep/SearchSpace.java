package org.twinlens.experiments.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Which hyperparameters a sweep varies, and between which values.
 *
 * @param hyperparameters at least one, each once
 */
public record SearchSpace(List<Hyperparameter> hyperparameters) {

	/** What the sweep itself says. */
	private static final Set<String> TAKEN = Set.of("study", "id", "json", "help", "version", "stop-after", "evaluate", "find-rate", "monitor");

	/**
	 * One hyperparameter.
	 *
	 * @param name   the long option of {@code train} without its dashes, such as {@code learning-rate}
	 * @param values true and false for an option that has a {@code --no-} form
	 */
	public record Hyperparameter(String name, Values values) {

		public Hyperparameter {
			require(name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), "\"" + name + "\" is no option of train, such as learning-rate.");
			require(!TAKEN.contains(name), "A sweep cannot vary " + name + ".");
		}

		/**
		 * Reads {@code learning-rate=1e-5..1e-2:log}; {@code learningRate} is understood too.
		 *
		 * @throws IllegalArgumentException with a sentence
		 */
		public static Hyperparameter parse(String text) {
			String[] sides = text.split("=", 2);
			require(sides.length == 2, "\"" + text + "\" names no values; a hyperparameter looks like learning-rate=1e-5..1e-2:log or batch-size=16,32,64.");
			try {
				return new Hyperparameter(sides[0].strip().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), Values.parse(sides[1].strip()));
			} catch (IllegalArgumentException e) {
				throw new IllegalArgumentException(text + ": " + e.getMessage(), e);
			}
		}
	}

	public SearchSpace {
		hyperparameters = List.copyOf(hyperparameters);
		require(!hyperparameters.isEmpty(), "A sweep varies at least one hyperparameter.");
		require(hyperparameters.stream().map(Hyperparameter::name).distinct().count() == hyperparameters.size(), "A hyperparameter is there twice.");
	}

	/**
	 * Every combination once, the last hyperparameter changing quickest; by name.
	 *
	 * @throws IllegalArgumentException with a sentence when there are more than {@link Sweep#MOST_RUNS}
	 */
	List<Map<String, String>> grid() {
		List<Map<String, String>> all = List.of(Map.of());
		for (Hyperparameter hyperparameter : hyperparameters) {
			List<String> values = hyperparameter.values().grid();
			require((long) all.size() * values.size() <= Sweep.MOST_RUNS, "The grid has more than " + Sweep.MOST_RUNS + " combinations. Leave out values, or choose at random.");
			List<Map<String, String>> longer = new ArrayList<>();
			for (Map<String, String> begun : all) {
				for (String value : values) {
					Map<String, String> more = new LinkedHashMap<>(begun);
					more.put(hyperparameter.name(), value);
					longer.add(more);
				}
			}
			all = longer;
		}
		return all;
	}

	/** One combination at random, by name. */
	Map<String, String> draw(RandomGenerator random) {
		Map<String, String> drawn = new LinkedHashMap<>();
		hyperparameters.forEach(hyperparameter -> drawn.put(hyperparameter.name(), hyperparameter.values().draw(random)));
		return drawn;
	}

	private static void require(boolean holds, String sentence) {
		if (!holds) {
			throw new IllegalArgumentException(sentence);
		}
	}
}
