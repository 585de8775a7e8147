package org.twinlens.experiments.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.twinlens.experiments.internal.StudyDocument;
import org.twinlens.experiments.sweep.SearchSpace.Hyperparameter;
import org.twinlens.experiments.sweep.Strategy.SuccessiveHalving;
import org.twinlens.experiments.sweep.Strategy.SuccessiveHalving.Rung;
import org.twinlens.experiments.sweep.Values.Choices;
import org.twinlens.experiments.sweep.Values.Range;
import org.twinlens.experiments.sweep.Values.Scale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SweepProperties {

	private static SearchSpace space(List<Integer> sizes) {
		List<Hyperparameter> all = new ArrayList<>();
		for (int i = 0; i < sizes.size(); i++) {
			all.add(new Hyperparameter("h" + i, new Choices(IntStream.range(0, sizes.get(i)).mapToObj(Integer::toString).toList())));
		}
		return new SearchSpace(all);
	}

	private static Sweep draw(SearchSpace space, Strategy strategy) {
		Iterator<Integer> numbers = IntStream.iterate(0, i -> i + 1).iterator();
		return Sweep.draw("20260101-120000-0000", Instant.EPOCH, "Sweep", List.of("train"), space, strategy, () -> String.format("20260101-120000-%04x", numbers.next()), words -> 7);
	}

	@Property
	void aGridIsTheWholeProduct(@ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 5) Integer> sizes) {
		List<Trial> trials = draw(space(sizes), new Strategy.Grid()).trials();
		assertEquals(sizes.stream().mapToInt(i -> i).reduce(1, (a, b) -> a * b), trials.size());
		assertEquals(trials.size(), new HashSet<>(trials.stream().map(Trial::values).toList()).size());
		assertTrue(trials.stream().allMatch(trial -> trial.values().size() == sizes.size()));
	}

	@Property
	void drawsStayWithinTheirRange(@ForAll @IntRange(min = 1, max = 99_999) int digits, @ForAll @IntRange(min = -8, max = 3) int exponent,
			@ForAll @IntRange(min = 1, max = 99_999) int more, @ForAll Scale scale, @ForAll long seed) {
		double low = digits * Math.pow(10, exponent);
		double high = (digits + more) * Math.pow(10, exponent);
		Range range = new Range(low, high, scale, false, 0);
		SplittableRandom random = new SplittableRandom(seed);
		for (int i = 0; i < 50; i++) {
			double value = Double.parseDouble(range.draw(random));
			assertTrue(value >= low && value <= high, value + " is not in " + range);
		}
	}

	@Property
	void wholeDrawsAreWholeAndWithinTheirRange(@ForAll @IntRange(min = 1, max = 1000) int low, @ForAll @IntRange(min = 1, max = 1000) int width, @ForAll Scale scale, @ForAll long seed) {
		Range range = new Range(low, low + width, scale, true, 0);
		SplittableRandom random = new SplittableRandom(seed);
		for (int i = 0; i < 50; i++) {
			long value = Long.parseLong(range.draw(random));
			assertTrue(value >= low && value <= low + width, value + " is not in " + range);
		}
	}

	@Property
	void theSameSeedGivesTheSameSweepAndAnotherAnother(@ForAll long seed) {
		SearchSpace space = new SearchSpace(List.of(Hyperparameter.parse("learningRate=1e-6..1:log"), Hyperparameter.parse("margin=0.1..2.0")));
		assertEquals(draw(space, new Strategy.Random(8, seed)), draw(space, new Strategy.Random(8, seed)));
		List<Trial> other = draw(space, new Strategy.Random(8, seed + 1)).trials();
		assertTrue(!other.equals(draw(space, new Strategy.Random(8, seed)).trials()));
	}

	@Property
	void rungsHaveFewerRunsAndMoreEpochsEach(@ForAll @IntRange(min = 1, max = 1000) int runs, @ForAll @IntRange(min = 1, max = 500) int epochs,
			@ForAll @IntRange(min = 1, max = 500) int first, @ForAll @IntRange(min = 2, max = 6) int factor) {
		List<Rung> rungs = new SuccessiveHalving(runs, 1, Math.min(first, epochs), epochs, factor).rungs();
		assertEquals(runs, rungs.get(0).runs());
		assertEquals(epochs, rungs.get(rungs.size() - 1).epochs());
		assertTrue(rungs.get(0).epochs() >= Math.min(first, epochs), rungs.toString());
		for (int i = 1; i < rungs.size(); i++) {
			assertTrue(rungs.get(i).runs() <= rungs.get(i - 1).runs() && rungs.get(i).runs() >= 1, rungs.toString());
			assertTrue(rungs.get(i).epochs() > rungs.get(i - 1).epochs(), rungs.toString());
		}
	}

	@Provide
	Arbitrary<Strategy> strategies() {
		Arbitrary<Integer> runs = Arbitraries.integers().between(1, 20);
		return Arbitraries.oneOf(Arbitraries.just(new Strategy.Grid()), Combinators.combine(runs, Arbitraries.longs()).as(Strategy.Random::new),
				Combinators.combine(runs, Arbitraries.longs()).as((n, seed) -> new SuccessiveHalving(n, seed, 2, 18, 3)));
	}

	@Property(tries = 50)
	void whatIsWrittenIsReadAgain(@ForAll("strategies") Strategy strategy, @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = 3) Integer> sizes) throws IOException {
		Path file = Files.createTempFile("sweep", ".json");
		try {
			Sweep sweep = draw(space(sizes), strategy);
			StudyDocument.write(file, sweep);
			assertEquals(sweep, StudyDocument.read(file, Sweep.class));
		} finally {
			Files.delete(file);
		}
	}
}
