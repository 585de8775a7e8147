package org.twinlens.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.twinlens.core.BatchSampler;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.pairs.internal.AllPairs;
import org.twinlens.pairs.internal.PairSpace;
import org.twinlens.pairs.internal.SeededRandom;

/**
 * A few images of each of some identities, and all pairs within the batch: K·M images embedded give K·M·(K·M−1)/2 labelled pairs (batches of P·K images in Hermans,
 * Beyer and Leibe 2017). Most of them are negative, which the training's {@code balanceLabels} makes up for. Identities come round in turn, and their images too, so
 * an epoch sees all about equally often. Identities with a single image have no positive pair and are left out.
 */
public final class IdentityBatches implements BatchSampler {

	/** Keeps the draw of identities apart from those of images, which are named by identity number. */
	private static final int IDENTITIES = -1;

	private final List<ImageRecord> images;
	private final List<int[]> identities;
	private final int identitiesPerBatch;
	private final int imagesPerIdentity;
	private final int iterations;
	private final long seed;

	/**
	 * @param images             labelled images to train on
	 * @param identitiesPerBatch K, at least 2
	 * @param imagesPerIdentity  M, at least 2; an identity with fewer gives all it has
	 * @param iterations         per epoch, or 0 for as many as show about every image once
	 * @param seed               of the draw
	 * @throws IllegalArgumentException when fewer than K identities have two images
	 */
	public IdentityBatches(List<ImageRecord> images, int identitiesPerBatch, int imagesPerIdentity, int iterations, long seed) {
		if (identitiesPerBatch < 2 || imagesPerIdentity < 2 || iterations < 0) {
			throw new IllegalArgumentException("A batch needs at least 2 identities with at least 2 images each, not " + identitiesPerBatch + " with " + imagesPerIdentity
					+ ", and iterations must not be negative.");
		}
		PairSpace space = new PairSpace(images);
		this.images = space.images();
		this.identities = IntStream.range(0, space.identities()).mapToObj(space::rows).filter(rows -> rows.length > 1).toList();
		if (identities.size() < identitiesPerBatch) {
			throw new IllegalArgumentException("A batch of " + identitiesPerBatch + " identities needs as many with two images or more, and there are " + identities.size()
					+ ". Ask for fewer identities in a batch, or add images.");
		}
		this.identitiesPerBatch = identitiesPerBatch;
		this.imagesPerIdentity = imagesPerIdentity;
		long perBatch = (long) identitiesPerBatch * imagesPerIdentity;
		this.iterations = iterations > 0 ? iterations : (int) Math.max(1, (identities.stream().mapToLong(rows -> rows.length).sum() + perBatch / 2) / perBatch);
		this.seed = seed;
	}

	@Override
	public int iterationsPerEpoch() {
		return iterations;
	}

	@Override
	public PairSet batch(int epoch, int iteration) {
		Batches.checkIteration(iteration, iterations);
		int batchesPerRound = identities.size() / identitiesPerBatch;
		int round = iteration / batchesPerRound;
		int start = iteration % batchesPerRound * identitiesPerBatch;
		int[] order = new SeededRandom(seed, epoch, IDENTITIES, round).shuffled(identities.size());
		List<ImageRecord> batch = new ArrayList<>();
		List<Integer> identity = new ArrayList<>();
		for (int i = start; i < start + identitiesPerBatch; i++) {
			for (int row : choose(order[i], epoch, round)) {
				batch.add(images.get(row));
				identity.add(order[i]);
			}
		}
		return AllPairs.of(batch, identity.stream().mapToInt(Integer::intValue).toArray());
	}

	/** The identity's images of this round: the next M of an order drawn for the epoch, beginning anew at its end. */
	private int[] choose(int identity, int epoch, int round) {
		int[] rows = identities.get(identity);
		int[] order = new SeededRandom(seed, epoch, identity).shuffled(rows.length);
		int count = Math.min(imagesPerIdentity, rows.length);
		return IntStream.range(0, count).map(i -> rows[order[(int) (((long) round * count + i) % rows.length)]]).toArray();
	}
}
