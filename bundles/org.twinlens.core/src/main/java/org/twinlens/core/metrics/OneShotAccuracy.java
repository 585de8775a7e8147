package org.twinlens.core.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * N-way one-shot accuracy: the share of queries whose own class has the highest similarity (Lake et al. 2011). Where n classes share the highest similarity and the
 * query's is among them, the query counts 1/n, what naming one of them at random would earn on average; a network that gives one and the same similarity to
 * everything thus scores chance, not 100 %.
 *
 * @param accuracy 0..1
 * @param interval of 95 % confidence: with {@value #EPISODES_TO_RESAMPLE} episodes or more by resampling episodes, for the queries of one episode share its support
 *                 set; with fewer, or without resamples, the Wilson interval over queries, which takes them as independent
 * @param queries  how many queries
 * @param episodes how many episodes
 */
public record OneShotAccuracy(double accuracy, Interval interval, int queries, int episodes) {

	/** From this number of episodes on they are resampled. */
	public static final int EPISODES_TO_RESAMPLE = 10;

	/**
	 * What one query earns.
	 *
	 * @param similarity of the query to each class
	 * @param trueClass  the query's class
	 * @return 1, 1/n where n classes tie, or 0
	 */
	public static double credit(double[] similarity, int trueClass) {
		double highest = Arrays.stream(similarity).max().orElseThrow();
		if (similarity[trueClass] < highest) {
			return 0;
		}
		return 1.0 / Arrays.stream(similarity).filter(s -> s == highest).count();
	}

	/**
	 * @param credits   for each episode what each of its queries earned; at least one query in all
	 * @param resamples of episodes, or 0
	 * @param seed      of the draws
	 */
	public static OneShotAccuracy of(List<double[]> credits, int resamples, long seed) {
		double[] sums = credits.stream().mapToDouble(c -> Arrays.stream(c).sum()).toArray();
		int[] counts = credits.stream().mapToInt(c -> c.length).toArray();
		double sum = Arrays.stream(sums).sum();
		int queries = Arrays.stream(counts).sum();
		if (queries == 0) {
			throw new IllegalArgumentException("One-shot accuracy needs at least one query.");
		}
		Interval interval = credits.size() < EPISODES_TO_RESAMPLE || resamples == 0 ? Interval.wilson(sum, queries) : resampled(sums, counts, resamples, seed);
		return new OneShotAccuracy(sum / queries, interval, queries, credits.size());
	}

	private static Interval resampled(double[] sums, int[] counts, int resamples, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		double[] values = new double[resamples];
		for (int r = 0; r < resamples; r++) {
			double sum = 0;
			long queries = 0;
			for (int i = 0; i < sums.length; i++) {
				int episode = random.nextInt(sums.length);
				sum += sums[episode];
				queries += counts[episode];
			}
			values[r] = sum / queries;
		}
		return Interval.percentile(values);
	}
}
