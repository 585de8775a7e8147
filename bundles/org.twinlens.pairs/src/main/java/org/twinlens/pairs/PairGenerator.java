package org.twinlens.pairs;

import java.util.List;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;

/** Makes pairs of labelled images. Seam for other ways: register an OSGi service. Deterministic: equal requests give equal sets. */
public interface PairGenerator {

	/** What the command line calls it, such as {@code balanced}. */
	String id();

	/** One line for people. */
	String description();

	/** Whether the request's balance is followed; other generators have a balance of their own. */
	default boolean balances() {
		return false;
	}

	/** @throws IllegalArgumentException with a sentence when the images cannot give such pairs */
	PairSet generate(Request request);

	/**
	 * @param images  labelled images, usually of one part of a split, in catalogue order
	 * @param budget  pairs wanted at most; 0 for as many as the generator makes
	 * @param seed    of the draw
	 * @param balance share of positive pairs wanted, between 0 and 1
	 */
	record Request(List<ImageRecord> images, int budget, long seed, double balance) {

		/** As many positive as negative pairs. */
		public static final double EVEN = 0.5;

		public Request {
			images = List.copyOf(images);
			if (budget < 0) {
				throw new IllegalArgumentException("The number of pairs must not be negative; 0 asks for as many as there are.");
			}
			if (!(balance > 0 && balance < 1)) {
				throw new IllegalArgumentException("The share of positive pairs must lie between 0 and 1, such as 0.5 for half of them; " + balance + " does not.");
			}
		}

		/** An even balance. */
		public Request(List<ImageRecord> images, int budget, long seed) {
			this(images, budget, seed, EVEN);
		}
	}
}
