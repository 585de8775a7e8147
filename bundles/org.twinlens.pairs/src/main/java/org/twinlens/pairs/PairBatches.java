package org.twinlens.pairs;

import java.util.Arrays;

import org.twinlens.core.BatchSampler;
import org.twinlens.core.PairSet;
import org.twinlens.pairs.internal.SeededRandom;

/** The pairs of a fixed set, in a new order each epoch, cut into batches; the last batch of an epoch holds what is left. */
public final class PairBatches implements BatchSampler {

	private record Order(int epoch, int[] numbers) {
	}

	private final PairSet pairs;
	private final int batchSize;
	private final long seed;
	/** The order last used. Only saves shuffling again: any thread that misses it makes the same. */
	private volatile Order last = new Order(-1, new int[0]);

	/**
	 * @param pairs     to train on
	 * @param batchSize pairs in a batch, at least 1
	 * @param seed      of the order
	 * @throws IllegalArgumentException when there are no pairs
	 */
	public PairBatches(PairSet pairs, int batchSize, long seed) {
		if (pairs.size() == 0) {
			throw new IllegalArgumentException("There are no pairs to train on.");
		}
		Batches.checkSize(batchSize);
		this.pairs = pairs;
		this.batchSize = batchSize;
		this.seed = seed;
	}

	@Override
	public int iterationsPerEpoch() {
		return Batches.count(pairs.size(), batchSize);
	}

	@Override
	public PairSet batch(int epoch, int iteration) {
		Batches.checkIteration(iteration, iterationsPerEpoch());
		Order order = last;
		if (order.epoch() != epoch) {
			order = new Order(epoch, new SeededRandom(seed, epoch).shuffled(pairs.size()));
			last = order;
		}
		int start = iteration * batchSize;
		return pairs.select(Arrays.copyOfRange(order.numbers(), start, (int) Math.min(pairs.size(), start + (long) batchSize)));
	}
}
