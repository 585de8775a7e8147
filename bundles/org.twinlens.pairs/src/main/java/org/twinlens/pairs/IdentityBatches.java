package org.twinlens.pairs;

import java.util.List;

import org.twinlens.core.BatchSampler;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.pairs.internal.AllPairs;
import org.twinlens.pairs.internal.ClassDraw;

/**
 * A few images of each of some identities, and all pairs within the batch: K·M images embedded give K·M·(K·M−1)/2 labelled pairs (batches of P·K images in Hermans,
 * Beyer and Leibe 2017). Most of them are negative, which the training's {@code balanceLabels} makes up for. Identities come round in turn, and their images too, so
 * an epoch sees all about equally often. Identities with a single image have no positive pair and are left out.
 */
public final class IdentityBatches implements BatchSampler {

	private final ClassDraw classes;

	/**
	 * @param images             labelled images to train on
	 * @param identitiesPerBatch K, at least 2
	 * @param imagesPerIdentity  M, at least 2; an identity with fewer gives all it has
	 * @param iterations         per epoch, or 0 for as many as show about every image once
	 * @param turned             whether each identity's images also count as three more identities, turned by a quarter, a half and three quarters
	 * @param seed               of the draw
	 * @throws IllegalArgumentException when fewer than K identities have two images
	 */
	public IdentityBatches(List<ImageRecord> images, int identitiesPerBatch, int imagesPerIdentity, int iterations, boolean turned, long seed) {
		classes = new ClassDraw(images, 2, identitiesPerBatch, imagesPerIdentity, iterations, turned, seed);
	}

	@Override
	public int iterationsPerEpoch() {
		return classes.iterationsPerEpoch();
	}

	@Override
	public PairSet batch(int epoch, int iteration) {
		Batches.checkIteration(iteration, iterationsPerEpoch());
		ClassDraw.Drawn drawn = classes.draw(epoch, iteration);
		return drawn.turned(AllPairs.of(drawn.images(), drawn.number()));
	}
}
