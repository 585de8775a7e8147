package org.twinlens.pairs;

import java.util.List;
import java.util.stream.IntStream;

import org.twinlens.core.BatchSampler;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.pairs.internal.BalancedDraw;
import org.twinlens.pairs.internal.PairSpace;
import org.twinlens.pairs.internal.SeededRandom;

/** New balanced pairs each epoch, drawn from the images as the generator {@code balanced} draws them, cut into batches; the last batch of an epoch holds what is left. */
public final class FreshPairBatches implements BatchSampler {

	private record Drawn(int epoch, PairSet pairs) {
	}

	private final PairSpace space;
	private final int ofEachKind;
	private final int batchSize;
	private final long seed;
	/** The pairs last used. Only saves drawing again: any thread that misses them draws the same. */
	private volatile Drawn last = new Drawn(-1, null);

	/**
	 * @param images        labelled images to train on
	 * @param pairsPerEpoch pairs in an epoch, half of each kind; of an odd number one less
	 * @param batchSize     pairs in a batch, at least 1
	 * @param seed          of the draw
	 * @throws IllegalArgumentException when the images give fewer pairs, saying how many
	 */
	public FreshPairBatches(List<ImageRecord> images, int pairsPerEpoch, int batchSize, long seed) {
		Batches.checkSize(batchSize);
		this.space = new PairSpace(images);
		this.ofEachKind = pairsPerEpoch / 2;
		BalancedDraw.check(space, ofEachKind);
		this.batchSize = batchSize;
		this.seed = seed;
	}

	@Override
	public int iterationsPerEpoch() {
		return Batches.count(2 * ofEachKind, batchSize);
	}

	@Override
	public PairSet batch(int epoch, int iteration) {
		Batches.checkIteration(iteration, iterationsPerEpoch());
		Drawn drawn = last;
		if (drawn.epoch() != epoch) {
			drawn = new Drawn(epoch, BalancedDraw.draw(space, ofEachKind, new SeededRandom(seed, epoch)));
			last = drawn;
		}
		int start = iteration * batchSize;
		return drawn.pairs().select(IntStream.range(start, (int) Math.min(2L * ofEachKind, start + (long) batchSize)).toArray());
	}
}
