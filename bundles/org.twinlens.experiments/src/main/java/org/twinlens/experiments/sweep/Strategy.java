package org.twinlens.experiments.sweep;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How a sweep chooses what to train. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @Type(value = Strategy.Grid.class, name = "grid"), @Type(value = Strategy.Random.class, name = "random"),
		@Type(value = Strategy.SuccessiveHalving.class, name = "successiveHalving") })
public sealed interface Strategy {

	/** Every combination of the values. */
	record Grid() implements Strategy {
	}

	/**
	 * Combinations at random (Bergstra and Bengio 2012), all trained to the end.
	 *
	 * @param runs how many
	 * @param seed of the draws
	 */
	record Random(int runs, long seed) implements Strategy {

		public Random {
			requireRuns(runs);
		}
	}

	/**
	 * Combinations at random, all trained for a few epochs; the best of them go on for longer, and so forth (Jamieson and Talwalkar 2016). The rungs are those of a bracket
	 * of Hyperband (Li et al. 2018): with {@code s} the largest whole number for which {@code firstEpochs·factor^s ≤ epochs}, rung {@code i} of {@code 0..s} has
	 * {@code ⌊runs·factor^-i⌋} runs trained for {@code epochs·factor^(i-s)} epochs, rounded. A run that has nobody left to compete with goes on to the end at once.
	 *
	 * @param runs        in the first rung
	 * @param seed        of the draws
	 * @param firstEpochs the first rung has at least
	 * @param epochs      of a run that reaches the last rung
	 * @param factor      by which the runs become fewer and their epochs more, usually 3
	 */
	record SuccessiveHalving(int runs, long seed, int firstEpochs, int epochs, int factor) implements Strategy {

		public SuccessiveHalving {
			requireRuns(runs);
			require(firstEpochs >= 1 && firstEpochs <= epochs, "The epochs of the first rung must lie between 1 and " + epochs + ", not be " + firstEpochs + ".");
			require(factor >= 2, "From rung to rung the runs become at least 2 times fewer, not " + factor + ".");
		}

		/** A number of runs and the epochs they have been trained for in all. */
		public record Rung(int runs, int epochs) {
		}

		/** The first has the most runs, the last all epochs. */
		public List<Rung> rungs() {
			int steps = 0;
			for (long reached = firstEpochs; reached * factor <= epochs; reached *= factor) {
				steps++;
			}
			List<Rung> rungs = new ArrayList<>();
			int left = runs;
			for (int i = 0; i <= steps; i++) {
				boolean last = i == steps || i > 0 && left == 1;
				rungs.add(new Rung(left, last ? epochs : (int) Math.round(epochs / Math.pow(factor, steps - i))));
				if (last) {
					break;
				}
				left = Math.max(1, left / factor); // the same as rounding down once: ⌊⌊n/a⌋/b⌋ = ⌊n/(ab)⌋
			}
			return rungs;
		}
	}

	private static void requireRuns(int runs) {
		require(runs >= 1 && runs <= Sweep.MOST_RUNS, "A sweep has 1 to " + Sweep.MOST_RUNS + " runs, not " + runs + ".");
	}

	private static void require(boolean holds, String sentence) {
		if (!holds) {
			throw new IllegalArgumentException(sentence);
		}
	}
}
