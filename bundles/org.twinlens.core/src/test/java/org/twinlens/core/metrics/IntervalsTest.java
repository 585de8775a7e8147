package org.twinlens.core.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinlens.core.Progress;

/** Bootstrap, Wilson and percentile intervals, one-shot accuracy and the normal quantile. */
class IntervalsTest {

	private static final Function<ScoredPairs, double[]> FNMR_FMR_AT_HALF = pairs -> {
		ConfusionMatrix matrix = ConfusionMatrix.at(pairs, .5);
		return new double[] { matrix.fnmr(), matrix.fmr() };
	};

	@Test
	void normalQuantilesAgreeWithTables() {
		assertEquals(0, NormalQuantile.of(.5));
		assertEquals(1.9599639845400536, NormalQuantile.of(.975), 1e-14);
		assertEquals(-3.090232306167813, NormalQuantile.of(.001), 1e-14);
		assertEquals(-4.753424308822899, NormalQuantile.of(1e-6), 1e-13);
		assertEquals(-11.464024688443617, NormalQuantile.of(1e-30), 1e-13);
		assertEquals(-0.5244005127080407, NormalQuantile.of(.3), 1e-15);
		assertEquals(Double.NEGATIVE_INFINITY, NormalQuantile.of(0));
		assertEquals(Double.POSITIVE_INFINITY, NormalQuantile.of(1));
		assertEquals(Double.NaN, NormalQuantile.of(1.5));
		assertEquals(Double.NaN, NormalQuantile.of(Double.NaN));
	}

	@Test
	void percentilesLieBetweenNeighbours() {
		double[] values = IntStream.rangeClosed(0, 40).mapToDouble(i -> 40 - i).toArray();
		assertEquals(1, Interval.percentile(values).lower(), 1e-12);
		assertEquals(39, Interval.percentile(values).upper(), 1e-12);
		assertEquals(.025, Interval.percentile(new double[] { 1, 0 }).lower(), 1e-12);
		assertEquals(.975, Interval.percentile(new double[] { 1, 0 }).upper(), 1e-12);
		assertEquals(new Interval(7, 7), Interval.percentile(new double[] { Double.NaN, 7 }));
		assertNull(Interval.percentile(new double[] { Double.NaN, 7, Double.NaN }));
		assertNull(Interval.percentile(new double[0]));
	}

	/** Newcombe 1998, table I: 81 of 263 gives 0.2553 to 0.3662, 0 of 20 gives 0 to 0.1611. */
	@Test
	void wilsonAgreesWithPublishedIntervals() {
		assertEquals(.2553, Interval.wilson(81, 263).lower(), 5e-5);
		assertEquals(.3662, Interval.wilson(81, 263).upper(), 5e-5);
		assertEquals(0, Interval.wilson(0, 20).lower());
		assertEquals(.1611, Interval.wilson(0, 20).upper(), 5e-5);
		assertEquals(1, Interval.wilson(20, 20).upper());
	}

	/** Identity 0 is drawn 0, 1 or 2 times of 2: weights by hand for each case. */
	@Test
	void aPairCountsWithItsIdentities() {
		ScoredPairs pairs = new ScoredPairs(new double[] { .2, .9, .4 }, new boolean[] { true, true, false });
		int[] first = { 0, 1, 0 };
		int[] second = { 0, 1, 1 };
		List<List<Long>> counts = new ArrayList<>();
		new IdentityBootstrap(pairs, first, second, 200, 1).intervals(p -> {
			ConfusionMatrix m = ConfusionMatrix.at(p, .5);
			counts.add(List.of(m.truePositives(), m.falseNegatives(), m.impostors()));
			return new double[1];
		}, Progress.NONE);
		assertEquals(200, counts.size());
		List<List<Long>> distinct = new ArrayList<>(counts.stream().distinct().toList());
		distinct.sort((a, b) -> Long.compare(a.get(0), b.get(0)));
		assertEquals(List.of(List.of(0L, 2L, 0L), List.of(1L, 1L, 1L), List.of(2L, 0L, 0L)), distinct);
		assertEquals(100, Collections.frequency(counts, List.of(1L, 1L, 1L)), 40, "either order: half of the draws");
	}

	/**
	 * 50 identities with 20 genuine pairs each that all succeed or all fail: the interval is that of 50 identities (Wilson of 10/50), not that of 1,000 pairs
	 * (a half-width of 0.025).
	 */
	@Test
	void pairsOfOneIdentityAreNotTakenAsNews() {
		int n = 50 * 20;
		double[] similarity = new double[n];
		boolean[] same = new boolean[n];
		int[] identity = new int[n];
		for (int i = 0; i < n; i++) {
			identity[i] = i / 20;
			same[i] = true;
			similarity[i] = identity[i] < 10 ? .1 : .9;
		}
		Interval fnmr = new IdentityBootstrap(new ScoredPairs(similarity, same), identity, identity, 2000, 7).intervals(FNMR_FMR_AT_HALF, Progress.NONE)[0];
		double deviation = Math.sqrt(.2 * .8 / 50);
		assertEquals(.2 - 1.96 * deviation, fnmr.lower(), .02);
		assertEquals(.2 + 1.96 * deviation, fnmr.upper(), .02);
	}

	@Test
	void theOrderOfPairsDoesNotMatterAndTheSeedDoes() {
		Random random = new Random(3);
		int n = 400;
		List<Integer> places = new ArrayList<>(IntStream.range(0, n).boxed().toList());
		double[] similarity = random.doubles(n).toArray();
		int[] first = random.ints(n, 0, 20).toArray();
		int[] second = random.ints(n, 0, 20).toArray();
		Interval[] before = intervals(places, similarity, first, second, 5);
		Collections.shuffle(places, random);
		assertArrayEquals(before, intervals(places, similarity, first, second, 5));
		assertNotEquals(before[0], intervals(places, similarity, first, second, 6)[0]);
	}

	private static Interval[] intervals(List<Integer> places, double[] similarity, int[] first, int[] second, long seed) {
		int n = places.size();
		boolean[] same = new boolean[n];
		double[] s = new double[n];
		int[] a = new int[n];
		int[] b = new int[n];
		for (int i = 0; i < n; i++) {
			int place = places.get(i);
			s[i] = similarity[place];
			a[i] = first[place];
			b[i] = second[place];
			same[i] = a[i] == b[i];
		}
		return new IdentityBootstrap(new ScoredPairs(s, same), a, b, 100, seed).intervals(FNMR_FMR_AT_HALF, Progress.NONE);
	}

	@Test
	void aFigureThatExistsNowhereHasNoInterval() {
		ScoredPairs impostorsOnly = new ScoredPairs(new double[] { .2, .3, .6 }, new boolean[3]);
		Interval[] intervals = new IdentityBootstrap(impostorsOnly, new int[] { 0, 1, 2 }, new int[] { 1, 2, 3 }, 50, 1).intervals(FNMR_FMR_AT_HALF, Progress.NONE);
		assertNull(intervals[0]);
		assertTrue(intervals[1].lower() >= 0 && intervals[1].upper() <= 1 && intervals[1].lower() < intervals[1].upper());
	}

	@Test
	void resamplingStopsWhenCancelled() {
		Progress cancelledAfterThree = new Progress() {
			private long done;

			@Override
			public void report(String task, long done, long total) {
				this.done = done;
			}

			@Override
			public boolean isCancelled() {
				return done >= 3;
			}
		};
		IdentityBootstrap bootstrap = new IdentityBootstrap(new ScoredPairs(new double[1], new boolean[1]), new int[1], new int[1], 10, 1);
		int[] calls = new int[1];
		assertThrows(CancellationException.class, () -> bootstrap.intervals(p -> new double[] { calls[0]++ }, cancelledAfterThree));
		assertEquals(3, calls[0]);
	}

	@Test
	void identitiesMustFitThePairs() {
		ScoredPairs pairs = new ScoredPairs(new double[2], new boolean[2]);
		assertThrows(IllegalArgumentException.class, () -> new IdentityBootstrap(pairs, new int[1], new int[2], 10, 1));
		assertThrows(IllegalArgumentException.class, () -> new IdentityBootstrap(pairs, new int[2], new int[2], 0, 1));
	}

	@Test
	void weightedMeansOfTheLoss() {
		ScoredPairs pairs = new ScoredPairs(new double[] { .25, .5 }, new boolean[] { true, true });
		CrossEntropy loss = new CrossEntropy(pairs);
		assertEquals((Math.log(2) + 3 * Math.log(4)) / 4, loss.mean(pairs.reweighted(new int[] { 1, 3 })), 1e-12);
	}

	@Test
	void tiedClassesShareAQuery() {
		assertEquals(1, OneShotAccuracy.credit(new double[] { .1, .9, .3 }, 1));
		assertEquals(0, OneShotAccuracy.credit(new double[] { .1, .9, .3 }, 2));
		assertEquals(.5, OneShotAccuracy.credit(new double[] { .9, .9, .3 }, 0));
		assertEquals(0, OneShotAccuracy.credit(new double[] { .9, .9, .3 }, 2));
		assertEquals(.25, OneShotAccuracy.credit(new double[4], 3), "a constant network scores chance");
	}

	@Test
	void fewEpisodesGetWilsonsInterval() {
		OneShotAccuracy accuracy = OneShotAccuracy.of(List.of(new double[] { 1, .5 }, new double[] { 0, 1 }), 100, 1);
		assertEquals(new OneShotAccuracy(.625, Interval.wilson(2.5, 4), 4, 2), accuracy);
		assertThrows(IllegalArgumentException.class, () -> OneShotAccuracy.of(List.of(), 100, 1));
	}

	/** 20 episodes, half of them all right and half all wrong: the deviation of the mean is 0.5/√20, far more than 400 independent queries would give. */
	@Test
	void manyEpisodesAreResampled() {
		double[] right = DoubleStream.generate(() -> 1).limit(20).toArray();
		List<double[]> credits = new ArrayList<>(Collections.nCopies(10, right));
		credits.addAll(Collections.nCopies(10, new double[20]));
		OneShotAccuracy accuracy = OneShotAccuracy.of(credits, 2000, 4);
		assertEquals(.5, accuracy.accuracy());
		assertEquals(.5 - 1.96 * .5 / Math.sqrt(20), accuracy.interval().lower(), .05);
		assertEquals(accuracy, OneShotAccuracy.of(credits, 2000, 4));
		assertEquals(Interval.wilson(200, 400), OneShotAccuracy.of(credits, 0, 4).interval(), "without resamples");
	}
}
