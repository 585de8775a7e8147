package org.twinlens.pairs;

import java.util.List;

import org.twinlens.core.BatchSampler;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.core.PairSetBuilder;
import org.twinlens.pairs.internal.ClassDraw;

/**
 * N-way k-shot episodes (Vinyals et al. 2016; Snell, Swersky and Zemel 2017): of each of N identities k support images and some queries; every query is paired with
 * every support image, the query first. Made for the softmax loss, which for each query is the cross-entropy of choosing its identity; with one support image that is
 * the prototype itself, with several their exponentials add up, for a prototype cannot be told from pairs.
 */
public final class EpisodeBatches implements BatchSampler {

	private final ClassDraw classes;
	private final int support;

	/**
	 * @param images             labelled images to train on
	 * @param identitiesPerBatch N, at least 2
	 * @param imagesPerIdentity  support images and queries of each, more than {@code support}; an identity with fewer gives all it has
	 * @param support            k, at least 1
	 * @param iterations         per epoch, or 0 for as many as show about every image once
	 * @param turned             whether each identity's images also count as three more identities, turned by a quarter, a half and three quarters
	 * @param seed               of the draw
	 * @throws IllegalArgumentException when fewer than N identities have an image more than {@code support}
	 */
	public EpisodeBatches(List<ImageRecord> images, int identitiesPerBatch, int imagesPerIdentity, int support, int iterations, boolean turned, long seed) {
		if (support < 1 || imagesPerIdentity <= support) {
			throw new IllegalArgumentException("An episode needs at least 1 support image and 1 query of each identity: with " + imagesPerIdentity
					+ " images of each, the number of support images must be at least 1 and smaller, not " + support + ".");
		}
		this.support = support;
		classes = new ClassDraw(images, support + 1, identitiesPerBatch, imagesPerIdentity, iterations, turned, seed);
	}

	@Override
	public int iterationsPerEpoch() {
		return classes.iterationsPerEpoch();
	}

	@Override
	public PairSet batch(int epoch, int iteration) {
		Batches.checkIteration(iteration, iterationsPerEpoch());
		ClassDraw.Drawn drawn = classes.draw(epoch, iteration);
		int[] number = drawn.number();
		boolean[] supports = new boolean[number.length];
		for (int i = 0; i < number.length; i++) {
			supports[i] = i < support || number[i - support] != number[i];
		}
		PairSetBuilder pairs = new PairSetBuilder(drawn.images(), 0);
		for (int query = 0; query < number.length; query++) {
			for (int other = 0; other < number.length && !supports[query]; other++) {
				if (supports[other]) {
					pairs.add(query, other, number[query] == number[other]);
				}
			}
		}
		return drawn.turned(pairs.build());
	}
}
